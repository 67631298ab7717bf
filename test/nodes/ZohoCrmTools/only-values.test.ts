import fc from 'fast-check';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { onTwin } from './on-twin';

const crm = onTwin();
const [oakhurst, hollenau] = ['5725767000000400001', '5725767000000400004'];

const writing = (...condition: Array<[string, string, string, string]>): INodeParameters => ({
	classes: ['read', 'write'],
	values: {
		condition: condition.map(([module, field, operator, value]) => ({
			...{ module, field, operator, value },
		})),
	},
	options: { writesPerHour: 10_000, writesPerSession: 10_000 },
});
const ten = writing(['Deals', 'Probability', 'equals', '10']);
const valuesOf = (entries: object) =>
	Object.entries(entries).map(([field, value]) => ({ field, value: value as string }));
const update = (entries: object, parameters = ten, record = oakhurst) =>
	crm.call(
		'zoho_update_records',
		{ module: 'Deals', records: [{ record, values: valuesOf(entries) }] },
		parameters,
	);
const create = (entries: object, parameters = ten) =>
	crm.call(
		'zoho_create_records',
		{ module: 'Deals', records: [{ values: valuesOf(entries) }] },
		parameters,
	);
const dealOf = (id: string) =>
	crm
		.twin()
		.records('Deals')
		.find((deal) => deal['id'] === id);
const deal = { Deal_Name: 'Twelve bikes', Stage: 'Qualification', Closing_Date: '2090-01-31' };

describe('Only Values Where', () => {
	it('lets be filled what the owner allows, and leaves other fields alone', async () => {
		expect((await update({ Probability: 10, Next_Step: 'Ask them' })).error).toBeUndefined();
		expect((await update({ Amount: 5_000 })).error).toBeUndefined();
		expect(dealOf(oakhurst)).toMatchObject({ Probability: 10, Amount: 5_000 });
		expect((await create(deal)).error).toBeUndefined();
	});

	it.each([100, 0.1, 0, 9, null])('refuses %j, and says what would do', async (value) => {
		const answer = await update({ Probability: value });
		expect(answer.error).toMatchObject({
			code: 'VALUE_OUTSIDE',
			parameter: 'records[0].Probability',
			next_step: expect.stringContaining('Probability equals 10'),
		});
		expect((await create({ ...deal, Probability: value })).error).toMatchObject({
			code: 'VALUE_OUTSIDE',
		});
		expect(dealOf(oakhurst)).toMatchObject({ Probability: 90 });
	});

	it('holds create or update as well, with Only Records Where and without', async () => {
		const only = {
			condition: [{ module: 'Deals', field: 'Amount', operator: 'at_least', value: '1' }],
		};
		const entries = { ...deal, Deal_Name: String(dealOf(oakhurst)?.['Deal_Name']), Amount: 2 };
		for (const parameters of [ten, { ...ten, only }]) {
			const answer = await crm.call(
				'zoho_create_or_update_records',
				{
					module: 'Deals',
					match_by: ['Deal_Name'],
					records: [{ values: valuesOf({ ...entries, Probability: 50 }) }],
				} as IDataObject,
				parameters,
			);
			expect(answer.error).toMatchObject({ code: 'VALUE_OUTSIDE' });
		}
		expect(crm.twin().changes()).toEqual([]);
	});

	it('holds a stage under the name that people see and the one that is kept', async () => {
		const parameters = writing(['Deals', 'Stage', 'equals', 'Identify Decision Makers']);
		const move = (stage: string) =>
			crm.call('zoho_move_stage', { deal: hollenau, stage }, parameters);
		expect((await move('Closed Won')).error).toMatchObject({
			code: 'VALUE_OUTSIDE',
			parameter: 'stage',
		});
		expect((await update({ Stage: 'Closed Won' }, parameters, hollenau)).error).toMatchObject({
			code: 'VALUE_OUTSIDE',
		});
		expect(dealOf(hollenau)).toMatchObject({ Stage: 'Needs Analysis' });
		expect((await move('Id. Decision Makers')).error).toBeUndefined();
	});

	it('closes conversions that would fill such a module', async () => {
		const isListed = async (module: string) =>
			(await crm.supply(writing([module, 'Description', 'is_empty', '']))).some(
				({ name }) => name === 'zoho_convert_lead',
			);
		expect([await isListed('Deals'), await isListed('Contacts')]).toEqual([true, false]);
	});

	it('refuses every write where a condition names a field that the module lacks', async () => {
		const parameters = writing(['Deals', 'Probabilty', 'equals', '10']);
		expect((await update({ Probability: 100 }, parameters)).error).toMatchObject({
			parameter: 'Only Values Where',
		});
		expect(crm.twin().changes()).toEqual([]);
	});

	it('lets no value pass that is outside, whatever it is', async () => {
		const parameters = writing(
			['Deals', 'Amount', 'at_most', '1000'],
			['Deals', 'Amount', 'at_least', '0'],
			['Deals', 'Next_Step', 'starts_with', 'Ask'],
		);
		const value = fc.oneof(
			fc.double({ noNaN: true }),
			fc.integer({ min: -10, max: 1_010 }),
			fc.string(),
			fc.constantFrom(null, true, '1e9', '1.000', ' 5 ', 'Ask', 'ask them', 'Tell'),
		);
		await fc.assert(
			fc.asyncProperty(fc.constantFrom('Amount', 'Next_Step'), value, async (field, given) => {
				await update({ [field]: given }, parameters);
				const { Amount, Next_Step: step } = dealOf(oakhurst) ?? {};
				const isFree = Amount === 104_400 || (Number(Amount) >= 0 && Number(Amount) <= 1_000);
				const isSo = step === 'Send the revised service level' || /^ask/i.test(String(step));
				expect({ field, given, isFree, isSo }).toMatchObject({ isFree: true, isSo: true });
			}),
			{ numRuns: 60 },
		);
	});
});
