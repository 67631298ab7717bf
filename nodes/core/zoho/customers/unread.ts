import { addressesIn } from './ways/by-email';
import type { CustomerPorts, CustomerQuestion, CustomerSettings } from './words';

/** Characters of the longest name that Zoho CRM keeps. */
const longestName = 250;

/** A question without what cannot be looked for. */
export function readable(question: CustomerQuestion): CustomerQuestion {
	const { person, company, ...others } = question;
	return {
		...others,
		...(isName(person) ? { person } : {}),
		...(isName(company) ? { company } : {}),
	};
}

const isName = (text: string | undefined): text is string =>
	text !== undefined && text.length <= longestName;

/** What of a question cannot be looked for, in words without values. */
export function unreadOf(
	{ emails, phones, person, company, domains }: CustomerQuestion,
	{ readPhone, readDomain }: CustomerPorts,
	{ country }: CustomerSettings,
): string[] {
	const notes: string[] = [];
	if (emails.some((text) => addressesIn([text]).length === 0))
		notes.push('What was given as an email address is none');
	if (phones.some((text) => readPhone(text, country) === undefined))
		notes.push(
			country === undefined
				? "A phone number could not be read: one without its country code needs the option 'Default Country'"
				: 'A phone number could not be read',
		);
	if (domains.some((text) => readDomain(text) === undefined))
		notes.push('What was given as a web domain is none');
	if ([person, company].some((text) => text !== undefined && !isName(text)))
		notes.push(`A name of more than ${longestName} characters was not looked for`);
	return notes;
}
