import {
	customerModules,
	type CustomerQuestion,
	type CustomerSettings,
} from '../../core/zoho/customers/words';
import { given } from '../../core/kernel/given';
import { failParameter } from '../../runtime/parameters/parameter-errors';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';

/** What the panel says of a customer; fails with CUSTOMER_NOT_GIVEN when it says nothing. */
export function readQuestion(parameters: ParameterReader): CustomerQuestion {
	const question: CustomerQuestion = {
		emails: readEmails(parameters),
		phones: parameters.list('phone'),
		domains: parameters.list('webDomain'),
		...given({
			person: parameters.optionalText('personName')?.trim(),
			company: parameters.optionalText('company')?.trim(),
		}),
	};
	const { emails, phones, domains, person, company } = question;
	if ([emails, phones, domains].every((list) => list.length === 0) && !person && !company)
		throw failParameter('CUSTOMER_NOT_GIVEN');
	return question;
}

/** A text is left whole: in `Rivers, Nathan <nathan@example.com>` the comma divides a name. */
function readEmails(parameters: ParameterReader): string[] {
	if (Array.isArray(parameters.raw('email'))) return parameters.list('email');
	return [parameters.optionalText('email') ?? []].flat();
}

/** How to look for customers: in all modules, with their open work, unless the options say otherwise. */
export function readSettings(parameters: ParameterReader): CustomerSettings {
	const modules = parameters.choices('options.modules', customerModules);
	const isOn = (name: string): boolean =>
		parameters.raw(name) === undefined || parameters.flag(name);
	const statuses = parameters.list('options.closedStatuses');
	return {
		modules: modules.length > 0 ? modules : customerModules,
		deals: isOn('options.openDeals'),
		cases: isOn('options.openCases'),
		closedStatuses: statuses.length > 0 ? statuses : ['Closed'],
		...given({ country: readCountry(parameters) }),
	};
}

export function readCountry(parameters: ParameterReader): string | undefined {
	const country = parameters.optionalText('options.country')?.trim().toUpperCase();
	if (country === undefined || /^[A-Z]{2}$/.test(country)) return country;
	throw failParameter('COUNTRY_NOT_TWO_LETTERS', { parameter: 'Default Country' });
}
