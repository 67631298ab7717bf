import type { FieldSpec } from '../schema/field-spec.ts';
import type { Operator } from './query.ts';

const presence: Operator[] = ['is null', 'is not null'];
const sameness: Operator[] = ['=', '!=', 'in', 'not in', ...presence];
const order: Operator[] = [...sameness, '>', '>=', '<', '<=', 'between', 'not between'];

/** Operators that COQL takes for a column (zoho-api.md 4.3). */
export function operatorsOf(field: FieldSpec): Operator[] {
	switch (field.type) {
		case 'text':
		case 'email':
		case 'phone':
		case 'website':
		case 'picklist':
		case 'autonumber':
			return [...sameness, 'like', 'not like'];
		case 'lookup':
		case 'multi_module_lookup':
		case 'ownerlookup':
		case 'userlookup':
			return sameness;
		case 'integer':
		case 'bigint':
		case 'double':
		case 'currency':
		case 'percent':
		case 'date':
		case 'datetime':
			return order;
		case 'boolean':
			return ['='];
		case 'multiselectpicklist':
			return ['=', 'in', ...presence];
		default:
			return [];
	}
}
