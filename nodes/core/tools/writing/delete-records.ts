import { withDetails } from '../../kernel/errors';
import { done, type Outcome } from '../../kernel/outcome';
import type { DeskDeps } from '../rights/deps';
import { findRecord } from '../reading/find-record';
import { takeWrites } from './ledger';
import { requireRight, type ModuleView } from '../rights/module-view';
import { triggerOf } from './send-rows';

/** Moves records that may be touched to the Recycle Bin; all of them are looked at before the first goes. */
export async function deleteRecords(
	deps: DeskDeps,
	view: ModuleView,
	records: readonly string[],
): Promise<Array<{ outcome: Outcome<{ id: string }>; parameter: string }>> {
	requireRight(view, 'delete', 'module');
	const ids: string[] = [];
	for (const [index, text] of records.entries()) {
		const { id } = await findRecord(deps, view, { text, parameter: `records[${index}]` });
		ids.push(String(id));
	}
	const { settings, ports } = deps;
	if (settings.dryRun)
		return ids.map((id, at) => ({ outcome: done({ id }), parameter: nameOf(at) }));
	takeWrites(ports, settings.ceilings, ids.length);
	const zoho = await deps.zoho();
	const outcomes = await zoho.records.delete({ module: view.module, ...triggerOf(deps) }, ids);
	return outcomes.map((outcome, at) => {
		const parameter = nameOf(at);
		if (outcome.ok) return { outcome, parameter };
		return { outcome: { ok: false, error: withDetails(outcome.error, { parameter }) }, parameter };
	});
}

const nameOf = (index: number): string => `records[${index}]`;
