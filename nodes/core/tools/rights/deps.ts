import type { JsonObject } from '../../kernel/json';
import type { Zoho } from '../../zoho/zoho';
import type { Field } from '../../zoho/words/field';
import type { Where } from '../query/query';
import type { ToolPorts } from '../words/ports';
import type { ToolSettings } from '../words/tool-settings';
import type { ModuleView } from './module-view';

/** What everything at the desk works with. */
export interface DeskDeps {
	settings: ToolSettings;
	views: readonly ModuleView[];
	ports: ToolPorts;
	zoho(): Promise<Zoho>;
	/** The active users, asked for once a call. */
	users(): Promise<JsonObject[]>;
	/** What holds for every record of a module that may be read or written; undefined where all may. */
	scopeOf(view: ModuleView): Promise<Where | undefined>;
	/** IDs of what a field links to by a name, within what may be read; of the argument it stands in. */
	linkedIn(parameter: string): (field: Field, name: string) => Promise<string[]>;
}
