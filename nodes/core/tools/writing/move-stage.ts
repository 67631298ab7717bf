import { withDetails } from '../../kernel/errors';
import type { StageMove } from '../../zoho/deals/move-stages';
import { failZoho } from '../../zoho/words/error-catalog';
import type { WriteGuards } from '../../zoho/writing/journal';
import type { WrittenRecord } from '../../zoho/writing/written-record';
import { fits } from '../query/fits';
import { testsOf } from '../query/query';
import { findRecord, outside } from '../reading/find-record';
import { scopeFields } from '../reading/read-rows';
import type { DeskDeps } from '../rights/deps';
import { filledField, requireRight, type ModuleView } from '../rights/module-view';
import { holdValues } from './held-values';
import { takeWrites } from './ledger';
import { triggerOf } from './send-rows';

export interface DealToMove {
	/** ID or name of the deal, which has to be one that may be touched, and still may be afterwards. */
	deal: string;
	stage: string;
}

/** A deal moved to a stage of its own pipeline; a blueprint that holds it tells its transitions. */
export async function moveStage(
	deps: DeskDeps,
	view: ModuleView,
	{ deal, stage }: DealToMove,
): Promise<WrittenRecord> {
	const { settings, ports } = deps;
	requireRight(view, 'update', 'deal');
	filledField(view, 'Stage', 'stage');
	const fields = await scopeFields(deps, view);
	const found = await findRecord(deps, view, { text: deal, parameter: 'deal', fields });
	const move = { dealId: String(found['id']), stage };
	const scope = await deps.scopeOf(view);
	if ([...testsOf(scope), ...view.settings.values].some(({ field }) => field === 'Stage')) {
		// The stage may be named as people see it: what would be sent is what the conditions speak of.
		const { details } = await send(deps, { dryRun: true }, move);
		if (!fits(scope, { ...found, ...details }, view.fields)) throw outside(view, 'stage');
		await holdValues(deps, view, { row: { ...details }, at: () => 'stage' });
	}
	if (!settings.dryRun) takeWrites(ports, settings.ceilings, 1);
	return await send(deps, { dryRun: settings.dryRun, ...triggerOf(deps) }, move);
}

async function send(deps: DeskDeps, guards: WriteGuards, move: StageMove): Promise<WrittenRecord> {
	const zoho = await deps.zoho();
	const [outcome] = await zoho.deals.moveStages(guards, [move]);
	if (outcome?.ok) return outcome.value;
	const error = outcome?.error ?? failZoho('ANSWER_LOST', { module: 'Deals' });
	throw withDetails(error, { parameter: 'stage' });
}
