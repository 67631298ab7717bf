import type { CoreError } from '../../kernel/errors';
import { given } from '../../kernel/given';
import { isJsonObject, type Json } from '../../kernel/json';
import type { RecordDeps } from '../modules/record-deps';
import { withNames } from '../query/coql';
import { coqlRefusal } from '../query/coql-refusal';
import type { ZohoCall } from '../wire/session';
import { readRequestPath } from './request-path';
import { sendWrite, type WriteAnswer } from './send-write';
import type { SecondTries } from './settle-write';

export interface AnyRequest extends SecondTries {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	path: string;
	query?: Record<string, string>;
	body?: Json;
	/** Checks the call and gives it as `wouldSend` instead of sending it; a GET is sent all the same. */
	dryRun?: boolean;
}

/**
 * Any endpoint behind the `api_domain` (#111). Reads, COQL queries among them, are repeated after a
 * broken connection; a write passes the journal and fails with OUTCOME_UNKNOWN when its answer was
 * lost and nothing tells what became of it.
 */
export async function sendAny(
	deps: RecordDeps,
	{ method, path: address, query, body, dryRun, ...guards }: AnyRequest,
): Promise<WriteAnswer> {
	const { path, query: written } = readRequestPath(address);
	const isQuery = method === 'POST' && /\/coql\/?$/.test(path);
	const reads = method === 'GET' || isQuery;
	const call: ZohoCall = {
		method,
		path,
		query: { ...written, ...query },
		repeat: reads ? 'safe' : 'never',
		...given({ body, explain: isQuery ? explainQuery(body) : undefined }),
	};
	if (dryRun === true && method !== 'GET') {
		const wouldSend = { method, path, query: call.query, ...given({ body }) };
		return { status: 200, body: { wouldSend } };
	}
	if (!reads) return await sendWrite(deps, call, guards);
	const answer = await deps.session.send(call);
	return { status: answer.status, body: answer.body };
}

/** A query sent by hand is refused in the same words as one of Query > Run COQL Query. */
function explainQuery(body: AnyRequest['body']): NonNullable<ZohoCall['explain']> {
	const query = isJsonObject(body) ? body['select_query'] : undefined;
	const bare = typeof query === 'string' ? withNames(query) : '';
	return (refusal): CoreError | undefined =>
		bare === '' ? undefined : coqlRefusal(refusal, { parameter: 'Body', bare });
}
