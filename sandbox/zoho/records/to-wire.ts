import { membersToWire } from '../appointments/members.ts';
import { participantToWire } from '../calendar/participants.ts';
import { inZone } from '../datetime.ts';
import { idOf, isObject, textOf, type Json, type JsonObject } from '../json.ts';
import { metadataId } from '../ids.ts';
import type { FieldSpec, ModuleSpec } from '../schema/field-spec.ts';
import { isRowType } from '../schema/field-types.ts';
import { findField } from '../schema/modules.ts';
import type { StoredRecord } from '../store.ts';
import type { World } from '../world.ts';
import { currentUser, minifiedUser, nameOfRecord } from './lookups.ts';

/** A kept value as the API shows it. */
export function valueToWire(world: World, module: string, field: FieldSpec, kept: Json): Json {
	if (kept === null) return null;
	if (field.name === 'Tag') {
		return Array.isArray(kept)
			? kept.map((name) => world.tags.ensure(module, textOf(name) ?? ''))
			: [];
	}
	switch (field.type) {
		case 'datetime':
			return typeof kept === 'string' ? inZone(kept, currentUser(world).time_zone) : kept;
		case 'ownerlookup':
		case 'userlookup': {
			const id = idOf(kept);
			return id === undefined ? null : minifiedUser(world, id);
		}
		case 'lookup':
		case 'multi_module_lookup':
			return lookupToWire(world, module, field, kept);
		case 'multiuserlookup':
			return membersToWire(world, kept);
		case 'participants':
			return Array.isArray(kept) ? kept.map((one) => participantToWire(world, one)) : [];
		default:
			return kept;
	}
}

function lookupToWire(world: World, holder: string, field: FieldSpec, kept: Json): Json {
	const id = idOf(kept);
	const module = isObject(kept) ? textOf(kept.module) : undefined;
	if (id === undefined || module === undefined) return null;
	const name = nameOfRecord(world, module, id);
	if (holder !== 'Notes' && field.name !== 'Appointment_For') return { name, id };
	return { module: { api_name: module, id: metadataId('module', module) }, name, id };
}

/** A record with the fields asked for but subforms, as lists and searches answer it. */
export function toListRow(
	world: World,
	spec: ModuleSpec,
	record: StoredRecord,
	fields: string[],
): JsonObject {
	const row: JsonObject = {};
	for (const name of fields) {
		const field = findField(spec, name);
		if (field && field.type !== 'subform') row[name] = fieldToWire(world, spec, field, record);
	}
	if (fields.includes('$event_cancelled')) Object.assign(row, ofMeeting(spec, record));
	row.id = record.id;
	return row;
}

/** Whether a meeting is cancelled [D7]. */
const ofMeeting = ({ name }: ModuleSpec, { values }: StoredRecord): JsonObject =>
	name === 'Events' ? { $event_cancelled: values.$event_cancelled === true } : {};

function fieldToWire(world: World, spec: ModuleSpec, field: FieldSpec, record: StoredRecord): Json {
	const empty = field.name === 'Tag' || isRowType(field.type) ? [] : null;
	const wire = valueToWire(world, spec.name, field, record.values[field.name] ?? empty);
	return field.type === 'boolean' ? (wire ?? false) : wire;
}

const OF_A_NOTE =
	'Note_Title Note_Content Parent_Id Owner Created_By Created_Time Modified_By Modified_Time';

/** The whole record with Zoho's `$` keys, as `GET /{Module}/{id}` answers it. */
export function toFullRecord(world: World, spec: ModuleSpec, record: StoredRecord): JsonObject {
	// A note has no tags, no layout and no process [YAML, SDK].
	if (spec.name === 'Notes') {
		return { ...toListRow(world, spec, record, OF_A_NOTE.split(' ')), $editable: true };
	}
	const layout = {
		display_label: 'Standard',
		name: 'Standard',
		id: metadataId('layout', spec.name),
	};
	const subforms = spec.fields.filter(({ type }) => type === 'subform').map(({ name }) => name);
	const { What_Id: what } = record.values;
	return {
		...toListRow(
			world,
			spec,
			record,
			spec.fields.map(({ name }) => name),
		),
		...Object.fromEntries(subforms.map((name) => [name, []])),
		Layout: layout,
		$layout_id: layout,
		$currency_symbol: textOf(world.organisation.org.currency_symbol) ?? '€',
		$editable: true,
		$approval_state: record.values.$approval_state ?? 'approved',
		$approved: (record.values.$approval_state ?? 'approved') === 'approved',
		$in_merge: false,
		$locked_for_me: record.values.Locked__s ?? false,
		$process_flow: record.values.$process_flow ?? false,
		$orchestration: null,
		$field_states: null,
		$review_process: { approve: false, reject: false, resubmit: false },
		...ofMeeting(spec, record),
		...(isObject(what) ? { $se_module: what.module ?? null } : {}),
	};
}
