import { idAtEnd } from '../ids.ts';

/** Where a change came from, of the values that O26 lists. */
export const SOURCES = [
	'crm_api',
	'crm_ui',
	'crm_mobile',
	'webform',
	'import',
	'workflow',
	'blueprint',
	'custom_function',
	'mass_update',
	'assignment_rules',
] as const;
export type Source = (typeof SOURCES)[number];

/** Who changes something, and by what way. */
export interface Actor {
	user: string;
	source: Source;
}

export interface RecordAt {
	module: string;
	id: string;
	/** As it was at that time. */
	name: string;
}

/** A field that changed, with its values as texts; null where it was or is empty. */
export interface FieldChange {
	field: string;
	old: string | null;
	new: string | null;
}

export type Action =
	| 'added'
	| 'updated'
	| 'deleted'
	| 'restored'
	| 'tag_added'
	| 'tag_removed'
	| 'tags_overwritten';

export interface HistoryEntry extends Actor {
	id: string;
	action: Action;
	record: RecordAt;
	/** The record that this one, such as a note, belongs to. */
	related: RecordAt | null;
	/** Milliseconds since 1970. */
	at: number;
	changes: FieldChange[] | null;
}

/** What befell each record. */
export interface History {
	add(entry: Omit<HistoryEntry, 'id'>): void;
	/** The oldest first; with what befell records that belong to this one. */
	of(module: string, id: string): HistoryEntry[];
	clear(): void;
}

export function createHistory(): History {
	const kept = new Map<string, HistoryEntry[]>();
	let count = 0;
	const keep = (record: RecordAt | null, entry: HistoryEntry) => {
		if (!record) return;
		const key = keyOf(record.module, record.id);
		const entries = kept.get(key);
		if (entries) entries.push(entry);
		else kept.set(key, [entry]);
	};
	return {
		add: (one) => {
			const entry = { id: idAtEnd(++count), ...one };
			keep(entry.record, entry);
			keep(entry.related, entry);
		},
		of: (module, id) => kept.get(keyOf(module, id)) ?? [],
		clear: () => {
			kept.clear();
			count = 0;
		},
	};
}

const keyOf = (module: string, id: string): string => `${module}/${id}`;
