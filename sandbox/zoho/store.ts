import { DatabaseSync } from 'node:sqlite';
import { parseObject, type JsonObject } from './json.ts';

export interface StoredRecord {
	id: string;
	/** Field values as kept: lookups as ids, times in UTC, tags as names. */
	values: JsonObject;
}

export interface SearchRecord extends StoredRecord {
	/** What the search index holds of it at the moment. */
	indexed: JsonObject;
}

/** Who deleted a record, and when. */
export interface Deletion {
	name: string;
	at: number;
	by: string;
}

export interface DeletedRecord extends StoredRecord, Deletion {
	module: string;
}

const KINDS = ['create', 'update', 'delete', 'tag', 'restore'] as const;
export type ChangeKind = (typeof KINDS)[number];

export interface Change {
	seq: number;
	module: string;
	id: string;
	operation: ChangeKind;
	fields: JsonObject;
	at: number;
}

const SCHEMA = `
create table if not exists record (
	place integer primary key autoincrement,
	module text not null,
	id text not null unique,
	data text not null,
	indexed_before text,
	indexed_at integer not null
);
create index if not exists record_module on record (module, id);
create table if not exists change (
	seq integer primary key autoincrement,
	module text not null, id text not null, operation text not null,
	fields text not null, at integer not null
);
create table if not exists deleted (
	place integer primary key autoincrement,
	module text not null, id text not null, name text, at integer not null,
	deleted_by text not null, data text not null
);`;

/** The twin's records and the sequence of what was written to them, in SQLite. */
export interface Store {
	all(module: string): StoredRecord[];
	find(module: string, id: string): StoredRecord | undefined;
	/** Records as the search index sees them at a time. */
	searchable(module: string, now: number): SearchRecord[];
	/** Saves a new or changed record; the search index learns of it `delayMs` later. */
	save(module: string, id: string, values: JsonObject, now: number, delayMs: number): void;
	/** Takes a record away and remembers it. */
	remove(module: string, record: StoredRecord, deletion: Deletion): void;
	/** The newest first. */
	deleted(module: string): DeletedRecord[];
	/** The deleted record with an id, of whatever module. */
	findDeleted(id: string): DeletedRecord | undefined;
	/** Puts a deleted record back with these values. */
	restore(record: DeletedRecord, values: JsonObject, now: number, delayMs: number): void;
	note(change: Omit<Change, 'seq'>): void;
	changes(since: number): Change[];
	clear(): void;
	close(): void;
}

export function createStore(file = ':memory:'): Store {
	const db = new DatabaseSync(file);
	db.exec(SCHEMA);
	const all = db.prepare('select id, data from record where module = ? order by id');
	const find = db.prepare('select place from record where id = ?');
	const searchable = db.prepare(
		`select id, data, iif(indexed_at <= ?, data, indexed_before) as indexed from record
		 where module = ? and (indexed_at <= ? or indexed_before is not null) order by id`,
	);
	const insert = db.prepare(
		'insert into record (module, id, data, indexed_at) values (?, ?, ?, ?)',
	);
	const update = db.prepare(
		`update record set indexed_before = iif(indexed_at <= ?, data, indexed_before),
		 data = ?, indexed_at = ? where id = ?`,
	);
	const remove = db.prepare('delete from record where module = ? and id = ?');
	const bury = db.prepare(
		'insert into deleted (module, id, name, at, deleted_by, data) values (?, ?, ?, ?, ?, ?)',
	);
	const deleted = db.prepare('select * from deleted where module = ? order by place desc');
	const findDeleted = db.prepare('select * from deleted where id = ?');
	const exhume = db.prepare('delete from deleted where id = ?');
	const note = db.prepare(
		'insert into change (module, id, operation, fields, at) values (?, ?, ?, ?, ?)',
	);
	const changes = db.prepare('select * from change where seq > ? order by seq');

	// Parsing rows anew for every lookup made an upsert into 2,000 records take a second.
	const parsed = new Map<string, Map<string, StoredRecord>>();
	const recordsOf = (module: string): Map<string, StoredRecord> => {
		const known = parsed.get(module);
		if (known) return known;
		const read = new Map(all.all(module).map((row) => [String(row.id), toRecord(row)]));
		parsed.set(module, read);
		return read;
	};
	const toRecord = (row: Record<string, unknown>): StoredRecord => ({
		id: String(row.id),
		values: parseObject(String(row.data)),
	});
	const save = (module: string, id: string, values: JsonObject, now: number, delayMs: number) => {
		const data = JSON.stringify(values);
		if (find.get(id)) update.run(now, data, now + delayMs, id);
		else insert.run(module, id, data, now + delayMs);
		parsed.get(module)?.set(id, { id, values });
	};
	return {
		all: (module) => [...recordsOf(module).values()],
		find: (module, id) => recordsOf(module).get(id),
		searchable: (module, now) =>
			searchable
				.all(now, module, now)
				.map((row) => ({ ...toRecord(row), indexed: parseObject(String(row.indexed)) })),
		save,
		remove: (module, { id, values }, { name, at, by }) => {
			remove.run(module, id);
			parsed.get(module)?.delete(id);
			bury.run(module, id, name, at, by, JSON.stringify(values));
		},
		deleted: (module) => deleted.all(module).map(toDeleted),
		findDeleted: (id) => {
			const row = findDeleted.get(id);
			return row && toDeleted(row);
		},
		restore: ({ module, id }, values, now, delayMs) => {
			exhume.run(id);
			save(module, id, values, now, delayMs);
			// Read anew, so that it is back at its place.
			parsed.delete(module);
		},
		note: ({ module, id, operation, fields, at }) => {
			note.run(module, id, operation, JSON.stringify(fields), at);
		},
		changes: (since) => changes.all(since).map(toChange),
		clear: () => {
			parsed.clear();
			db.exec(
				'delete from record; delete from change; delete from deleted; delete from sqlite_sequence;',
			);
		},
		close: () => {
			db.close();
		},
	};
}

function toDeleted(row: Record<string, unknown>): DeletedRecord {
	return {
		module: String(row.module),
		id: String(row.id),
		values: parseObject(String(row.data)),
		name: String(row.name),
		at: Number(row.at),
		by: String(row.deleted_by),
	};
}

function toChange(row: Record<string, unknown>): Change {
	const operation = String(row.operation);
	return {
		seq: Number(row.seq),
		module: String(row.module),
		id: String(row.id),
		operation: KINDS.find((kind) => kind === operation) ?? 'update',
		fields: parseObject(String(row.fields)),
		at: Number(row.at),
	};
}
