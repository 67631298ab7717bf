import { CoreError } from '../../kernel/errors';
import { isJsonObject, type JsonObject } from '../../kernel/json';
import type { HttpResponse } from '../../kernel/ports';
import type { RecordDeps } from '../modules/record-deps';
import { settleCreate } from '../records/find-created';
import type { ZohoCall } from '../wire/session';
import type { WriteGuards } from '../writing/journal';
import { outcomeUnknown } from '../writing/lost-answer';

/** A call that creates records as Record > Create does, so that they can be looked up. */
export interface CreateCall {
	module: string;
	rows: JsonObject[];
}

interface Looking extends Pick<WriteGuards, 'journal' | 'findAgainBy'> {
	sentAt: number;
	isLast: boolean;
}

/**
 * What became of a create whose answer was lost: its answer; that it may go out again, since Zoho tells
 * a second one from the first; that it is not there, which may change yet; or what a lookup says of a
 * single record, OUTCOME_UNKNOWN where only a person can tell.
 */
export async function findLost(
	deps: RecordDeps,
	{ module, rows }: CreateCall,
	{ sentAt, isLast, ...guards }: Looking,
): Promise<HttpResponse | 'sendAgain' | 'notThere' | CoreError> {
	const unknown = outcomeUnknown(
		module,
		sentAt,
		`Look in '${module}' before running the item again.`,
	);
	const fields = await deps.metadata
		.fields(module)
		.catch((cause: unknown) => (cause instanceof CoreError ? undefined : Promise.reject(cause)));
	if (!fields) return unknown;
	const settle = settleCreate(deps, { module, fields, ...guards });
	const sendable = rows.map((row, index) => ({ index, row }));
	const verdicts = await settle(sendable, sentAt, isLast);
	if (verdicts.every((verdict) => typeof verdict === 'string')) {
		return verdicts.includes('notThere') ? 'notThere' : 'sendAgain';
	}
	const details: JsonObject[] = [];
	for (const verdict of verdicts) {
		if (typeof verdict === 'string') return unknown;
		if (!verdict.ok) return rows.length === 1 ? verdict.error : unknown;
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
