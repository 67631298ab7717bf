import type { FieldSpec } from '../schema/field-spec.ts';

const ordered = [
	'equals',
	'not_equal',
	'greater_than',
	'greater_equal',
	'less_than',
	'less_equal',
	'between',
	'in',
];

/** Operators that search criteria take for a field; `contains` is none of them (zoho-api.md 4.2). */
export function operatorsOf(field: FieldSpec): string[] {
	switch (field.type) {
		case 'text':
		case 'email':
		case 'phone':
		case 'website':
		case 'multiselectpicklist':
			return ['equals', 'not_equal', 'starts_with', 'in'];
		case 'textarea':
			return ['equals', 'not_equal', 'starts_with'];
		case 'picklist':
		case 'autonumber':
		case 'lookup':
		case 'multi_module_lookup':
		case 'ownerlookup':
		case 'userlookup':
			return ['equals', 'not_equal', 'in'];
		case 'integer':
		case 'bigint':
		case 'double':
		case 'currency':
		case 'percent':
		case 'date':
		case 'datetime':
			return ordered;
		case 'boolean':
			return ['equals', 'not_equal'];
		default:
			return [];
	}
}
