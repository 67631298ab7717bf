import { given } from '../../kernel/given';
import { CoreError } from '../../kernel/errors';
import type { HttpResponse } from '../../kernel/ports';
import { isJsonObject, type Json } from '../../kernel/json';
import { withNames } from '../query/coql';
import { coqlRefusal } from '../query/coql-refusal';
import { failZoho } from '../words/error-catalog';
import { outcomeUnknown } from '../writing/lost-answer';
import type { Session, ZohoCall } from '../wire/session';

export interface AnyRequest {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	path: string;
	query?: Record<string, string>;
	body?: Json;
	/** Checks the call and gives it as `wouldSend` instead of sending it; a GET is sent all the same. */
	dryRun?: boolean;
}

/** Letters an address path may hold; no host, no step upwards, no fragment. */
const pathForm = /^\/crm\/[\w~!$&'()*+,;=:%.-]+(\/[\w~!$&'()*+,;=:@%.-]+)*\/?$/;

/**
 * Any endpoint behind the `api_domain` (#111). Reads are repeated after a broken connection; of a
 * write whose answer was lost the outcome is unknown.
 */
export async function sendAny(
	deps: { session: Session; now(): number },
	{ method, path, query, body, dryRun }: AnyRequest,
): Promise<{ status: number; body: unknown }> {
	const target = split(path);
	const call: ZohoCall = {
		method,
		path: target.path,
		query: { ...target.query, ...query },
		repeat: method === 'GET' ? 'safe' : 'never',
	};
	if (body !== undefined) call.body = body;
	if (/\/coql\/?$/.test(target.path)) call.explain = explainQuery(body);
	if (dryRun === true && method !== 'GET') {
		const wouldSend = { method, path: target.path, query: call.query, ...given({ body }) };
		return { status: 200, body: { wouldSend } };
	}
	const sentAt = deps.now();
	const check = 'Look in Zoho CRM before running the item again.';
	const response = await deps.session.send(call).catch((cause: unknown) => {
		const lost = cause instanceof CoreError && cause.code === 'ANSWER_LOST';
		return Promise.reject(lost ? outcomeUnknown(target.path, sentAt, check) : cause);
	});
	if (isNotOfZoho(response, method)) {
		if (method === 'GET') throw failZoho('ANSWER_NOT_UNDERSTOOD', { path: target.path });
		throw outcomeUnknown(target.path, sentAt, check);
	}
	return { status: response.status, body: response.body };
}

/** The path and a query that may have been written behind it. */
function split(path: string): { path: string; query: Record<string, string> } {
	const [bare = '', tail = ''] = path.trim().split(/\?(.*)/s);
	if (!pathForm.test(bare) || /(^|\/)(\.|%2e){1,2}(\/|$)/i.test(bare))
		throw failZoho('INVALID_PATH');
	const query: Record<string, string> = {};
	for (const part of tail.split('&')) {
		const [name = '', value = ''] = part.split(/=(.*)/s);
		if (name !== '') query[decode(name)] = decode(value);
	}
	return { path: bare, query };
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text.replace(/\+/g, ' '));
	} catch {
		throw failZoho('INVALID_PATH');
	}
}

/** A query sent by hand is refused in the same words as one of Query > Run COQL Query. */
function explainQuery(body: AnyRequest['body']): NonNullable<ZohoCall['explain']> {
	const query = isJsonObject(body) ? body['select_query'] : undefined;
	const bare = typeof query === 'string' ? withNames(query) : '';
	return (refusal) => (bare === '' ? undefined : coqlRefusal(refusal, { parameter: 'Body', bare }));
}

/** A page for people, or nothing at all where Zoho says what became of a write: somebody else answered. */
function isNotOfZoho({ status, body }: HttpResponse, method: AnyRequest['method']): boolean {
	if (typeof body === 'string') return body.trimStart().startsWith('<');
	return body === undefined && method !== 'GET' && status !== 204;
}
