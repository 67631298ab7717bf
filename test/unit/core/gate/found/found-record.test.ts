import { expect, it } from 'vitest';
import { foundRecord } from '../../../../../nodes/core/gate/found/found-record';
import type { CustomerAnswer } from '../../../../../nodes/core/zoho/customers/words';

const nobody: CustomerAnswer = {
	match: 'none',
	why: 'No record fits',
	...{ contact: null, lead: null, account: null, owner: null },
	...{ deals: [], cases: [], candidates: [], notes: [] },
	asked: { emails: [], phones: [], domains: [] },
};
const contact = { id: '7', name: 'Ada', email: null, phone: null };
const account = { id: '9', name: 'North', website: null };

it.each<[Partial<CustomerAnswer>, 'Accounts' | 'Contacts' | 'Leads', object]>([
	[{}, 'Leads', { outcome: 'new' }],
	[{ match: 'exact', contact, account }, 'Contacts', { outcome: 'found', id: '7' }],
	[{ match: 'exact', contact, account }, 'Accounts', { outcome: 'found', id: '9' }],
	[{ match: 'exact', contact, account }, 'Leads', { outcome: 'uncertain' }],
	[{ match: 'exact', account }, 'Contacts', { outcome: 'new', accountId: '9' }],
	[{ match: 'likely', contact, account }, 'Contacts', { outcome: 'uncertain' }],
	[{ match: 'several' }, 'Contacts', { outcome: 'uncertain', candidates: [] }],
])('%j in %s', (answer, module, expected) => {
	expect(foundRecord({ ...nobody, ...answer }, module)).toMatchObject(expected);
});
