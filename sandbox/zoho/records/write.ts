import { refuseNewRecurrence, withInvitations } from '../calendar/event-problems.ts';
import { furtherOccurrences } from '../calendar/occurrences.ts';
import { toUtc } from '../datetime.ts';
import { refusal, success, type Verdict } from '../envelope.ts';
import { idOf, isObject, textOf, type Json, type JsonObject } from '../json.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import type { StoredRecord } from '../store.ts';
import type { World } from '../world.ts';
import { recordChanged, touched } from './after-write.ts';
import type { Surroundings } from './checked.ts';
import { derive } from './derive.ts';
import { duplicateRefusal, findTaken } from './duplicates.ts';
import { findUser } from './lookups.ts';
import { changeHeldBack, heldBack } from './record-state.ts';
import { readRow } from './read-row.ts';
import { startValues } from './start-values.ts';
import { alreadyModified, written } from './written.ts';

const surroundings = (world: World): Surroundings => ({
	recordExists: (module, id) => world.store.find(module, id) !== undefined,
	userExists: (id) => findUser(world, id) !== undefined,
	isInactive: (id) => world.settings.inactiveUsers.includes(id),
	find: (module, id) => world.store.find(module, id)?.values,
	openingHours: {
		holidays: world.openingHours.holidays,
		businessHours: world.settings.businessHours ? world.openingHours.businessHours : undefined,
	},
	zone: world.organisation.org.time_zone,
	user: world.actor.user,
	loosePicklists: world.settings.loosePicklists,
	now: world.clock.now(),
});

/** Why a row would not be taken as a new record; undefined when it would. */
export function refusedRow(
	world: World,
	spec: ModuleSpec,
	row: JsonObject,
	index: number,
): Verdict | undefined {
	const read = readRow(spec, row, index, world.settings, surroundings(world));
	if ('refused' in read) return read.refused;
	return duplicateRefusal(world, spec, findTaken(world, spec, read.values, undefined), index);
}

/** Adds one row as a new record; says what Zoho would say of the row. */
export function createRecord(
	world: World,
	spec: ModuleSpec,
	row: Json | undefined,
	index: number,
): Verdict {
	if (!isObject(row)) return notAnObject(index);
	const read = readRow(spec, row, index, world.settings, surroundings(world));
	if ('refused' in read) return read.refused;
	const taken = findTaken(world, spec, read.values, undefined);
	const refused = duplicateRefusal(world, spec, taken, index);
	if (refused) return refused;

	const now = toUtc(world.clock.now());
	const id = world.ids.next();
	const start = startValues(world, spec, id, world.actor.user);
	const fields = withInvitations(row, read.values);
	const merged = { ...start, ...withoutEmptyOwner(fields) };
	const after = { ...merged, ...derive(spec, fields, merged, now) };
	add(world, spec, id, after, fields);
	if (spec.name === 'Events') {
		for (const one of furtherOccurrences(world, after)) {
			add(world, spec, world.ids.next(), one, fields);
		}
	}
	return success('record added', written(world, spec, id, merged));
}

function add(
	world: World,
	spec: ModuleSpec,
	id: string,
	after: JsonObject,
	fields: JsonObject,
): void {
	commit(world, spec, id, after, fields);
	recordChanged(world, spec, { operation: 'create', action: 'added', id, after, fields });
}

/**
 * Changes the fields one row names; says what Zoho would say of the row.
 * @param unmodifiedSince time after which a changed record is left as it is
 */
export function updateRecord(
	world: World,
	spec: ModuleSpec,
	row: Json | undefined,
	index: number,
	unmodifiedSince?: number,
): Verdict {
	if (!isObject(row)) return notAnObject(index);
	const at = { api_name: 'id', json_path: `$.data[${index}].id` };
	if (row.id === undefined || row.id === null) {
		return refusal('MANDATORY_NOT_FOUND', 'required field not found', at);
	}
	const id = idOf(row.id);
	const record = id === undefined ? undefined : world.store.find(spec.name, id);
	if (!record) return refusal('INVALID_DATA', 'the id given seems to be invalid', at);
	return changeRecord(world, spec, record, row, index, unmodifiedSince);
}

export function changeRecord(
	world: World,
	spec: ModuleSpec,
	record: StoredRecord,
	row: JsonObject,
	index: number,
	unmodifiedSince?: number,
): Verdict {
	const modified = Date.parse(textOf(record.values.Modified_Time) ?? '');
	if (unmodifiedSince !== undefined && modified > unmodifiedSince) {
		return alreadyModified(world, record);
	}
	const held = changeHeldBack(spec.name, record, row, index);
	if (held) return held;
	const options = { ...world.settings, existing: record.values };
	const read = readRow(spec, row, index, options, surroundings(world));
	if ('refused' in read) return read.refused;
	const taken = findTaken(world, spec, read.values, record.id);
	const refused = duplicateRefusal(world, spec, taken, index);
	if (refused) return refused;

	const { id, values: before } = record;
	const fields = withInvitations(row, read.values);
	if (spec.name === 'Events') refuseNewRecurrence(before, fields);
	const merged = { ...before, ...withoutEmptyOwner(fields), ...touched(world) };
	const after = { ...merged, ...derive(spec, fields, merged, toUtc(world.clock.now())) };
	commit(world, spec, id, after, fields);
	recordChanged(world, spec, { operation: 'update', action: 'updated', id, before, after, fields });
	return success('record updated', written(world, spec, id, merged));
}

export function deleteRecord(world: World, spec: ModuleSpec, id: string): Verdict {
	const record = world.store.find(spec.name, id);
	if (!record) {
		return refusal('INVALID_DATA', 'record not deleted', { id });
	}
	const held = heldBack(record);
	// Of a deletion the documents know the id alone.
	if (held) return { ...held, details: { id } };
	const { values: before } = record;
	const name = textOf(before[spec.nameField]) ?? '';
	world.store.remove(spec.name, record, { name, at: world.clock.now(), by: world.actor.user });
	recordChanged(world, spec, { operation: 'delete', action: 'deleted', id, before, fields: {} });
	return success('record deleted', { id });
}

function commit(
	world: World,
	spec: ModuleSpec,
	id: string,
	values: JsonObject,
	set: JsonObject,
): void {
	if (Array.isArray(set.Tag)) {
		for (const name of set.Tag) world.tags.ensure(spec.name, String(name));
	}
	world.store.save(spec.name, id, values, world.clock.now(), world.settings.searchDelayMs);
}

/** The owner cannot be emptied; a row without one leaves it as it is. */
function withoutEmptyOwner(values: JsonObject): JsonObject {
	const { Owner: owner, ...rest } = values;
	return owner === undefined || owner === null ? rest : values;
}

function notAnObject(index: number): Verdict {
	return refusal('INVALID_DATA', 'invalid data', {
		api_name: 'data',
		json_path: `$.data[${index}]`,
		expected_data_type: 'jsonobject',
	});
}
