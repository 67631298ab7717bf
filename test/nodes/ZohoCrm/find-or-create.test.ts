import { readdirSync, readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultInput } from '../../../sandbox/zoho/faults';
import { passTimeQuickly } from '../../support/engine/quick-waits';
import { moduleOf, onTwin } from './on-twin';

const { twin, run, calls } = onTwin();
let backToRealTime: () => void;
beforeAll(() => {
	backToRealTime = passTimeQuickly();
});
afterAll(() => backToRealTime());

const harriet = '5725767000000300001';
const oakhurst = '5725767000000200001';
const goOn = { onError: 'continueRegularOutput' as const };

const sought = (module: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'record',
	operation: 'findOrCreate',
	module: moduleOf(module),
	email: '={{ $json.email }}',
	phone: '={{ $json.phone }}',
	personName: '={{ $json.personName }}',
	company: '={{ $json.company }}',
	valuesFrom: 'json',
	valuesJson: '={{ $json.values }}',
	...more,
});

async function findOrCreate(module: string, input: IDataObject[], more: INodeParameters = {}) {
	const { items, error } = await run(sought(module, more), { input });
	expect(error).toBeUndefined();
	return items;
}

const record = (module: string, id: unknown) =>
	twin()
		.records(module)
		.find((one) => one['id'] === id);
const writes = () => twin().changes().length;

const ofHarriet = (values: IDataObject) => ({
	email: 'Harriet.Fennimore@oakhurstparcel.example',
	values,
});
const ofNew = (n: number, values: IDataObject = {}) => ({
	email: `new.${n}@lark.example`,
	values: { Last_Name: `New ${n}`, Email: `new.${n}@lark.example`, ...values },
});

