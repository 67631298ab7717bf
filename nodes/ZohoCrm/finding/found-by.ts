import type { JsonObject } from '../../core/kernel/json';
import type { CustomerModule, CustomerQuestion } from '../../core/zoho/customers/words';

/** What a new record will be found by in its own module, beside addresses and numbers. */
export function foundBy(module: CustomerModule, values: JsonObject): CustomerQuestion {
	const textOf = (name: string): string => {
		const { [name]: text } = values;
		return typeof text === 'string' ? text.trim() : '';
	};
	const none = { emails: [], phones: [], domains: [] };
	const website = textOf('Website');
	return module === 'Accounts'
		? { ...none, company: textOf('Account_Name'), domains: website === '' ? [] : [website] }
		: { ...none, person: `${textOf('First_Name')} ${textOf('Last_Name')}`.trim() };
}
