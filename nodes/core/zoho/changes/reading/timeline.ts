import { z } from 'zod';
import { CoreError } from '../../../kernel/errors';
import { given } from '../../../kernel/given';
import type { Json, JsonObject } from '../../../kernel/json';
import type { RecordDeps } from '../../modules/record-deps';
import { readPage } from '../../wire/envelope';
import { createPageWatch } from '../../wire/page-watch';
import { understood } from '../../wire/understood';
import { failZoho } from '../../words/error-catalog';
import type { FieldChange } from '../change';

/** One change of a record in its timeline. */
export interface TimelineEntry {
	/** Seconds since 1970. */
	at: number;
	/** ID of the user; undefined when Zoho names none. */
	by: string | undefined;
	/** Zoho's word, such as `updated`. */
	action: string;
	changes: FieldChange[];
}

const value = z
	.json()
	.optional()
	.transform((one): Json => one ?? null);

const wireEntry = z.object({
	audited_time: z.iso
		.datetime({ offset: true })
		.transform((text) => Math.floor(Date.parse(text) / 1_000)),
	action: z.string().nullish(),
	done_by: z.object({ id: z.string().nullish() }).nullish(),
	record: z.object({ id: z.string().nullish() }).nullish(),
	field_history: z
		.array(
			z.object({
				api_name: z.string().nullish(),
				_value: z.object({ old: value, new: value }).nullish(),
			}),
		)
		.nullish(),
});

/**
 * What was done to a record, newest first, back to the first change that `enough` says is old enough;
 * most often one call. What was done to records beside it, such as its notes, is left out; of a record
 * that is gone there is nothing. Fails with TIMELINE_NOT_KEPT for a module without timelines. Source:
 * Zoho CRM v8, Timeline of a Record.
 */
export async function readTimeline(
	{ session, base }: RecordDeps,
	{ module, id, enough }: { module: string; id: string; enough(at: number): boolean },
): Promise<TimelineEntry[]> {
	const entries: TimelineEntry[] = [];
	const watch = createPageWatch(module);
	let token: string | undefined;
	for (;;) {
		const answer = session.send({
			method: 'GET',
			path: `${base}/${module}/${id}/__timeline`,
			query: {
				sort_by: 'audited_time',
				sort_order: 'desc',
				...given({ page_token: token }),
			},
			module,
			explain: ({ code }) =>
				code === 'NOT_SUPPORTED' || code === 'INVALID_MODULE'
					? failZoho('TIMELINE_NOT_KEPT', { module, zohoCode: code })
					: undefined,
			repeat: 'safe',
		});
		const { status, body } = await answer.catch((cause: unknown) =>
			isGone(cause) ? gone : Promise.reject(cause),
		);
		const page = readPage(status, body, '__timeline');
		watch(page, token);
		entries.push(...ofRecord(page.rows, id));
		token = page.nextToken;
		const last = entries.at(-1);
		if (!page.more || token === undefined || (last && enough(last.at))) return entries;
	}
}

/** How a record answers that was deleted meanwhile: it has nothing to tell any more. */
const gone = { status: 204, body: undefined };
const isGone = (cause: unknown): boolean =>
	cause instanceof CoreError && cause.details['zohoCode'] === 'INVALID_DATA';

function ofRecord(rows: JsonObject[], id: string): TimelineEntry[] {
	return understood(z.array(wireEntry), rows, '__timeline')
		.filter(({ record }) => !record?.id || record.id === id)
		.map((entry) => ({
			at: entry.audited_time,
			by: entry.done_by?.id ?? undefined,
			action: entry.action ?? '',
			changes: (entry.field_history ?? []).flatMap(({ api_name: field, _value }) =>
				field && _value ? [{ field, before: _value.old, after: _value.new }] : [],
			),
		}));
}
