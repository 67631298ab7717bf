import { metadataId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import type { ModuleSpec } from './field-spec.ts';
import { fieldToWire } from './field-to-wire.ts';
import { modules } from './modules.ts';

/** A module as `GET /settings/modules` shows it. */
export function moduleToWire(spec: ModuleSpec): JsonObject {
	const sequence = modules.indexOf(spec) + 1;
	return {
		id: metadataId('module', spec.name),
		api_name: spec.name,
		module_name: spec.name,
		singular_label: spec.singular,
		plural_label: spec.plural,
		actual_singular_label: spec.singular,
		actual_plural_label: spec.plural,
		generated_type: spec.custom ? 'custom' : 'default',
		api_supported: true,
		creatable: true,
		editable: true,
		deletable: true,
		viewable: true,
		convertable: spec.name === 'Leads',
		quick_create: true,
		show_as_tab: spec.name !== 'Notes',
		visibility: 1,
		visible: true,
		status: 'visible',
		access_type: 'org_based',
		has_more_profiles: false,
		profiles: [{ name: 'Administrator', id: metadataId('profile', 'Administrator') }],
		parent_module: {},
		sequence_number: sequence,
		global_search_supported: true,
		recycle_bin_on_delete: true,
		modified_time: null,
		modified_by: null,
		arguments: [],
		web_link: null,
		business_card_field_limit: 5,
	};
}

/** The module's one layout: every field in one section, with what the layout requires. */
export function layoutToWire(spec: ModuleSpec): JsonObject {
	const fields = spec.fields.map((field, index) => ({
		...fieldToWire(spec, field),
		required: field.systemMandatory === true || field.layoutRequired === true,
		sequence_number: index + 1,
	}));
	return {
		id: metadataId('layout', spec.name),
		name: 'Standard',
		display_label: 'Standard',
		api_name: 'Standard__s',
		status: 'active',
		visible: true,
		source: 'default',
		profiles: [
			{ name: 'Administrator', id: metadataId('profile', 'Administrator'), default: true },
		],
		convert_mapping: {},
		sections: [
			{
				id: metadataId('section', spec.name),
				name: `${spec.singular} Information`,
				api_name: `${spec.name}_Information`,
				display_label: `${spec.singular} Information`,
				sequence_number: 1,
				column_count: 2,
				type: 'used',
				fields,
			},
		],
	};
}
