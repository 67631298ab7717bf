import type { IDataObject } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { moduleOf, onTwin } from './on-twin';

const { twin, find, weigh, apply, record, calls } = onTwin();
const harriet = '5725767000000300001';
const haruka = '5725767000000300016';
const contacts = { module: moduleOf('Contacts') };
const leads = { module: moduleOf('Leads') };
const replace = { existingValues: 'replace' };

const fromHarriet = (extraction: IDataObject) => ({
	email: 'Harriet Fennimore <harriet.fennimore@oakhurstparcel.example>',
	extraction,
});

describe('a record that was found', () => {
	it('has its blanks filled, keeps what people entered, and shows both (#172, #182)', async () => {
		const found = await find([
			fromHarriet({
				First_Name: 'H.',
				Last_Name: 'Fennimore',
				Phone: '+44 117 496 0999',
				Fax: '+44 117 496 0100',
				Email_Opt_Out: true,
			}),
		]);
		const { ready, review, error } = await weigh(found, contacts);
		expect(error).toBeUndefined();
		expect(review).toEqual([]);
		expect(ready[0]?.gate).toMatchObject({
			plan: {
				action: 'update',
				recordId: harriet,
				values: { Fax: '+44 117 496 0100', Email_Opt_Out: true },
				seen: { Fax: null, Email_Opt_Out: false },
			},
			kept: [
				{ field: 'First_Name', value: 'H.', current: 'Harriet', code: 'FILLED' },
				{ field: 'Last_Name', code: 'FILLED' },
				{ field: 'Phone', value: '+44 117 496 0999', current: '+44 117 496 0122' },
			],
			held: [],
		});
		const { items } = await apply(ready);
		expect(items).toMatchObject([{ id: harriet, action: 'updated' }]);
		expect(items[0]).not.toHaveProperty('weighedAgain');
		expect(record('Contacts', harriet)).toMatchObject({
			First_Name: 'Harriet',
			Phone: '+44 117 496 0122',
			Fax: '+44 117 496 0100',
			Email_Opt_Out: true,
		});
	});

	it('is changed where that is allowed, in the fields that are named alone', async () => {
		const found = await find([
			fromHarriet({ Phone: '+44 117 496 0999', Title: 'Director', Mailing_City: 'Bristol' }),
		]);
		const some = await weigh(found, { ...contacts, ...replace, fieldsToReplace: 'Phone' });
		expect(some.ready[0]?.gate.plan.values).toEqual({ Phone: '+44 117 496 0999' });
		const all = await weigh(found, { ...contacts, ...replace });
		expect(all.ready[0]?.gate).toMatchObject({
			passed: [
				{ field: 'Phone', current: '+44 117 496 0122' },
				{ field: 'Title', current: 'Head of Fleet' },
			],
			kept: [{ field: 'Mailing_City', code: 'SAME' }],
		});
	});

	it.each([
		[
			'would change it',
			'+44 117 496 0999',
			{ held: [{ field: 'Phone', code: 'MARKED_FOR_REVIEW' }] },
		],
		['has the same', '+44 117 496 0122', { held: [], kept: [{ field: 'Phone', code: 'SAME' }] }],
		['has none', null, { held: [], kept: [{ field: 'Phone', code: 'SAME' }] }],
	])('whose value GPT doubts is shown where another reading of it %s', async (_, value, gate) => {
		const phone = '+44 117 496 0122';
		const doubted = {
			...{ value: phone, raw: phone, status: 'review' },
			...{ issues: [{ code: 'READINGS_DIFFER' }], rival: { value, quote: value } },
		};
		const extraction = {
			...{ result: { Phone: phone, Title: 'Director' }, status: 'review' },
			fields: { Phone: doubted },
		};
		const found = await find([{ ...fromHarriet({}), extraction }]);
		const { ready, review } = await weigh(found, { ...contacts, ...replace });
		expect([...ready, ...review][0]?.gate).toMatchObject(gate);
		expect(review).toHaveLength(gate.held.length);
	});

	it('keeps its name in its own script, whoever signs in another', async () => {
		const extraction = {
			First_Name: '遥',
			Last_Name: '源',
			Title: '調達部長',
			Fax: '+81 75 555 0130',
		};
		const found = await find([{ email: 'minamoto@komorebi-coffee.example', extraction }]);
		const { ready } = await weigh(found, { ...contacts, ...replace });
		expect(ready[0]?.gate).toMatchObject({
			plan: { recordId: haruka, values: { Title: '調達部長', Fax: '+81 75 555 0130' } },
			kept: [
				{ field: 'First_Name', code: 'OTHER_SCRIPT' },
				{ field: 'Last_Name', code: 'OTHER_SCRIPT' },
			],
		});
	});

	it('is left alone when it holds all of it, and Apply Plan says so without a write', async () => {
		const found = await find([fromHarriet({ Last_Name: 'Fennimore', Department: 'operations' })]);
		const { ready } = await weigh(found, contacts);
		expect(ready[0]?.gate).toMatchObject({ verdict: 'ready', plan: { values: {} } });
		const options = { output: 'inputWithResult' };
		const { items, error } = await apply(ready, { options });
		expect(error).toBeUndefined();
		expect(items).toMatchObject([
			{ email: found[0]?.['email'], zoho: { id: harriet, action: 'unchanged' } },
		]);
		expect(twin().changes()).toEqual([]);
	});

	it('is read once for all items of its module, and not for what GPT made up', async () => {
		const made = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`Made_${n}`, 'x']));
		const senders = [
			'harriet.fennimore@oakhurstparcel.example',
			'katrin.brinkmann@brinkmann-backwaren.example',
		];
		const items = Array.from({ length: 150 }, (_, n) => ({
			email: senders[n % 2],
			extraction: { Fax: '+44 117 496 0100', ...(n === 0 ? made : {}) },
		}));
		const found = await find(items);
		const before = calls('GET', /\/crm\/v8\/Contacts/).length;
		const { ready, review } = await weigh(found, contacts);
		expect(ready.length + review.length).toBe(150);
		expect(calls('GET', /\/crm\/v8\/Contacts/)).toHaveLength(before + 1);
	});

	it('takes the first of two values for one blank, in the Gate and in Apply Plan', async () => {
		const found = await find([
			fromHarriet({ Fax: '+44 117 1' }),
			fromHarriet({ Fax: '+44 117 2' }),
		]);
		const { ready } = await weigh(found, contacts);
		expect(ready.map(({ gate }) => gate.plan.values)).toEqual([{ Fax: '+44 117 1' }, {}]);
		const { items } = await apply(ready);
		expect(items.map(({ action }) => action).sort()).toEqual(['unchanged', 'updated']);
		expect(record('Contacts', harriet)).toMatchObject({ Fax: '+44 117 1' });
	});
});