describe('Record > Find or Create', () => {
	it('fills the blanks of somebody who is there, and replaces nothing (#172, #182)', async () => {
		const values = { Last_Name: 'Other', Phone: '+44 117 496 0999', Fax: '+44 117 496 0100' };
		const [item] = await findOrCreate('Contacts', [ofHarriet(values)]);
		expect(item).toMatchObject({
			id: harriet,
			action: 'updated',
			module: 'Contacts',
			outcome: 'found',
			match: 'exact',
		});
		expect(record('Contacts', harriet)).toMatchObject({
			Last_Name: 'Fennimore',
			Phone: '+44 117 496 0122',
			Fax: '+44 117 496 0100',
		});
	});

	it.each<[string, string, IDataObject[]]>([
		[
			'an address, then both, then the number',
			'Contacts',
			[
				{ email: 'kim@lark.example', values: { Last_Name: 'Kim', Email: 'kim@lark.example' } },
				{
					email: 'kim@lark.example',
					phone: '+44 117 496 0777',
					values: { Last_Name: 'Kim', Phone: '+44 117 496 0777' },
				},
				{ phone: '+44 117 496 0777', values: { Last_Name: 'Kim' } },
			],
		],
		[
			'the number that the first has among its values',
			'Contacts',
			[
				{ email: 'lou@lark.example', values: { Last_Name: 'Lou', Phone: '+44 117 496 0778' } },
				{ phone: '+44 117 496 0778', values: { Last_Name: 'Lou' } },
			],
		],
		[
			'other legal forms',
			'Accounts',
			['Larkspur Ltd', 'Larkspur', 'LARKSPUR Limited'].map((company) => ({
				company,
				values: { Account_Name: company },
			})),
		],
		[
			'other ways to write it',
			'Accounts',
			['Müller Rad GmbH', 'Mueller Rad GmbH'].map((company) => ({
				company,
				values: { Account_Name: company },
			})),
		],
	])('makes one record in one run of %s', async (_, module, input) => {
		const before = twin().records(module).length;
		const items = await findOrCreate(module, input);
		expect(items.map(({ outcome }) => outcome)).toEqual([
			'new',
			...input.slice(1).map(() => 'found'),
		]);
		expect(twin().records(module)).toHaveLength(before + 1);
	});

	it.each<[string, (n: number) => IDataObject]>([
		['people of one new company', () => ({ personName: '', company: 'Larkspur Cargo' })],
		['people whose forms one address sends', () => ({ email: 'form@website.example' })],
	])('writes %s together', async (_, more) => {
		const input = Array.from({ length: 30 }, (__, n) => ({ ...ofNew(n), ...more(n) }));
		const items = await findOrCreate('Contacts', input);
		expect(items.map(({ outcome }) => outcome)).toEqual(input.map(() => 'new'));
		expect(calls('POST', /\/Contacts$/)).toHaveLength(1);
		expect(calls('POST', /\/coql$/).length).toBeLessThanOrEqual(8);
	});

	it('mixes no scripts in a name', async () => {
		const email = 'minamoto@lark.example';
		const made = { email, values: { Last_Name: 'Minamoto', Email: email } };
		const [first] = await findOrCreate('Contacts', [made]);
		await findOrCreate('Contacts', [{ email, values: { First_Name: '遥', Last_Name: '源' } }]);
		expect(record('Contacts', first?.['id'])).toMatchObject({ Last_Name: 'Minamoto' });
		expect(record('Contacts', first?.['id'])?.['First_Name'] ?? null).toBeNull();
	});

	it('writes nothing where nothing is lacking, or blanks are not to be filled', async () => {
		const same = await findOrCreate('Contacts', [ofHarriet({ Last_Name: 'Fennimore' })]);
		expect(same).toMatchObject([{ id: harriet, action: 'unchanged', outcome: 'found' }]);
		const options = { fillBlanks: false };
		const left = await findOrCreate('Contacts', [ofHarriet({ Fax: '1' })], { options });
		expect(left).toMatchObject([{ id: harriet, action: 'unchanged' }]);
		expect(writes()).toBe(0);
	});

	it('creates whoever is not there, and finds them the next time', async () => {
		const [made] = await findOrCreate('Leads', [ofNew(1, { Company: 'Lark' })]);
		expect(made).toMatchObject({ action: 'created', outcome: 'new', match: 'none' });
		const [again] = await findOrCreate('Leads', [ofNew(1, { Company: 'Lark', City: 'Leeds' })]);
		expect(again).toMatchObject({ id: made?.['id'], action: 'updated', outcome: 'found' });
		expect(record('Leads', made?.['id'])).toMatchObject({ City: 'Leeds' });
	});

	it('gives a new contact the account that is known for certain', async () => {
		const item = { ...ofNew(1), email: '', company: 'Oakhurst Parcel Service Ltd' };
		const [made] = await findOrCreate('Contacts', [item]);
		expect(made).toMatchObject({ action: 'created', outcome: 'new', match: 'exact' });
		expect(record('Contacts', made?.['id'])).toMatchObject({ Account_Name: { id: oakhurst } });
	});

	it.each<[string, string, IDataObject, string]>([
		['is likely alone', 'Contacts', { email: 'reed@oakhurstparcel.example' }, 'Accounts'],
		['is a contact already', 'Leads', { email: ofHarriet({}).email }, 'Contacts'],
		['is a lead already', 'Contacts', { email: 'rosalind@achterberg-wijn.example' }, 'Leads'],
	])(
		'writes nothing of somebody who %s, and says who may be meant',
		async (_, module, who, found) => {
			const values = { Last_Name: 'Somebody', Company: 'Some' };
			const [item] = await findOrCreate(module, [{ ...who, values }]);
			expect(item).toMatchObject({
				action: 'none',
				outcome: 'uncertain',
				candidates: [{ module: found, name: expect.any(String) }],
			});
			expect(item).not.toHaveProperty('id');
			expect(writes()).toBe(0);
		},
	);

	it('creates nobody of whom nothing could be looked for', async () => {
		const [item] = await findOrCreate('Leads', [{ phone: '0117 xyz', values: ofNew(1).values }]);
		expect(item).toMatchObject({ action: 'none', outcome: 'uncertain' });
		expect(writes()).toBe(0);
	});

	it('makes one record of several items of one new person, with the blanks of all', async () => {
		const input = [
			ofNew(1, { Company: 'Lark' }),
			ofNew(2, { Company: 'Lark' }),
			ofNew(1, { Company: 'Lark', City: 'Leeds' }),
			ofNew(1, { Company: 'Lark', City: 'York', Fax: '1' }),
		];
		const items = await findOrCreate('Leads', input);
		expect(items.map(({ action }) => action)).toEqual(['created', 'created', 'updated', 'updated']);
		const ids = items.map(({ id }) => id);
		expect(new Set(ids)).toEqual(new Set([ids[0], ids[1]]));
		expect(record('Leads', ids[0])).toMatchObject({ City: 'Leeds', Fax: '1' });
	});

	it('asks for all items together', async () => {
		const input = Array.from({ length: 90 }, (_, n) =>
			n % 3 === 0 ? ofHarriet({ Fax: '1' }) : ofNew(n, { Last_Name: `New ${n}` }),
		);
		const items = await findOrCreate('Contacts', input);
		expect(items.filter(({ action }) => action === 'created')).toHaveLength(60);
		expect(calls('POST', /\/Contacts$/)).toHaveLength(1);
		expect(calls('PUT', /\/Contacts$/)).toHaveLength(1);
		expect(calls('GET', /\/Contacts$/)).toHaveLength(1);
		expect(calls('POST', /\/coql$/).length).toBeLessThanOrEqual(8);
	});

	it('keeps what the item carries, and shows a dry run', async () => {
		const options = { output: 'inputWithResult', dryRun: true };
		const [item] = await findOrCreate('Leads', [ofNew(1, { Company: 'Lark' })], { options });
		expect(item).toMatchObject({
			email: 'new.1@lark.example',
			zoho: { action: 'wouldCreate', outcome: 'new' },
		});
		expect(writes()).toBe(0);
	});

	it('gives a record that is there no other layout and no other owner', async () => {
		const options = { layoutId: '5725767000000091055', assignmentRuleId: '5725767000000091056' };
		const [item] = await findOrCreate('Contacts', [ofHarriet({ Fax: '1' })], { options });
		expect(item).toMatchObject({ action: 'updated' });
		const [put] = calls('PUT', /\/Contacts$/);
		expect(JSON.stringify(put)).not.toMatch(/Layout|lar_id/);
	});

	it.each<[string, IDataObject, string]>([
		['Deals', ofHarriet({}), 'CUSTOMER_MODULE'],
		['Contacts', { values: { Last_Name: 'X' } }, 'CUSTOMER_NOT_GIVEN'],
		['Contacts', ofHarriet({ Faxx: '1' }), 'UNKNOWN_FIELD'],
		['Contacts', ofNew(1, { Faxx: '1' }), 'UNKNOWN_FIELD'],
	])('refuses in %s what is wrong of %j alone', async (module, wrong, code) => {
		const good = { email: 'new.2@lark.example', values: { Last_Name: 'New 2' } };
		const input = module === 'Deals' ? [wrong] : [wrong, good];
		const { items } = await run(sought(module), { input, settings: goOn });
		expect(items[0]).toMatchObject({ details: { code } });
		if (module !== 'Deals') expect(items[1]).toMatchObject({ action: 'created' });
	});

	const broken = {
		match: { method: 'POST', path: '/Contacts$' },
		times: 1,
	} as const;

	it.each<[string, FaultInput]>([
		['its answer was lost', { ...broken, kind: 'reset-after' }],
		['its request was', { ...broken, kind: 'reset-before' }],
		['the second request was refused', { ...broken, kind: 'status', status: 403, after: 1 }],
	])('doubles nobody when it is tried again after %s', async (_, fault) => {
		twin().addFault(fault);
		const many = Array.from({ length: 150 }, (_one, n) => ofNew(n));
		const input = [...many, ofHarriet({ Fax: '1' }), ofNew(1, { Fax: '2' })];
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const { items, error } = await run(sought('Contacts'), { input, settings });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(152);
		const made = twin()
			.changes()
			.filter(({ operation }) => operation === 'create');
		expect(made).toHaveLength(150);
		expect(record('Contacts', items[1]?.['id'])).toMatchObject({ Fax: '2' });
	});

	it('tells what stands of earlier rows when a later look fails', async () => {
		twin().addFault({
			match: { method: 'POST', path: '/coql$' },
			kind: 'status',
			status: 403,
			code: 'NO_PERMISSION',
			after: 3,
		});
		const input = [ofNew(1), ofNew(1, { Fax: '2' })];
		const { items } = await run(sought('Contacts'), { input, settings: goOn });
		expect(items).toMatchObject([
			{ action: 'created', outcome: 'new' },
			{ error: expect.any(String), details: { code: 'NO_PERMISSION' } },
		]);
	});

	it('takes senders as mails have them', async () => {
		const folder = 'sandbox/samples/mails/first';
		const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
		const read = await Promise.all(
			names.map((name) => PostalMime.parse(readFileSync(`${folder}/${name}`))),
		);
		const input = read.map(({ from }) => ({
			email: `${from?.name ?? ''} <${from?.address ?? ''}>`,
			values: { Last_Name: from?.name || 'Unknown', Company: 'Of a mail', Email: from?.address },
		}));
		const first = await findOrCreate('Leads', input);
		const after = twin().records('Leads').length;
		const second = await findOrCreate('Leads', input);
		expect(first).toHaveLength(names.length);
		expect(second.every(({ action }) => action !== 'created')).toBe(true);
		expect(twin().records('Leads')).toHaveLength(after);
	});
});
