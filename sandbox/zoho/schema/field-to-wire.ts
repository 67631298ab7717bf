import { metadataId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import type { FieldSpec, ModuleSpec } from './field-spec.ts';
import { jsonType, uiType } from './field-types.ts';
import { linkToWire, lookupToWire, modulesToWire } from './lookup-to-wire.ts';
import { layoutPicklistToWire, picklistToWire } from './picklist-to-wire.ts';

/** A field as `GET /settings/fields` shows it, with every key Zoho's documents require [O26]. */
export function fieldToWire(spec: ModuleSpec, field: FieldSpec): JsonObject {
	return {
		...commonToWire(spec, field),
		pick_list_values: picklistToWire(spec, field),
		email_parser: { fields_update_supported: false, record_operations_supported: false },
		layout_associations: [
			{ api_name: 'Standard__s', name: 'Standard', id: metadataId('layout', spec.name) },
		],
	};
}

/** A field as a layout shows it: with what the layout requires and what depends on a value. */
export function layoutFieldToWire(spec: ModuleSpec, field: FieldSpec, index: number): JsonObject {
	const module = field.subform;
	return {
		...commonToWire(spec, field),
		pick_list_values: layoutPicklistToWire(spec, field),
		formula: layoutFormulaToWire(field),
		required: field.systemMandatory === true || field.layoutRequired === true,
		sequence_number: index + 1,
		subform: module === undefined ? null : { module, id: metadataId('module', module) },
	};
}

function commonToWire(spec: ModuleSpec, field: FieldSpec): JsonObject {
	const writable = field.readOnly !== true;
	const plain = field.type !== 'textarea' && field.type !== 'subform';
	return {
		associated_module:
			field.subform === undefined
				? null
				: { module: field.subform, id: metadataId('module', field.subform) },
		webhook: writable,
		operation_type: {
			web_update: writable,
			api_create: writable,
			web_create: writable,
			api_update: writable,
		},
		colour_code_enabled_by_system: false,
		field_label: field.label,
		display_label: field.label,
		tooltip: null,
		type: 'used',
		field_read_only: !writable,
		read_only: !writable,
		association_details: null,
		businesscard_supported: true,
		id: metadataId('field', spec.name, field.name),
		created_time: null,
		modified_time: null,
		filterable: plain,
		searchable: true,
		sortable: plain,
		visible: true,
		view_type: { view: true, edit: writable, quick_create: false, create: writable },
		separator: field.type === 'integer' || field.type === 'currency',
		api_name: field.name,
		unique: field.unique ? { case_sensitive: false } : {},
		enable_colour_code: false,
		system_mandatory: field.systemMandatory === true,
		json_type: field.name === 'Tag' ? 'jsonarray' : jsonType(field.type),
		data_type: field.type,
		ui_type: uiType(field.type),
		length: field.length,
		decimal_place: field.decimals ?? null,
		range: null,
		custom_field: field.custom === true,
		created_source: 'default',
		display_type: -1,
		lookup: lookupToWire(field),
		multi_module_lookup: modulesToWire(field),
		multiselectlookup: linkToWire(spec, field),
		formula: formulaToWire(field),
		rollup_summary: field.rollup ?? {},
		currency: field.type === 'currency' ? { rounding_option: 'normal', precision: 2 } : {},
		auto_number: field.type === 'autonumber' ? { prefix: '', suffix: '', start_number: 1 } : {},
		convert_mapping: { Contacts: null, Deals: null, Accounts: null },
		display_field: field.name === spec.nameField,
		mass_update: writable,
		virtual_field: false,
		public: true,
		private: null,
		external: null,
		crypt: null,
		history_tracking: null,
		history_tracking_enabled: false,
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

function formulaToWire({ expression }: FieldSpec): JsonObject {
	if (expression === undefined) return {};
	return {
		return_type: 'double',
		dynamic: false,
		stop_compute_conditionally: false,
		assume_default: false,
	};
}

/** Layouts alone show how a formula is worked out. */
function layoutFormulaToWire(field: FieldSpec): JsonObject {
	const { expression } = field;
	if (expression === undefined) return {};
	return { ...formulaToWire(field), expression, stop_compute_expression: null };
}
