import type {
	ICredentialTestFunctions,
	ICredentialsDecrypted,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { parseJson } from '../../core/kernel/parse-json';
import { modelPlaces, readProvider } from '../../core/gpt/model/model-address';
import { explainAnswer, shownAddress, type ModelAnswer } from '../../core/gpt/model/model-answer';
import { hasKey, modelHeaders } from '../../core/gpt/model/model-key';
import { hostLimits } from '../../core/gpt/words/limits';
import { asCoreError } from '../failures/as-core-error';
import { keyCredentialType, readModelConnection } from './model-credential';
import { within } from '../failures/within';
import { readThrownAnswer } from '../failures/thrown-answer';

const refuse = (message: string): INodeCredentialTestResult => ({ status: 'Error', message });

/**
 * The test of a key's credential: asks the address that the node will use for what only a good key
 * can read. Follows no redirect, and shows nothing of what the server said.
 */
export async function checkModelKey(
	host: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	let address: string;
	try {
		address = readModelConnection(keyCredentialType, data).baseUrl;
	} catch (cause) {
		const { message, advice } = asCoreError(cause);
		return refuse(`${message}. ${advice}`);
	}
	const answer = await probe(host, `${address}${modelPlaces[readProvider(data)].probe}`, data);
	if (!answer.good) return refuse(explainAnswer({ address, withKey: hasKey(data) }, answer));
	return { status: 'OK', message: `${shownAddress(address)} accepts the credential` };
}

async function probe(
	{ helpers }: ICredentialTestFunctions,
	uri: string,
	credential: Record<string, unknown>,
): Promise<ModelAnswer & { good: boolean }> {
	try {
		// The only way out that n8n gives a test; it goes by n8n's proxy and rules on addresses.
		const response = await within(
			hostLimits.listMs,
			'The server',
			(): Promise<unknown> =>
				helpers.request({
					uri,
					method: 'GET',
					headers: { Accept: 'application/json', ...modelHeaders(credential) },
					followRedirect: false,
					simple: false,
					resolveWithFullResponse: true,
					timeout: hostLimits.listMs,
				}),
		);
		const { statusCode, body } = isObject(response) ? response : {};
		const status = Number(statusCode);
		return { status, good: status === 200 && isModelServer(body) };
	} catch (cause) {
		return { ...readThrownAnswer(cause), good: false };
	}
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** Lists of models and descriptions of keys both come as `{ "data": … }`. */
function isModelServer(body: unknown): boolean {
	const answer = typeof body === 'string' ? parseJson(body) : body;
	if (!isObject(answer) || 'error' in answer) return false;
	return Array.isArray(answer.data) || isObject(answer.data);
}
