import { z } from 'zod';
import type { JsonObject } from '../../../kernel/json';
import type { RecordDeps } from '../../modules/record-deps';
import { readPage } from '../../wire/envelope';
import { createPageWatch } from '../../wire/page-watch';
import { understood } from '../../wire/understood';
import { limits } from '../../words/limits';
import { compareMarks, isAfter, type Mark } from '../kept/mark';
import { changesRefusal } from './refusal';
import { timed, type ReadTime } from './settled';

/** A deleted record; the name and who deleted it are unknown once it left the recycle bin. */
export interface DeletedRow extends Mark {
	name: string | null;
	by: { id: string; name: string | null } | null;
}

const deleted = z
	.object({
		id: z.string(),
		deleted_time: z.iso.datetime({ offset: true }),
		display_name: z.string().nullish(),
		deleted_by: z.object({ id: z.string(), name: z.string().nullish() }).nullish().catch(null),
	})
	.transform(({ id, deleted_time, display_name, deleted_by: by }) => ({
		id,
		at: Math.floor(Date.parse(deleted_time) / 1_000),
		name: display_name ?? null,
		by: by ? { id: by.id, name: by.name ?? null } : null,
	}));

/**
 * Records that were deleted behind a mark, oldest first; one call for each 200. Zoho does not say how
 * it sorts them, so all are read and then sorted. Source: Zoho CRM v8, List of Deleted Records, which
 * remembers 120 days.
 */
export async function findDeleted(
	deps: RecordDeps,
	{ module, after, pages = Infinity }: { module: string; after: Mark; pages?: number },
): Promise<{ rows: DeletedRow[]; time: ReadTime }> {
	const { session, base } = deps;
	const found: JsonObject[] = [];
	const watch = createPageWatch(module);
	let first: ReadTime | undefined;
	for (let page = 1; ; page += 1) {
		const [answer, time] = await timed(deps, async () => {
			const { status, body } = await session.send({
				method: 'GET',
				path: `${base}/${module}/deleted`,
				query: { type: 'all', page: String(page), per_page: String(limits.pageRows) },
				// Whether it takes the second itself in is nowhere said.
				headers: { 'If-Modified-Since': isoTime(after.at - 1) },
				module,
				explain: (refusal) => changesRefusal(module, refusal),
				repeat: 'safe',
			});
			return readPage(status, body, 'data');
		});
		first ??= time;
		watch(answer);
		found.push(...answer.rows);
		if (answer.more && page < pages) continue;
		const rows = understood(z.array(deleted), found, 'data').filter((row) => isAfter(row, after));
		return { rows: withoutRepeats(rows.sort(compareMarks)), time: first };
	}
}

/** What is deleted meanwhile shifts rows onto the next page. */
const withoutRepeats = (rows: DeletedRow[]): DeletedRow[] =>
	rows.filter((row, at) => at === 0 || compareMarks(row, rows[at - 1] ?? row) !== 0);

const isoTime = (second: number): string =>
	new Date(Math.max(0, second) * 1_000).toISOString().replace(/\.\d+Z$/, '+00:00');
