import type { IDataObject } from 'n8n-workflow';
import { weighPlan, type LiveRules } from '../../../core/gate/plans/weigh-plan';
import { given } from '../../../core/kernel/given';
import { isJsonObject } from '../../../core/kernel/json';
import { rulesHash } from '../../../core/zoho/modules/read-write-rules';
import { readPlan } from '../../../core/zoho/records/read-plan';
import { sha256 } from '../../../runtime/host/sha256';
import type { Row, RowOutcome } from '../../../runtime/rows/operation';
import { prepareRows } from '../../writing/prepare-rows';
import type { GivenWrite } from '../../writing/write-rows';
import type { ZohoContext } from '../../zoho-context';

type PlanContext = ZohoContext & { rows: Array<Row<GivenWrite<{ plan: unknown }>>> };

/**
 * Writes plans as they may be written now, by `write`; the result of one that was weighed again says
 * why, with the values that were left out.
 */
export async function writeWeighed(
	{ rows, ...context }: PlanContext,
	write: (context: PlanContext) => Promise<RowOutcome[]>,
): Promise<RowOutcome[]> {
	const { zoho, seal, goOn } = context;
	const rulesOf = createLiveRules(zoho);
	const told = new Map<number, IDataObject>();
	const { ready, refused } = await prepareRows(rows, async ({ index, params }) => {
		const proposed = readPlan(params.own.plan);
		const weighing = { rules: await rulesOf(proposed.module), seal };
		const { plan, again, held } = await weighPlan(proposed, weighing);
		told.set(index, {
			...given({ weighedAgain: again, held: held.length > 0 ? held : undefined }),
		});
		return { ...params, own: { plan } };
	});
	if (refused.length > 0 && !goOn) return refused;
	const written = await write({ ...context, rows: ready });
	return [...refused, ...written.map((outcome) => withWords(outcome, told.get(outcome.index)))];
}

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

/** Adds to a result, which stands alone or under `zoho` beside the item. */
function withWords(outcome: RowOutcome, words: IDataObject = {}): RowOutcome {
	if ('error' in outcome || Object.keys(words).length === 0) return outcome;
	const items = outcome.items.map((item) => {
		const { zoho } = item.json;
		const json = isJsonObject(zoho)
			? { ...item.json, zoho: { ...zoho, ...words } }
			: { ...item.json, ...words };
		return { ...item, json };
	});
	return { ...outcome, items };
}
