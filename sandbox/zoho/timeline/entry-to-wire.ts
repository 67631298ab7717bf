import { inZone, toUtc } from '../datetime.ts';
import { metadataId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import { currentUser, findUser, personOf } from '../records/lookups.ts';
import { picklistToWire } from '../schema/picklist-to-wire.ts';
import { findField, findModule } from '../schema/modules.ts';
import type { World } from '../world.ts';
import type { FieldChange, HistoryEntry, RecordAt } from './history.ts';

/** Names in `include_inner_details` [D7]. */
export const INNER_DETAILS = [
	'field_history.data_type',
	'field_history.field_label',
	'field_history.enable_colour_code',
	'field_history.pick_list_values',
	'done_by.type__s',
	'done_by.profile',
];

/** An entry of a timeline as the API shows it, with the inner details asked for. */
export function entryToWire(world: World, entry: HistoryEntry, details: string[]): JsonObject {
	const { module } = entry.record;
	return {
		done_by: doneBy(world, entry.user, details),
		related_record: entry.related && recordToWire(entry.related),
		automation_details: null,
		record: recordToWire(entry.record),
		audited_time: inZone(toUtc(entry.at), currentUser(world).time_zone),
		action: entry.action,
		id: entry.id,
		source: entry.source,
		field_history: entry.changes?.map((change) => changeToWire(module, change, details)) ?? null,
	};
}

function doneBy(world: World, id: string, details: string[]): JsonObject {
	const profile = findUser(world, id)?.profile ?? '';
	return {
		...personOf(world, id),
		...(details.includes('done_by.type__s') ? { type__s: 'regular user' } : {}),
		...(details.includes('done_by.profile')
			? { profile: { name: profile, id: metadataId('profile', profile) } }
			: {}),
	};
}

function recordToWire({ module, id, name }: RecordAt): JsonObject {
	return { module: { api_name: module, id: metadataId('module', module) }, name, id };
}

/** Name and values come always, the rest where it is asked for [D7]. */
function changeToWire(module: string, change: FieldChange, details: string[]): JsonObject {
	const spec = findModule(module);
	const field = spec && findField(spec, change.field);
	const inner: JsonObject = {
		data_type: field?.type ?? 'text',
		field_label: field?.label ?? change.field,
		enable_colour_code: false,
		pick_list_values: spec && field?.values ? picklistToWire(spec, field) : [],
	};
	return {
		api_name: change.field,
		id: metadataId('field', module, change.field),
		_value: { new: change.new, old: change.old },
		...Object.fromEntries(
			Object.entries(inner).filter(([name]) => details.includes(`field_history.${name}`)),
		),
	};
}
