import type { PlanSeal } from '../core/gate/words/plan-seal';
import type { WriteJournal } from '../core/zoho/writing/journal';
import type { Zoho } from '../core/zoho/zoho';
import type { ItemFiles } from '../runtime/files/item-files';
import type { Execution } from '../runtime/host/execution';
import type { SentRow } from '../runtime/zoho/mark-rows';

/** What every operation of this node works with. */
export interface ZohoContext {
	zoho: Zoho;
	/** Files that items carry, and where received ones are kept. */
	files: ItemFiles;
	/** The journal of some of the rows, by their place in the list. */
	journal(rows: readonly SentRow[]): WriteJournal;
	/** Of the node's own credential. */
	seal: PlanSeal;
	/** Whether a row that fails leaves the others going; else nothing is sent before all rows are checked. */
	goOn: boolean;
	execution: Execution;
	/** The workflow's, e.g. `Europe/Amsterdam`. */
	timezone: string;
}
