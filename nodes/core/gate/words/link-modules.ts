import type { LinkKind } from './settings';

/** Where the records are that can be linked. */
export const linkModules: Readonly<Record<LinkKind, string>> = {
	account: 'Accounts',
	case: 'Cases',
	contact: 'Contacts',
	deal: 'Deals',
	lead: 'Leads',
};
