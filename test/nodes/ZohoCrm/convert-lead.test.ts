import type { INodeParameters } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passTimeQuickly } from '../../support/engine/quick-waits';
import { onTwin } from './on-twin';

const { twin, run, calls } = onTwin();
let backToRealTime: () => void;
beforeAll(() => {
	backToRealTime = passTimeQuickly();
});
afterAll(() => backToRealTime());

const [aLead, anotherLead] = ['5725767000000500001', '5725767000000500002'];
const converting = (more: INodeParameters = {}): INodeParameters => ({
	resource: 'lead',
	operation: 'convert',
	leadId: aLead,
	...more,
});
const withDeal = {
	createDeal: true,
	dealName: 'Twelve bikes',
	stage: 'Qualification',
	closingDate: '2090-01-31T00:00:00',
};
const goOn = { settings: { onError: 'continueRegularOutput' as const } };
const converts = () => calls('POST', /actions\/convert$/);
const made = (module: string) =>
	twin()
		.changes()
		.filter((one) => one.module === module && one.operation === 'create');
const loseAnswer = (kind: 'reset-after' | 'reset-before', times = 1) =>
	twin().addFault({ match: { method: 'POST', path: 'actions/convert$' }, kind, times });

describe('Lead > Convert (#25)', () => {
	it('makes a contact, an account and a deal, and names them', async () => {
		const options = { amount: 150_000 };
		const { items, error } = await run(converting({ ...withDeal, options }));
		expect(error).toBeUndefined();
		const [item] = items;
		expect(item).toMatchObject({
			id: aLead,
			action: 'converted',
			module: 'Leads',
			contact: { id: expect.any(String), name: expect.any(String) },
			account: { id: expect.any(String) },
			deal: { name: 'Twelve bikes' },
		});
		expect(twin().records('Deals')).toContainEqual(
			expect.objectContaining({
				Deal_Name: 'Twelve bikes',
				Amount: 150_000,
				Closing_Date: '2090-01-31',
				Pipeline: 'Standard (Standard)',
			}),
		);
	});

	it('adds the lead to the contact and account that are named, and makes none', async () => {
		const [contact, account] = [twin().records('Contacts')[0], twin().records('Accounts')[0]];
		const options = { contactId: String(contact?.['id']), accountId: String(account?.['id']) };
		const { items } = await run(converting({ options }));
		expect(items[0]).toMatchObject({
			contact: { id: options.contactId },
			account: { id: options.accountId },
		});
		expect([...made('Contacts'), ...made('Accounts'), ...made('Deals')]).toEqual([]);
	});

	it('sends nothing for a deal that Zoho CRM would not take', async () => {
		const { items } = await run(converting({ ...withDeal, stage: 'Dreamt Of' }), goOn);
		expect(items[0]).toMatchObject({ details: { code: 'NOT_IN_PICKLIST' } });
		const { items: later } = await run(converting({ ...withDeal, closingDate: ' ' }), goOn);
		expect(later[0]).toHaveProperty('error');
		expect(converts()).toEqual([]);
	});

	it('shows in a dry run what it would send, and which leads are none any more', async () => {
		const options = { dryRun: true };
		const dry = await run(converting({ ...withDeal, options }));
		expect(dry.items[0]).toMatchObject({
			action: 'wouldConvert',
			wouldSend: { Deals: { Stage: 'Qualification' } },
		});
		expect(converts()).toEqual([]);
		twin().setState('Leads', aLead, 'converted');
		const { items } = await run(converting({ options }), goOn);
		expect(items[0]).toMatchObject({ details: { code: 'ID_ALREADY_CONVERTED' } });
	});

	it('says of a lead that it is converted, or gone, or held back, and goes on with the others', async () => {
		twin().setState('Leads', aLead, 'converted');
		const input = [{ id: aLead }, { id: '5725767000000999999' }, { id: anotherLead }];
		const { items } = await run(converting({ leadId: '={{ $json.id }}' }), { ...goOn, input });
		expect(items).toMatchObject([
			{ details: { code: 'ID_ALREADY_CONVERTED' } },
			{ details: { code: 'RECORD_NOT_FOUND' } },
			{ id: anotherLead, action: 'converted' },
		]);
		twin().setState('Leads', aLead, 'locked');
		const { items: held } = await run(converting(), goOn);
		expect(held[0]).toMatchObject({ details: { code: 'CANNOT_PERFORM_ACTION' } });
	});

	it('looks at a lead whose answer was lost, and converts it once', async () => {
		loseAnswer('reset-after');
		const { items, error } = await run(converting(withDeal));
		expect(error).toBeUndefined();
		expect(items[0]).toMatchObject({
			id: aLead,
			action: 'converted',
			recovered: true,
			deal: { id: expect.any(String) },
		});
		expect(converts()).toHaveLength(1);
		expect(made('Contacts')).toHaveLength(1);
	});

	it('sends nothing again while it is not known what became of the lead', async () => {
		loseAnswer('reset-before');
		const { items } = await run(converting(withDeal), goOn);
		expect(items[0]).toMatchObject({ details: { code: 'OUTCOME_UNKNOWN' } });
		expect(converts()).toHaveLength(1);
		expect(made('Contacts')).toEqual([]);
	});

	it('converts it on a second try, which looks at it before', async () => {
		loseAnswer('reset-before');
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const { items, error } = await run(converting(withDeal), { settings });
		expect(error).toBeUndefined();
		expect(items[0]).toMatchObject({ id: aLead, action: 'converted' });
		expect(converts()).toHaveLength(2);
		expect(made('Contacts')).toHaveLength(1);
	});
});
