import type { Json } from '../../../core/kernel/json';
import type { Condition as CoreCondition } from '../../../core/zoho/query/criteria';
import type { SearchBy } from '../../../core/zoho/records/search-by';
import type { Zoho } from '../../../core/zoho/zoho';
import type { Conditions } from '../../fields/conditions-field';
import type { GivenSearch } from '../../fields/search-fields';

type Value = CoreCondition['value'];

/** What the panel says to search by as Zoho takes it; conditions become criteria. */
export async function toSearchBy(
	zoho: Zoho,
	module: string,
	given: GivenSearch,
): Promise<SearchBy> {
	if (!('conditions' in given)) return given;
	return { criteria: await toCriteria(zoho, module, given.conditions) };
}

/** The builder's conditions in Zoho's notation, checked against the fields of the module. */
async function toCriteria(
	zoho: Zoho,
	module: string,
	{ combine, conditions }: Conditions,
): Promise<string> {
	const { buildCriteria } = await import('../../../core/zoho/query/criteria.js');
	const fields = await zoho.metadata.fields(module);
	const parts = conditions.map(({ field, operator, value }) => ({
		field,
		operator,
		value: toValue(operator, value),
	}));
	return buildCriteria(combine === 'or' ? { any: parts } : { all: parts }, { module, fields });
}

/** In and Between take several values, given as a list or as text with commas. */
function toValue(operator: string, value: Json): Value {
	if (Array.isArray(value)) return value.map(toScalar);
	const isList = operator === 'in' || operator === 'between';
	if (!isList || typeof value !== 'string') return toScalar(value);
	return value.split(',').map((part) => part.trim());
}

function toScalar(value: Json): string | number | boolean {
	if (typeof value === 'number' || typeof value === 'boolean') return value;
	return typeof value === 'string' ? value : JSON.stringify(value);
}
