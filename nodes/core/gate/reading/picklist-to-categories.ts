import { failGpt } from '../../gpt/words/error-catalog';
import type { Category } from '../../gpt/task/task';
import type { WriteRules } from '../../zoho/words/write-rules';

/** The values of a picklist as categories, by what people see. Fails with SCHEMA_INVALID. */
export function picklistToCategories(rules: WriteRules, fieldName: string): Category[] {
	const field = rules.fields.find(({ name }) => name === fieldName);
	const fail = (reason: string) =>
		failGpt('SCHEMA_INVALID', { parameter: 'Picklist Field Name or ID', reason });
	if (!field) throw fail(`the module ${rules.module} has no field '${fieldName}'`);
	if (field.values.length === 0) {
		throw fail(`the field '${fieldName}' of ${rules.module} is no picklist with values`);
	}
	const names = field.values.map(({ display }) => display);
	return [...new Set(names)].map((name) => ({ name, description: '' }));
}
