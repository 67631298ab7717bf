import { causesOf, classOf } from './causes';

/**
 * The HTTP status behind what n8n threw instead of an answer: 401 when the server or the token
 * server refused the credential, or it is not connected; undefined when no answer came at all.
 */
export function readThrownStatus(thrown: unknown): number | undefined {
	for (const cause of causesOf(thrown)) {
		if ('httpCode' in cause && Number(cause.httpCode) >= 500) return Number(cause.httpCode);
		if ('httpCode' in cause && Number(cause.httpCode) >= 400) return 401;
		// n8n's OAuth2 client, and n8n's word for a credential that nobody connected.
		if ('code' in cause && cause.code === 'EAUTH') return 401;
		if (classOf(cause) === 'UserError') return 401;
	}
	return undefined;
}
