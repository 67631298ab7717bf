import type { JsonObject } from '../../../kernel/json';
import { given } from '../../../kernel/given';
import { refusalOf } from '../../answer/refusal';
import type { Desk } from '../../desk/desk';
import type { ModuleView } from '../../rights/module-view';
import type { Writes } from '../../writing/send-rows';

/** What became of each record: what was refused stands at its place with the reason. */
export function toldWrites(
	desk: Pick<Desk, 'settings'>,
	view: ModuleView,
	writes: Writes,
): JsonObject {
	const records = writes.map(({ outcome }): JsonObject => {
		if (!outcome.ok) return refusalOf(outcome.error, view.module);
		const { id, action, warning } = outcome.value;
		return { ...given({ id, warning }), done: action };
	});
	return toldRecords(desk, view, records);
}

export function toldRecords(
	{ settings }: Pick<Desk, 'settings'>,
	{ module }: ModuleView,
	records: JsonObject[],
): JsonObject {
	const [only, ...others] = records;
	// One record that was refused is a call that failed.
	if (only && others.length === 0 && only['error'] !== undefined) return only;
	return { ...dryRunNote(settings), module, records };
}

export const dryRunNote = ({ dryRun }: Desk['settings']): JsonObject =>
	dryRun ? { dry_run: 'Nothing was written: the owner has these tools on Dry Run.' } : {};
