import { metadataId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import type { FieldSpec, ModuleSpec } from './field-spec.ts';

const moduleToWire = (name: string): JsonObject => ({
	api_name: name,
	id: metadataId('module', name),
});

/** Where a lookup leads. */
export function lookupToWire(field: FieldSpec): JsonObject {
	const [target] = field.lookup ?? [];
	if (field.type !== 'lookup' || target === undefined) return {};
	return {
		display_label: field.label,
		api_name: field.name,
		revalidate_filter_during_edit: false,
		module: { ...moduleToWire(target), crypt: false },
		id: metadataId('lookup', field.name, target),
		query_details: { system_query_id: null },
	};
}

/** The modules a field such as `What_Id` may lead to. */
export function modulesToWire(field: FieldSpec): JsonObject {
	if (field.type !== 'multi_module_lookup') return {};
	const modules = (field.lookup ?? []).map((name) => ({
		...moduleToWire(name),
		module_name: name,
	}));
	return { display_label: field.label, api_name: field.name, modules };
}

/** The module that links the records of a multi-select lookup with those they are chosen from. */
export function linkToWire(spec: ModuleSpec, field: FieldSpec): JsonObject {
	const [target] = field.lookup ?? [];
	if (field.type !== 'multiselectlookup' || target === undefined) return {};
	const module = `${spec.name}_X_${target}`;
	const linkField = (name: string, label: string): JsonObject => ({
		api_name: name,
		field_label: label,
		id: metadataId('field', module, name),
	});
	return {
		linking_details: {
			module: { ...moduleToWire(module), plural_label: module, visibility: 0 },
			lookup_field: linkField(spec.name, spec.singular),
			connected_lookup_field: linkField(field.name, field.label),
		},
		connected_details: {
			field: linkField(spec.name, spec.plural),
			module: { ...moduleToWire(target), plural_label: target },
			layouts: [{ api_name: 'Standard__s', id: metadataId('layout', target) }],
		},
		related_list: {
			display_label: field.label,
			api_name: field.name,
			id: metadataId('related', spec.name, field.name),
		},
	};
}
