/** One change of a record, as the CRM keeps it. */
export interface Edit {
	/** Second that the CRM dates it in. */
	at: number;
	by: string;
	action: 'added' | 'updated' | 'restored';
	stage: string;
}

export interface CrmRecord {
	id: string;
	edits: Edit[];
	deleted?: { at: number; by: string };
}

/** The little of a CRM that a trigger can see: records with all their edits, dated in whole seconds. */
export interface Crm {
	records: Map<string, CrmRecord>;
	create(by: string, at: number): CrmRecord;
	edit(record: CrmRecord, by: string, at: number): void;
	remove(record: CrmRecord, by: string, at: number): void;
	restore(record: CrmRecord, by: string, at: number): void;
}

const stages = ['Qualification', 'Needs Analysis', 'Value Proposition', 'Closed Won'];

export function createCrm(): Crm {
	const records = new Map<string, CrmRecord>();
	let made = 0;
	const add = (record: CrmRecord, action: Edit['action'], by: string, at: number): void => {
		const { length } = record.edits;
		// One row is written by one writer at a time: its dates never go back.
		const last = record.edits.at(-1)?.at ?? 0;
		record.edits.push({
			at: Math.max(at, last),
			by,
			action,
			stage: stages[length % stages.length] ?? '',
		});
	};
	return {
		records,
		create: (by, at) => {
			const record: CrmRecord = { id: `57257670000${String(100_000 + made)}`, edits: [] };
			made += 1;
			add(record, 'added', by, at);
			records.set(record.id, record);
			return record;
		},
		edit: (record, by, at) => {
			if (!record.deleted) add(record, 'updated', by, at);
		},
		remove: (record, by, at) => {
			record.deleted ??= { at: Math.max(at, record.edits.at(-1)?.at ?? 0), by };
		},
		restore: (record, by, at) => {
			if (!record.deleted) return;
			const since = record.deleted.at;
			delete record.deleted;
			add(record, 'restored', by, Math.max(at, since));
		},
	};
}
