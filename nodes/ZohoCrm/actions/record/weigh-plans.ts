import type { IDataObject } from 'n8n-workflow';
import { createRecordsNow, type RecordsNow } from '../../../core/gate/found/records-now';
import { changedSince } from '../../../core/gate/plans/changed-since';
import { weighPlan, type LiveRules } from '../../../core/gate/plans/weigh-plan';
import { given } from '../../../core/kernel/given';
import { rulesHash } from '../../../core/zoho/modules/read-write-rules';
import { readPlan } from '../../../core/zoho/records/read-plan';
import { failZoho } from '../../../core/zoho/words/error-catalog';
import type { Plan } from '../../../core/zoho/words/plan';
import { sha256 } from '../../../runtime/host/sha256';
import type { Row, RowOutcome } from '../../../runtime/rows/operation';
import { prepareRows } from '../../writing/prepare-rows';
import { showUnchanged, withWords } from '../../writing/told-results';
import type { GivenWrite } from '../../writing/write-rows';
import type { ZohoContext } from '../../zoho-context';

type PlanRow = Row<GivenWrite<{ plan: unknown; putOut: boolean }>>;
type PlanContext = ZohoContext & { rows: PlanRow[] };

/**
 * Writes plans as they may be written now, by `write`; the result of one that was weighed again, or
 * whose record has changed, says why, with the values that were left out. A plan that changes nothing
 * sends nothing and says `unchanged`.
 */
export async function writeWeighed(
	{ rows, ...context }: PlanContext,
	write: (context: PlanContext) => Promise<RowOutcome[]>,
): Promise<RowOutcome[]> {
	const { zoho, seal, goOn } = context;
	const rulesOf = createLiveRules(zoho);
	const told = new Map<number, IDataObject>();
	const read = await prepareRows(rows, ({ params }) =>
		Promise.resolve({ ...params, own: { ...params.own, plan: readPlan(params.own.plan) } }),
	);
	if (read.refused.length > 0 && !goOn) return read.refused;
	const records = createRecordsNow((asked) => zoho.records.byId(asked));
	for (const { params } of read.ready) expectRecord(params.own.plan, records);

	const { ready, refused } = await prepareRows(read.ready, async ({ index, params }) => {
		const proposed = params.own.plan;
		const weighing = { rules: await rulesOf(proposed.module), seal };
		const weighed = await weighPlan(proposed, weighing);
		const since = await changedSince(weighed.plan, records);
		const held = [...weighed.held, ...since.held];
		if (isEmpty(since.plan) && since.held.length > 0) throw recordChanged(since.held);
		told.set(index, {
			...given({ weighedAgain: weighed.again, held: held.length > 0 ? held : undefined }),
		});
		return { ...params, own: { ...params.own, plan: since.plan } };
	});
	const failed = [...read.refused, ...refused];
	if (failed.length > 0 && !goOn) return failed;
	const unchanged = ready
		.filter(({ params }) => isEmpty(params.own.plan))
		.map((row) => showUnchanged(row, row.params.own.plan));
	const changing = ready.filter(({ params }) => !isEmpty(params.own.plan));
	const written = changing.length > 0 ? await write({ ...context, rows: changing }) : [];
	const done = [...unchanged, ...written];
	return [...failed, ...done.map((outcome) => withWords(outcome, told.get(outcome.index)))];
}

function expectRecord({ module, recordId, seen }: Plan, records: RecordsNow): void {
	const fields = Object.keys(seen ?? {});
	if (recordId !== undefined && fields.length > 0) records.expect(module, recordId, fields);
}

/** An update that the record needs no more, since it holds all of it. */
const isEmpty = ({ action, values }: Plan): boolean =>
	action === 'update' && Object.keys(values).length === 0;

const recordChanged = (held: Array<{ field: string }>) =>
	failZoho('RECORD_CHANGED', { fields: held.map(({ field }) => field).join(', ') });

/** The rules of modules as they are now, each read once. */
function createLiveRules({
	metadata,
}: ZohoContext['zoho']): (module: string) => Promise<LiveRules> {
	const known = new Map<string, Promise<LiveRules>>();
	const read = async (module: string): Promise<LiveRules> => {
		const fields = await metadata.fields(module);
		return { fields, hash: rulesHash(module, fields, sha256) };
	};
	return (module) => {
		const rules = known.get(module) ?? read(module);
		known.set(module, rules);
		return rules;
	};
}
