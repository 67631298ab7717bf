import { metadataId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import type { FieldSpec, ModuleSpec } from './field-spec.ts';
import { stages } from './stages.ts';

/** A list as the interface offers it: its first entry is empty unless the field is mandatory. */
export function picklistToWire(spec: ModuleSpec, field: FieldSpec): JsonObject[] {
	if (!field.values) return [];
	const none = { actual: '-None-', display: '-None-' };
	const entries = field.systemMandatory ? field.values : [none, ...field.values];
	return entries.map(({ actual, display }, index) => ({
		display_value: display,
		actual_value: actual,
		reference_value: actual,
		sequence_number: index + 1,
		id: metadataId('value', spec.name, field.name, actual),
		type: 'used',
	}));
}

/** The same list in a layout, which also tells what depends on a value and what a stage forecasts. */
export function layoutPicklistToWire(spec: ModuleSpec, field: FieldSpec): JsonObject[] {
	return picklistToWire(spec, field).map((entry) => ({
		...entry,
		colour_code: null,
		maps: [],
		...stageToWire(spec, field, entry),
	}));
}

function stageToWire(spec: ModuleSpec, field: FieldSpec, entry: JsonObject): JsonObject {
	const stage = stages.find((one) => one.actual === entry.actual_value);
	if (spec.name !== 'Deals' || field.name !== 'Stage' || !stage) return {};
	return {
		probability: stage.probability,
		forecast_type: stage.forecast,
		forecast_category: {
			name: stage.category,
			id: metadataId('forecast', stage.category),
		},
	};
}
