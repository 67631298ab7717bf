import { refuse, type Refused } from '../envelope.ts';
import { idOf, isObject, textOf, type Json, type JsonObject } from '../json.ts';
import { findUser, partsOfName } from '../records/lookups.ts';
import { valueToWire } from '../records/to-wire.ts';
import type { FieldSpec, ModuleSpec } from '../schema/field-spec.ts';
import { text } from '../schema/fields.ts';
import { findField, findModule } from '../schema/modules.ts';
import type { StoredRecord } from '../store.ts';
import type { World } from '../world.ts';

/** A column of a query: how to read it from a record. */
export interface Column {
	path: string;
	field: FieldSpec;
	/** The value as kept; null when a lookup on the way is empty. */
	kept(record: StoredRecord): Json;
	/** The value as the API shows it. */
	wire(record: StoredRecord): Json;
}

/** A column the query cannot have, where its clause is known with that. */
export function invalidColumn(path: string, clause?: string): Refused {
	return refuse(400, 'INVALID_QUERY', 'invalid query formed', {
		column_name: path,
		...(clause === undefined ? {} : { clause }),
	});
}

/** IDs are compared as numbers: beyond 100,000 records Zoho’s pages go on by `id >` the last one. */
const idField: FieldSpec = { name: 'id', label: 'Id', type: 'bigint', length: 19 };

/** Follows a path such as `Account_Name.Parent_Account.Account_Name` or `What_Id->Leads.Last_Name`. */
export function resolve(world: World, spec: ModuleSpec, path: string): Column {
	const dot = path.indexOf('.');
	if (dot < 0) return plain(world, spec, path);
	const [head = '', wanted] = path.slice(0, dot).split('->');
	const rest = path.slice(dot + 1);
	const field = findField(spec, head);
	if (!field) throw invalidColumn(path);
	if (field.type === 'ownerlookup' || field.type === 'userlookup') {
		return userColumn(world, field, path, rest);
	}
	const target = findModule(wanted ?? field.lookup?.[0] ?? '');
	if (!target || !field.lookup?.includes(target.name)) {
		throw invalidColumn(path);
	}
	const inner = resolve(world, target, rest);
	const follow = (record: StoredRecord): StoredRecord | undefined => {
		const value = record.values[field.name];
		const module = isObject(value) ? textOf(value.module) : undefined;
		const id = idOf(value ?? null);
		return module === target.name && id !== undefined
			? world.store.find(target.name, id)
			: undefined;
	};
	return {
		path,
		field: inner.field,
		kept: (record) => {
			const found = follow(record);
			return found ? inner.kept(found) : null;
		},
		wire: (record) => {
			const found = follow(record);
			return found ? inner.wire(found) : null;
		},
	};
}

function plain(world: World, spec: ModuleSpec, name: string): Column {
	if (name === 'id') {
		const id = (record: StoredRecord) => record.id;
		return { path: name, field: idField, kept: id, wire: id };
	}
	const field = findField(spec, name);
	if (!field) throw invalidColumn(name);
	const kept = (record: StoredRecord): Json =>
		record.values[name] ?? (field.type === 'boolean' ? false : null);
	return {
		path: name,
		field,
		kept,
		wire: (record) => {
			const value = valueToWire(world, spec.name, field, kept(record));
			return /lookup$/.test(field.type) ? lookupShown(world, value) : value;
		},
	};
}

/** Names and the like are further columns, such as `Owner.full_name`, unless the settings say so. */
function lookupShown({ settings }: World, value: Json): Json {
	const whole = settings.coqlLookups === 'name' || !isObject(value);
	return whole ? value : { id: value.id ?? null };
}

/** Columns of a user that the twin has: of Zoho’s samples `first_name`, `last_name`, `email` [SDK], `name` [D7]. */
const USER_COLUMNS = [
	'id',
	'name',
	'full_name',
	'first_name',
	'last_name',
	'email',
	'role',
	'profile',
];

function userColumn(world: World, field: FieldSpec, path: string, name: string): Column {
	if (!USER_COLUMNS.includes(name)) throw invalidColumn(path);
	const kept = (record: StoredRecord): Json => {
		const user = findUser(world, idOf(record.values[field.name] ?? null) ?? '');
		if (!user) return null;
		const shown: JsonObject = { ...user, ...partsOfName(user), name: user.full_name };
		return shown[name] ?? null;
	};
	return { path, field: name === 'id' ? idField : text(name), kept, wire: kept };
}
