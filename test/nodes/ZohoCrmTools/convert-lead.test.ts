import type { IDataObject } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { onTwin } from './on-twin';

const crm = onTwin();
const writing = { classes: ['read', 'write'] };
const lead = '5725767000000500001';
const values = (entries: Record<string, unknown>) =>
	Object.entries(entries).map(([field, value]) => ({ field, value })) as IDataObject[];
const deal = { Deal_Name: 'Skynet', Stage: 'Qualification', Closing_Date: '2090-01-31' };
const convert = (args: IDataObject, parameters: IDataObject = writing) =>
	crm.call(
		'zoho_convert_lead',
		{ lead, deal: null, contact: null, account: null, ...args },
		parameters as typeof writing,
	);
const converts = () =>
	crm
		.twin()
		.log()
		.filter(({ path }) => path.endsWith('/actions/convert'));
const isListed = async (parameters: object) =>
	(await crm.supply({ ...writing, ...parameters })).some(
		({ name }) => name === 'zoho_convert_lead',
	);

describe('convert_lead', () => {
	it('converts a lead by its name, with a deal of an amount (#25, #34)', async () => {
		const sarah = values({ First_Name: 'Sarah', Last_Name: 'Connor', Company: 'Cyberdyne' });
		await crm.call(
			'zoho_create_records',
			{ module: 'Leads', records: [{ values: sarah }] as never },
			writing,
		);
		const answer = await convert({
			lead: 'Sarah Connor',
			deal: values({ ...deal, Amount: 150_000 }),
		});
		expect(answer).toMatchObject({
			lead: { done: 'converted' },
			contact: { id: expect.any(String), name: 'Sarah Connor' },
			account: { name: 'Cyberdyne' },
			deal: { name: 'Skynet' },
		});
		expect(crm.twin().records('Deals')).toContainEqual(
			expect.objectContaining({ Deal_Name: 'Skynet', Amount: 150_000 }),
		);
		const again = await convert({ lead: 'Sarah Connor' });
		expect(again.error).toMatchObject({ parameter: 'lead', code: 'RECORD_OUTSIDE' });
	});

	it('asks for what the deal lacks, and says what would do', async () => {
		const { Deal_Name, Closing_Date } = deal;
		expect((await convert({ deal: values({ Deal_Name, Closing_Date }) })).error).toMatchObject({
			code: 'MANDATORY_NOT_FOUND',
			parameter: 'deal',
			field: 'Stage',
			allowed: expect.stringContaining('Qualification'),
		});
		const wrong = await convert({ deal: values({ ...deal, Stage: 'Dreamt Of' }) });
		expect(wrong.error).toMatchObject({ parameter: 'deal.Stage' });
		expect(converts()).toEqual([]);
	});

	it('takes the lead up in records that are there', async () => {
		const [account] = crm.twin().records('Accounts');
		const answer = await convert({ account: String(account?.['id']) });
		expect(answer).toMatchObject({ account: { id: account?.['id'] } });
	});

	it('is there only where what it makes is bound to nothing', async () => {
		const condition = [{ module: 'Contacts', field: 'Email', operator: 'is_not_empty', value: '' }];
		expect(await isListed({})).toBe(true);
		expect(await isListed({ only: { condition } })).toBe(false);
		const fields = ['Phone'];
		expect(await isListed({ fill: { module: [{ module: 'Accounts', fields }] } })).toBe(false);
		expect(await isListed({ modules: ['Leads', 'Contacts'] })).toBe(false);
		const deals = [{ module: 'Deals', field: 'Amount', operator: 'less_than', value: '100' }];
		const bound = { ...writing, only: { condition: deals } };
		expect((await convert({ deal: values(deal) }, bound)).error).toMatchObject({
			code: 'CONVERSION_CLOSED',
			parameter: 'deal',
		});
		expect(converts()).toEqual([]);
	});

	it('writes nothing in a dry run, beyond a ceiling, or where automations are to stay still', async () => {
		const withOptions = (options: IDataObject) => ({ ...writing, options });
		expect(await convert({}, withOptions({ dryRun: true }))).toMatchObject({
			lead: { id: lead, done: 'wouldConvert' },
			dry_run: expect.any(String),
		});
		expect((await convert({}, withOptions({ writesPerCall: 2 }))).error).toMatchObject({
			code: 'WRITES_CEILING',
		});
		expect((await convert({}, withOptions({ automations: false }))).error).toMatchObject({
			code: 'CONVERSION_CLOSED',
		});
		expect(converts()).toEqual([]);
	});
});
