import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../../kernel/json';
import { failZoho } from '../words/error-catalog';

const details = z
	.record(z.string(), z.json())
	.nullish()
	.transform((value) => value ?? {});

const verdict = z.object({
	code: z.union([z.string(), z.number().transform(String)]),
	message: z.string().optional(),
	details,
});

const refusal = verdict.extend({ status: z.literal('error').optional() });

const row = verdict.extend({
	status: z.enum(['success', 'error']),
	action: z.string().nullish(),
	duplicate_field: z.string().nullish(),
	errors: z.array(verdict).nullish(),
});

/** What Zoho says of a call or a row it refused. */
export interface Refusal {
	code: string;
	message: string;
	details: JsonObject;
	/** Of MULTIPLE_OR_MULTI_ERRORS: each of them. */
	errors: Refusal[];
}

/** What Zoho says of one row of a write. */
export type RowReply =
	| {
			ok: true;
			details: JsonObject;
			action: string | undefined;
			duplicateField: string | undefined;
	  }
	| { ok: false; refusal: Refusal };

/**
 * The refusal of a whole write in its second form: one refused row under `key` for all that were
 * sent. Undefined for any other body. Source: Zoho's v8.0 examples of INVALID_MODULE, LIMIT_EXCEEDED,
 * AUTHORIZATION_FAILED and INVALID_REQUEST_METHOD.
 */
export function refusalOfAll(body: unknown, key: string, sent: number): Refusal | undefined {
	return sent > 1 ? loneRefusal(body, key) : undefined;
}

/** The refusal in the only row under `key`; undefined for any other body. */
export function loneRefusal(body: unknown, key: string): Refusal | undefined {
	const [reply] = rowReplies(body, key, 1) ?? [];
	return reply?.ok === false ? reply.refusal : undefined;
}

const info = z.object({
	more_records: z.boolean().nullish(),
	next_page_token: z.string().nullish(),
});

export interface ReadPage {
	rows: JsonObject[];
	more: boolean;
	nextToken: string | undefined;
}

/**
 * The refusal of a whole call; undefined for any other body. Status alone says nothing: a 400 with
 * rows is an answer about its rows, and a 200 can be a refusal.
 */
export function refusalIn(status: number, body: unknown): Refusal | undefined {
	const parsed = refusal.safeParse(body);
	if (!parsed.success) return undefined;
	return parsed.data.status === 'error' || status >= 400 ? toRefusal(parsed.data) : undefined;
}

/** The rows under `key`, in the order sent; undefined when the body is not the whole answer. */
export function rowReplies(body: unknown, key: string, sent: number): RowReply[] | undefined {
	const parsed = z.array(row).safeParse(isJsonObject(body) ? body[key] : undefined);
	if (!parsed.success || parsed.data.length !== sent) return undefined;
	return parsed.data.map((reply) =>
		reply.status === 'success'
			? {
					ok: true,
					details: reply.details,
					action: reply.action ?? undefined,
					duplicateField: reply.duplicate_field ?? undefined,
				}
			: { ok: false, refusal: toRefusal(reply, nestedErrors(reply)) },
	);
}

/** A page of rows under `key`; 204 and an empty body are no rows (#79). */
export function readPage(status: number, body: unknown, key: string): ReadPage {
	if (status === 204 || status === 304) return { rows: [], more: false, nextToken: undefined };
	const rows = isJsonObject(body) ? body[key] : undefined;
	if (!Array.isArray(rows) || !rows.every(isJsonObject)) {
		throw failZoho('ANSWER_NOT_UNDERSTOOD', { key, status });
	}
	const about = info.safeParse(isJsonObject(body) ? body['info'] : undefined).data;
	return {
		rows,
		more: about?.more_records ?? false,
		nextToken: about?.next_page_token ?? undefined,
	};
}

/**
 * Fails with PAGES_BROKEN when Zoho said that more rows follow the `before` that were read, and then
 * gave none: to stop there would pass a part off as the whole.
 */
export function expectRows({ rows, more }: ReadPage, before: number, module: string): void {
	if (before > 0 && rows.length === 0 && !more) throw failZoho('PAGES_BROKEN', { module, before });
}

function nestedErrors(reply: z.output<typeof row>): Refusal[] {
	const nested = reply.errors ?? z.array(verdict).safeParse(reply.details['errors']).data ?? [];
	return nested.map((one) => toRefusal(one));
}

function toRefusal(from: z.output<typeof verdict>, errors: Refusal[] = []): Refusal {
	return { code: from.code, message: from.message ?? '', details: from.details, errors };
}
