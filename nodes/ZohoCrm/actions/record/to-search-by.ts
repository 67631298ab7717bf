import type { SearchBy } from '../../../core/zoho/records/search-by';
import type { Zoho } from '../../../core/zoho/zoho';
import { toCriteria, type Conditions } from '../../../runtime/panel/conditions-fields';
import type { GivenSearch } from '../../fields/search-fields';

/** What the panel says to search by as Zoho takes it; conditions become criteria. */
export async function toSearchBy(
	zoho: Zoho,
	module: string,
	given: GivenSearch,
): Promise<SearchBy> {
	if (!('conditions' in given)) return given;
	return { criteria: await inNotation(zoho, module, given.conditions) };
}

/** The builder's conditions in Zoho's notation, checked against the fields of the module. */
async function inNotation(zoho: Zoho, module: string, conditions: Conditions): Promise<string> {
	const { buildCriteria } = await import('../../../core/zoho/query/criteria.js');
	const fields = await zoho.metadata.fields(module);
	return buildCriteria(toCriteria(conditions), { module, fields });
}