describe('what somebody changed after the Gate', () => {
	const changeFax = async (Fax: string) => {
		const plan = { kind: 'zoho-crm.plan/1', module: 'Contacts', action: 'update', rulesHash: 'x' };
		const { error } = await apply([
			{ gate: { plan: { ...plan, recordId: harriet, values: { Fax } } } },
		]);
		expect(error).toBeUndefined();
	};

	it('stays, and the rest is written', async () => {
		const found = await find([fromHarriet({ Fax: '+44 117 496 0100', Email_Opt_Out: true })]);
		const { ready } = await weigh(found, contacts);
		await changeFax('+44 117 496 0777');
		const { items } = await apply(ready);
		expect(items).toMatchObject([
			{ action: 'updated', held: [{ field: 'Fax', code: 'RECORD_CHANGED' }] },
		]);
		expect(record('Contacts', harriet)).toMatchObject({
			Fax: '+44 117 496 0777',
			Email_Opt_Out: true,
		});
	});

	it('fails the row when nothing is left of it, and is no change when it is what the plan wants', async () => {
		const found = await find([fromHarriet({ Fax: '+44 117 496 0100' })]);
		const { ready } = await weigh(found, contacts);
		await changeFax('+44 117 496 0777');
		const { error } = await apply(ready);
		expect(error?.message).toContain("changed after the Gate had looked at it: 'Fax'");
		await changeFax('+44 117 496 0100');
		expect((await apply(ready)).items).toMatchObject([{ action: 'updated' }]);
	});
});

