import { metadataId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import type { DataType, FieldSpec, ModuleSpec } from './field-spec.ts';
import { stages } from './stages.ts';

const jsonTypes: Partial<Record<DataType, string>> = {
	boolean: 'boolean',
	integer: 'integer',
	bigint: 'string',
	double: 'double',
	currency: 'double',
	percent: 'double',
	multiselectpicklist: 'jsonarray',
	multireminder: 'jsonarray',
	participants: 'jsonarray',
	lookup: 'jsonobject',
	multi_module_lookup: 'jsonobject',
	ownerlookup: 'jsonobject',
	userlookup: 'jsonobject',
	RRULE: 'jsonobject',
	ALARM: 'jsonobject',
};

const uiTypes: Partial<Record<DataType, number>> = {
	text: 1,
	picklist: 2,
	textarea: 3,
	ownerlookup: 8,
	userlookup: 20,
	website: 21,
	date: 24,
	email: 25,
	integer: 32,
	phone: 33,
	percent: 36,
	double: 38,
	bigint: 110,
	boolean: 301,
	currency: 50,
	lookup: 133,
	datetime: 333,
};

/** A field as `GET /settings/fields` shows it (zoho-api.md section 5). */
export function fieldToWire(spec: ModuleSpec, field: FieldSpec): JsonObject {
	const writable = field.readOnly !== true;
	return {
		associated_module: null,
		webhook: writable,
		operation_type: {
			web_update: writable,
			api_create: writable,
			web_create: writable,
			api_update: writable,
		},
		field_label: field.label,
		display_label: field.label,
		tooltip: null,
		type: 'used',
		field_read_only: !writable,
		read_only: !writable,
		id: metadataId('field', spec.name, field.name),
		filterable: field.type !== 'textarea',
		searchable: true,
		sortable: field.type !== 'textarea',
		visible: true,
		view_type: { view: true, edit: writable, quick_create: false, create: writable },
		api_name: field.name,
		unique: field.unique ? { casesensitive: '0' } : {},
		pick_list_values: picklistToWire(spec, field),
		system_mandatory: field.systemMandatory === true,
		json_type: field.name === 'Tag' ? 'jsonarray' : (jsonTypes[field.type] ?? 'string'),
		data_type: field.type,
		ui_type: uiTypes[field.type] ?? 1,
		length: field.length,
		decimal_place: field.decimals ?? null,
		custom_field: field.custom === true,
		created_source: 'default',
		display_type: -1,
		lookup: lookupToWire(field),
		multi_module_lookup:
			field.type === 'multi_module_lookup'
				? { modules: (field.lookup ?? []).map(moduleToWire), display_label: field.label }
				: {},
		subform: null,
		multiselectlookup: {},
		formula: {},
		currency: field.type === 'currency' ? { rounding_option: 'normal', precision: 2 } : {},
		auto_number: field.type === 'autonumber' ? { prefix: '', suffix: '', start_number: '1' } : {},
		display_field: field.name === spec.nameField,
		mass_update: writable,
		virtual_field: false,
		public: true,
		private: null,
		external: null,
		crypt: null,
		history_tracking: null,
		global_picklist: null,
		pick_list_values_sorted_lexically: false,
		profiles: [
			{
				permission_type: writable ? 'read_write' : 'read_only',
				name: 'Administrator',
				id: metadataId('profile', 'Administrator'),
			},
		],
	};
}

function moduleToWire(name: string): JsonObject {
	return { api_name: name, id: metadataId('module', name) };
}

function lookupToWire(field: FieldSpec): JsonObject {
	const [target] = field.lookup ?? [];
	if (field.type !== 'lookup' || target === undefined) return {};
	return {
		display_label: field.label,
		api_name: field.name,
		module: moduleToWire(target),
		id: metadataId('lookup', field.name, target),
		query_details: {},
	};
}

/** The list as the interface offers it: its first entry is empty unless the field is mandatory. */
function picklistToWire(spec: ModuleSpec, field: FieldSpec): JsonObject[] {
	if (!field.values) return [];
	const none = { actual: '-None-', display: '-None-' };
	const entries = field.systemMandatory ? field.values : [none, ...field.values];
	return entries.map(({ actual, display }, index) => ({
		display_value: display,
		actual_value: actual,
		reference_value: actual,
		sequence_number: index + 1,
		colour_code: null,
		id: metadataId('value', spec.name, field.name, actual),
		type: 'used',
		...stageToWire(spec, field, actual),
	}));
}

function stageToWire(spec: ModuleSpec, field: FieldSpec, actual: string): JsonObject {
	const stage = stages.find((one) => one.actual === actual);
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
