import { failZoho } from '../../zoho/words/error-catalog';
import type { WrittenRecord } from '../../zoho/writing/written-record';
import type { DeskDeps } from '../rights/deps';
import { findRecord } from '../reading/find-record';
import { takeWrites } from './ledger';
import type { ModuleView } from '../rights/module-view';
import { triggerOf } from './send-rows';

export interface NoteToWrite {
	/** ID or name of the record it is on, which has to be one that may be touched. */
	record: string;
	title: string | undefined;
	content: string;
}

/** A note on a record. */
export async function writeNote(
	deps: DeskDeps,
	view: ModuleView,
	{ record, title, content }: NoteToWrite,
): Promise<WrittenRecord> {
	const { settings, ports } = deps;
	const { id } = await findRecord(deps, view, { text: record, parameter: 'record' });
	if (!settings.dryRun) takeWrites(ports, settings.ceilings, 1);
	const zoho = await deps.zoho();
	const note = {
		parentModule: view.module,
		parentId: String(id),
		content,
		...(title === undefined ? {} : { title }),
	};
	const guards = { dryRun: settings.dryRun, ...triggerOf(deps) };
	const [outcome] = await zoho.notes.create([note], guards);
	if (outcome?.ok) return outcome.value;
	throw outcome?.error ?? failZoho('ANSWER_LOST', { module: 'Notes' });
}
