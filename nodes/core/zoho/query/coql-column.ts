import { CoreError } from '../../kernel/errors';
import { failZoho } from '../words/error-catalog';
import type { Metadata } from '../modules/metadata';
import { nearestNames } from '../words/nearest-names';

const whereNamesStand =
	'The API names stand in Zoho CRM under Setup, Developer Hub, APIs and SDKs, API names.';

/**
 * What stopped a query, with the unknown field named when it is one: Zoho says only that a column does
 * not do. Costs a look at the module's fields; where that is not to be had, the cause stays as it is.
 */
export async function unknownColumn(metadata: Metadata, cause: unknown): Promise<unknown> {
	if (!(cause instanceof CoreError)) return cause;
	const { field: column, module, parameter, zohoCode } = cause.details;
	if (zohoCode !== 'INVALID_QUERY' || typeof column !== 'string') return cause;
	const [field = ''] = column.split(/\.|->/, 1);
	const fields = await metadata.namedFields(String(module)).catch(() => undefined);
	if (field === 'id' || !fields || fields.some(({ name }) => name === field)) return cause;
	const near = nearestNames(field, fields).map((name) => `'${name}'`);
	const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : whereNamesStand;
	return failZoho('COQL_FIELD', {
		parameter: String(parameter),
		module: String(module),
		field,
		hint,
		zohoCode,
	});
}
