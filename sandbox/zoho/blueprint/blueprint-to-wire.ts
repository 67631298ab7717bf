import { metadataId } from '../ids.ts';
import type { Json, JsonObject } from '../json.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import { fieldToWire } from '../schema/field-to-wire.ts';
import { findField } from '../schema/modules.ts';
import { standingOf, transitionId, transitionsFrom } from './processes.ts';
import type { Process, Transition } from './processes.ts';

/** Of a field's keys those that a transition shows [SDK]. */
const OF_A_FIELD =
	'api_name association_details auto_number convert_mapping created_source crypt currency custom_field data_type decimal_place display_label display_type field_label field_read_only filterable formula id json_type length lookup multi_module_lookup multiselectlookup pick_list_values pick_list_values_sorted_lexically private profiles read_only sortable system_mandatory tooltip ui_type unique view_type visible webhook'.split(
		' ',
	);

/** Where a record stands, and each transition that leads on [D7, SDK]. */
export function blueprintToWire(
	spec: ModuleSpec,
	process: Process,
	values: JsonObject,
): JsonObject {
	const standing = standingOf(process, values);
	const field = findField(spec, process.field);
	const label = field?.label ?? process.field;
	return {
		process_info: {
			id: metadataId('process', spec.name),
			name: process.name,
			api_name: process.field,
			field_id: metadataId('field', spec.name, process.field),
			field_name: label,
			field_label: label,
			field_value: standing,
			column_name: null,
			is_continuous: false,
			continuous: false,
			escalation: null,
		},
		transitions: transitionsFrom(process, standing).map((one, index) =>
			transitionToWire(spec, process, one, index),
		),
	};
}

function transitionToWire(
	spec: ModuleSpec,
	process: Process,
	transition: Transition,
	index: number,
): JsonObject {
	return {
		id: transitionId(process, transition),
		name: transition.name,
		type: 'manual',
		sequence: index + 1,
		next_field_value: transition.to,
		next_transitions: transitionsFrom(process, transition.to).map((next) => ({
			id: transitionId(process, next),
			name: next.name,
			criteria_matched: true,
			type: 'manual',
		})),
		data: {},
		fields: Object.entries(transition.asks).map(([name, asked], place) =>
			fieldOf(spec, name, asked === 'mandatory', place),
		),
		criteria_matched: true,
		criteria_message: null,
		percent_partial_save: 0,
		execution_time: null,
		color_code: null,
		text_color_code: null,
	};
}

function fieldOf(spec: ModuleSpec, name: string, mandatory: boolean, place: number): Json {
	const field = findField(spec, name);
	const whole = field ? fieldToWire(spec, field) : {};
	return {
		...Object.fromEntries(OF_A_FIELD.map((key) => [key, whole[key] ?? null])),
		_type: 'used',
		mandatory,
		transition_sequence: place + 1,
		content: null,
		column_name: null,
		personality_name: null,
		quick_sequence_number: null,
		validation_rule: null,
		history_tracking: false,
		layouts: { id: metadataId('layout', spec.name), name: 'Standard' },
	};
}
