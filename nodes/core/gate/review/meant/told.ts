import { openOf } from '../../found/read-customer';
import type { MeantRecord, OpenWork } from '../../words/meant-record';
import type { Told } from './tell-apart';

const kinds: Readonly<Record<string, string>> = {
	Accounts: 'Account',
	Cases: 'Case',
	Contacts: 'Contact',
	Deals: 'Deal',
	Leads: 'Lead',
};

const kindOf = (module: string): string => kinds[module] ?? module;

/** A customer's record as people tell it: kind and name, company and place, how to reach them, who owns it. */
export function toldCustomer(record: MeantRecord): Told {
	const { id, module, name, company, city, email, phone, website, created, owner } = record;
	const [first, ...others] = openOf(record);
	const more = others.length === 0 ? '' : ` and ${others.length} more`;
	return {
		id,
		usual: [
			`${kindOf(module)} ${name}`,
			...[company, city, email, phone].map((one) => one ?? ''),
			owner?.name ? `owner ${owner.name}` : '',
			first ? `open: ${first.name}${more}` : '',
		],
		more: [website ?? '', created ? `since ${created}` : ''],
	};
}

/** An open deal or case as people tell it. */
export const toldWork = ({ id, module, name, about }: OpenWork, whose: string): Told => ({
	id,
	usual: [`${kindOf(module)} ${name}`, whose, ...about],
	more: [],
});
