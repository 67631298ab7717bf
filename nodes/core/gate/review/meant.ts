import type { MeantRecord } from '../words/meant-record';

const kinds: Readonly<Record<string, string>> = {
	Accounts: 'Account',
	Contacts: 'Contact',
	Leads: 'Lead',
};

/** What tells a record from others to a person, who knows nobody by an ID. */
export function meantLine({ module, name, company, city, email, phone, why }: MeantRecord): string {
	const about = [company, city, email, phone].filter((one) => one !== null && one !== '');
	return `${[`${kinds[module] ?? module} ${name}`, ...about].join(', ')} (${why})`;
}
