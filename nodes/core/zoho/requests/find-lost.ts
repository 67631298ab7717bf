import { CoreError } from '../../kernel/errors';
import { isJsonObject, type JsonObject } from '../../kernel/json';
import type { HttpResponse } from '../../kernel/ports';
import type { RecordDeps } from '../modules/record-deps';
import { settleCreate } from '../records/find-created';
import type { ZohoCall } from '../wire/session';

/** A call that creates records as Record > Create does, so that they can be looked up. */
export interface CreateCall {
	module: string;
	rows: JsonObject[];
}

/**
 * What became of a create whose answer was lost: its answer, that it may go out again, or undefined
 * when only a person can tell. Fails with what a lookup says of a single record.
 */
export async function findLost(
	deps: RecordDeps,
	{ module, rows }: CreateCall,
	{ sentAt, isLast }: { sentAt: number; isLast: boolean },
): Promise<HttpResponse | 'sendAgain' | undefined> {
	const fields = await deps.metadata
		.fields(module)
		.catch((cause: unknown) => (cause instanceof CoreError ? undefined : Promise.reject(cause)));
	if (!fields) return undefined;
	const settle = settleCreate(deps, { module, fields });
	const sendable = rows.map((row, index) => ({ index, row }));
	const verdicts = await settle(sendable, sentAt, isLast);
	if (verdicts.every((verdict) => verdict === 'sendAgain')) return 'sendAgain';
	const details: JsonObject[] = [];
	for (const verdict of verdicts) {
		if (typeof verdict === 'string') return undefined;
		if (!verdict.ok && rows.length === 1) throw verdict.error;
		if (!verdict.ok) return undefined;
		details.push(verdict.value.details);
	}
	const data = details.map((one) => ({ code: 'SUCCESS', details: one, status: 'success' }));
	return { status: 201, headers: {}, body: { data } };
}

/** The records that a call creates; undefined for a call of another kind. */
export function createIn({ method, path, body }: ZohoCall): CreateCall | undefined {
	const [, module] = /^\/crm\/v[\d.]+\/([A-Z]\w*)\/?$/.exec(path) ?? [];
	const rows = isJsonObject(body) ? body['data'] : undefined;
	if (method !== 'POST' || module === undefined || !Array.isArray(rows)) return undefined;
	return rows.length > 0 && rows.every(isJsonObject) ? { module, rows } : undefined;
}
