import type { JsonObject } from '../../core/kernel/json';
import type { CustomerModule, CustomerQuestion } from '../../core/zoho/customers/words';

/** The name by which a new record of a module will be found by its own module: of a person, or of an account. */
export function namesIn(
	module: CustomerModule,
	values: JsonObject,
): Pick<CustomerQuestion, 'person' | 'company'> {
	const textOf = (name: string): string => {
		const { [name]: text } = values;
		return typeof text === 'string' ? text : '';
	};
	return module === 'Accounts'
		? { company: textOf('Account_Name') }
		: { person: `${textOf('First_Name')} ${textOf('Last_Name')}`.trim() };
}
