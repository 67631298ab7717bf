import type { JsonObject } from '../../core/kernel/json';
import type { AskedCustomer, CustomerQuestion } from '../../core/zoho/customers/words';
import type { Field } from '../../core/zoho/words/field';

/** A fax may be shared, and the other number is somebody else's. */
const notTheirs: ReadonlySet<string> = new Set(['Fax', 'Asst_Phone']);

/** Characters of an address or a number; longer texts are neither. */
const longestKey = 254;

/** A question with the addresses and numbers among the values of the record that would be made. */
export function withValues(question: CustomerQuestion, values: JsonObject): CustomerQuestion {
	const texts = Object.entries(values).flatMap(([name, value]) =>
		typeof value === 'string' && value.length <= longestKey ? [{ name, value }] : [],
	);
	const emails = texts.filter(({ value }) => value.includes('@')).map(({ value }) => value);
	const phones = texts.filter(({ name }) => /phone|mobile/i.test(name)).map(({ value }) => value);
	return {
		...question,
		emails: [...question.emails, ...emails],
		phones: [...question.phones, ...phones],
	};
}

/** A question with what stands in the record's own fields for addresses and numbers. */
export function withContactValues(
	question: AskedCustomer,
	values: JsonObject,
	fields: readonly Field[],
): AskedCustomer {
	const of = (kind: Field['kind']): string[] =>
		fields.flatMap((field) => {
			const { [field.name]: value } = values;
			const isTheirs = field.kind === kind && !notTheirs.has(field.name);
			return isTheirs && typeof value === 'string' && value !== '' ? [value] : [];
		});
	return {
		...question,
		emails: [...question.emails, ...of('email')],
		phones: [...question.phones, ...of('phone')],
	};
}
