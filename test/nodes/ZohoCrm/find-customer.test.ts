import { readdirSync, readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import type { CustomerAnswer } from '../../../nodes/core/zoho/customers/words';
import { onTwin } from './on-twin';

const { twin, run, calls } = onTwin();
const findCustomer = { resource: 'record', operation: 'findCustomer' };
const goOn = { onError: 'continueRegularOutput' as const };

/** Each field from the item of the same name. */
const fromItem: INodeParameters = {
	...findCustomer,
	email: '={{ $json.email }}',
	phone: '={{ $json.phone }}',
	personName: '={{ $json.personName }}',
	company: '={{ $json.company }}',
	webDomain: '={{ $json.webDomain }}',
};

async function findAll(items: IDataObject[], options: INodeParameters = {}) {
	const input = items.map((json) => ({ json }));
	const { items: found, error } = await run({ ...fromItem, options }, { input });
	expect(error).toBeUndefined();
	return found.map(({ customer }) => customer as unknown as CustomerAnswer);
}

async function find(item: IDataObject, options: INodeParameters = {}): Promise<CustomerAnswer> {
	const [answer] = await findAll([item], options);
	if (!answer) throw new TypeError('no answer');
	return answer;
}

const queries = () => calls('POST', /\/coql$/);

async function create(module: string, ...rows: IDataObject[]): Promise<string[]> {
	const { items, error } = await run(
		{
			resource: 'record',
			operation: 'create',
			module: { __rl: true, mode: 'id', value: module },
			valuesFrom: 'json',
			valuesJson: '={{ $json }}',
		},
		{ input: rows.map((json) => ({ json })) },
	);
	expect(error).toBeUndefined();
	return items.map(({ id }) => String(id));
}

describe('Record > Find Customer', () => {
	it('finds a contact by address, with account, owner, open deals and cases', async () => {
		expect(await find({ email: 'Harriet Fennimore <Harriet.Fennimore@oakhurstparcel.example>' })).toEqual({
			match: 'exact',
			why: 'One contact has the email address',
			contact: {
				id: '5725767000000300001',
				name: 'Harriet Fennimore',
				email: 'harriet.fennimore@oakhurstparcel.example',
				phone: '+44 117 496 0122',
			},
			lead: null,
			account: {
				id: '5725767000000200001',
				name: 'Oakhurst Parcel Service Ltd',
				website: null,
			},
			owner: {
				id: '5725767000000100003',
				name: 'Imogen Blackwood',
				email: 'imogen.blackwood@marrowby.example',
				active: true,
			},
			deals: [
				{
					id: '5725767000000400001',
					name: 'Oakhurst Parcel – 18 more Longtails',
					stage: 'Negotiation/Review',
					amount: expect.any(Number),
					closingDate: expect.any(String),
					contactId: '5725767000000300001',
				},
			],
			cases: [],
			candidates: [],
			notes: [],
		});
	});
});
