import { metadataId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import type { ModuleSpec } from './field-spec.ts';
import { modules } from './modules.ts';

/** A module as `GET /settings/modules` shows it, with every key Zoho's documents require [O26]. */
export function moduleToWire(spec: ModuleSpec): JsonObject {
	return {
		id: metadataId('module', spec.name),
		api_name: spec.name,
		module_name: spec.name,
		singular_label: spec.singular,
		plural_label: spec.plural,
		actual_singular_label: spec.singular,
		actual_plural_label: spec.plural,
		description: null,
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
		status: 'visible',
		access_type: 'org_based',
		has_more_profiles: false,
		profile_count: 1,
		profiles: [{ name: 'Administrator', id: metadataId('profile', 'Administrator') }],
		parent_module: {},
		sequence_number: modules.indexOf(spec) + 1,
		sub_menu_available: true,
		public_fields_configured: false,
		global_search_supported: true,
		recycle_bin_on_delete: true,
		modified_time: null,
		modified_by: null,
		arguments: [],
		web_link: null,
		business_card_field_limit: 5,
	};
}
