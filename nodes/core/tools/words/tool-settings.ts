import type { AppointmentSettings } from './appointment-settings';

/** What a tool does to the CRM; each class is switched on by itself. */
export const toolClasses = ['read', 'query', 'write', 'delete'] as const;
export type ToolClass = (typeof toolClasses)[number];

/** A condition in people's words: an operator of `operators`, values as somebody types them. */
export interface Condition {
	/** API name or label. */
	field: string;
	operator: string;
	/** Several are alternatives; none where the operator takes none. */
	values: readonly string[];
}

/** One module that the tools may touch, and how far. */
export interface ModuleSettings {
	/** API name, e.g. `Deals`. */
	module: string;
	/** API names of the fields that may be seen; undefined shows all. */
	see: readonly string[] | undefined;
	/** API names of the fields that may be filled; undefined leaves it to Zoho CRM. */
	fill: readonly string[] | undefined;
	/** Only Records Where: all of them hold for every record that is read or written. */
	only: readonly Condition[];
	/** Only Values Where: what holds for a value that is filled; fields that a write leaves alone are free. */
	values: readonly Condition[];
}

/** Records that may be written, at most. */
export interface Ceilings {
	call: number;
	session: number;
	/** By all that use the node, in 60 minutes. */
	hour: number;
}

/** What the owner of the workflow laid down; nothing that a model says changes it. */
export interface ToolSettings {
	modules: readonly ModuleSettings[];
	classes: ReadonlySet<ToolClass>;
	/** Names of single tools that are switched off, without prefix. */
	off: ReadonlySet<string>;
	/** Begins every name, e.g. `zoho`. */
	prefix: string;
	/** Milliseconds since the epoch; from then on nothing is listed and nothing is done. */
	expiresAt: number | undefined;
	/** Says what would be written, and writes nothing. */
	dryRun: boolean;
	/** Whether a write sets off workflow rules and the like. */
	automations: boolean;
	ceilings: Ceilings;
	/** Two letters, for phone numbers that are written without it. */
	country: string | undefined;
	appointments: AppointmentSettings;
}
