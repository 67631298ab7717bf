import { metadataId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import type { ModuleSpec } from './field-spec.ts';
import { layoutFieldToWire } from './field-to-wire.ts';

/** The module's one layout: every field in one section, with what the layout requires. */
export function layoutToWire(spec: ModuleSpec): JsonObject {
	const id = metadataId('layout', spec.name);
	const view = { name: 'Standard', id, type: 'layout' };
	return {
		id,
		name: 'Standard',
		display_label: 'Standard',
		api_name: 'Standard__s',
		status: 'active',
		visible: true,
		source: 'crm',
		generated_type: 'system',
		created_time: null,
		created_for: null,
		modified_time: null,
		modified_by: null,
		show_business_card: true,
		has_more_profiles: false,
		profiles: [
			{
				name: 'Administrator',
				id: metadataId('profile', 'Administrator'),
				default: true,
				_default_view: view,
				_default_assignment_view: view,
			},
		],
		actions_allowed: {
			edit: true,
			rename: true,
			clone: true,
			downgrade: false,
			delete: false,
			deactivate: false,
			set_layout_permissions: true,
		},
		convert_mapping: {},
		sections: [sectionToWire(spec)],
	};
}

function sectionToWire(spec: ModuleSpec): JsonObject {
	return {
		id: metadataId('section', spec.name),
		name: `${spec.singular} Information`,
		api_name: `${spec.name}_Information`,
		display_label: `${spec.singular} Information`,
		sequence_number: 1,
		column_count: 2,
		type: 'used',
		mode: 'all',
		generated_type: 'default',
		isSubformSection: false,
		tab_traversal: 'left_to_right',
		actions_allowed: {
			add_field: true,
			rename: true,
			change_tab_traversal: true,
			reorder: true,
			delete: false,
			remove_field: true,
			change_column_count: true,
		},
		fields: spec.fields.map((field, index) => layoutFieldToWire(spec, field, index)),
	};
}