describe('what nobody can be certain of', () => {
	it('goes to a person with whoever may be meant, and is never written', async () => {
		const extraction = { Last_Name: 'Reed', Email: 'reed@oakhurstparcel.example' };
		const found = await find([{ email: 'reed@oakhurstparcel.example', extraction }]);
		expect(found).toMatchObject([{ customer: { match: 'likely' } }]);
		const { ready, review } = await weigh(found, contacts);
		expect(ready).toEqual([]);
		expect(review[0]?.gate).toMatchObject({
			plan: null,
			reasons: [{ code: 'CUSTOMER_LIKELY' }],
			candidates: [{ module: 'Accounts', name: 'Oakhurst Parcel Service Ltd' }],
			letter: { text: expect.stringContaining('Account Oakhurst Parcel Service Ltd') },
		});
		const letter = review[0]?.gate['letter'] as IDataObject;
		expect(JSON.stringify(letter?.['text'])).not.toMatch(/\d{19}/);
	});

	it.each([
		['likely', harriet],
		['several', harriet],
		['several', ''],
	])('is held as %s though an ID is given: %s', async (match, foundRecordId) => {
		const { ready, review } = await weigh([{ extraction: { Last_Name: 'X', Fax: '1' } }], {
			...contacts,
			match,
			foundRecordId,
		});
		expect(ready).toEqual([]);
		expect(review[0]?.gate['reasons']).toMatchObject([
			{ code: expect.stringMatching(/^CUSTOMER_/) },
		]);
	});

	it('holds what would double somebody who is known', async () => {
		const found = await find([fromHarriet({ Last_Name: 'Fennimore', Company: 'Oakhurst' })]);
		const asLead = await weigh(found, leads);
		expect(asLead.review[0]?.gate['reasons']).toMatchObject([
			{ code: 'ALREADY_KNOWN', reason: expect.stringContaining('contact Harriet Fennimore') },
		]);
		const again = await weigh(found, { ...contacts, foundRecordId: '' });
		expect(again.review).toHaveLength(1);
	});

	it('creates a person who is new at a company that is known for certain', async () => {
		const company = 'Oakhurst Parcel Service Ltd';
		const found = await find([{ email: 'a.new@else.example', extraction: { Last_Name: 'Anew' } }], {
			company,
			email: '',
		});
		expect(found).toMatchObject([{ customer: { match: 'exact', contact: null } }]);
		const { ready } = await weigh(found, {
			...contacts,
			links: { account: '={{ $json.customer.account.id }}' },
		});
		const { items } = await apply(ready);
		expect(items).toMatchObject([{ action: 'created' }]);
		expect(record('Contacts', String(items[0]?.['id']))).toMatchObject({
			Account_Name: { id: '5725767000000200001' },
		});
	});

	it('says so when the record is gone or of another module', async () => {
		const { review, ready } = await weigh([{ extraction: { Fax: '1' } }], {
			...contacts,
			match: 'exact',
			foundRecordId: '5725767000000400001',
		});
		expect(ready).toEqual([]);
		expect(review[0]?.gate['reasons']).toMatchObject([{ code: 'RECORD_GONE' }]);
	});

	it('does not guess when nobody looked: neither a match nor a record', async () => {
		const { error } = await weigh([{ extraction: { Last_Name: 'X' } }], contacts);
		expect(error?.message).toContain("'Match' and 'Found Record ID' are empty");
	});

	it.each(['Exact', 'yes'])('takes no other word for a match: %s', async (match) => {
		const { error } = await weigh([{ extraction: { Last_Name: 'X' } }], { ...contacts, match });
		expect(error?.message).toContain('Match');
	});

	it.each(['x', '57257 1', { id: '1' }])('takes no other ID: %j', async (foundRecordId) => {
		const { error } = await weigh([{ extraction: { Fax: '1' } }], {
			...contacts,
			match: 'exact',
			foundRecordId,
		});
		expect(error?.message).toContain('Found Record ID');
	});
});

describe('a hostile proposal', () => {
	it.each<[string, IDataObject]>([
		['another record', { id: '5725767000000300002' }],
		['an owner', { Owner: { id: '5725767000000100001' } }],
		['an owner by name', { Owner: 'Femke Oudekerk' }],
		['another layout', { Layout: { id: '1' } }],
		['approval', { $approved: true }],
	])('changes nothing by naming %s', async (_, extraction) => {
		const found = await find([fromHarriet({ ...extraction, Fax: '+44 117 496 0100' })]);
		const { ready, review } = await weigh(found, { ...contacts, ...replace });
		expect(ready).toEqual([]);
		expect(review[0]?.gate).toMatchObject({ held: [{ code: 'NOT_ALLOWED' }] });
	});

	it.each<[string, IDataObject, string]>([
		['another module', { module: 'Deals' }, 'UNKNOWN_FIELD'],
		['what Zoho CRM itself fills', { Created_Time: '2020-01-01T00:00:00Z' }, 'READ_ONLY'],
		['another account by its ID', { Account_Name: { id: '5725767000000200002' } }, 'LOOKUP_NO_HIT'],
	])('is held where it names %s', async (_, extraction, code) => {
		const found = await find([fromHarriet({ ...extraction, Fax: '+44 117 496 0100' })]);
		const { ready, review } = await weigh(found, { ...contacts, ...replace });
		expect(ready).toEqual([]);
		expect(review[0]?.gate).toMatchObject({ held: [{ code }] });
	});

	it('cannot say who was found', async () => {
		const told = { customer: { match: 'exact', contact: { id: harriet } }, foundRecordId: harriet };
		const { review } = await weigh(
			[{ customer: { match: 'several' }, extraction: told }],
			contacts,
		);
		expect(review[0]?.gate).toMatchObject({ reasons: [{ code: 'CUSTOMER_SEVERAL' }] });
	});
});
