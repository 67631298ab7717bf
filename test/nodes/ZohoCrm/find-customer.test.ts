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
		expect(
			await find({ email: 'Harriet Fennimore <Harriet.Fennimore@oakhurstparcel.example>' }),
		).toEqual({
			asked: {
				emails: ['Harriet Fennimore <Harriet.Fennimore@oakhurstparcel.example>'],
				phones: [],
				domains: [],
			},
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

	it('finds who a twin of a search index does not know yet', async () => {
		twin().settings({ searchDelayMs: 600_000 });
		await create('Contacts', { Last_Name: 'Nightingale', Email: 'nora@nightingale.example' });
		expect(await find({ email: 'nora@nightingale.example' })).toMatchObject({
			match: 'exact',
			contact: { name: 'Nightingale' },
			account: null,
			deals: [],
		});
	});

	it.each([
		'Fennimore, Harriet <harriet.fennimore@oakhurstparcel.example>',
		'"Fennimore, Harriet" <harriet.fennimore@oakhurstparcel.example>',
		'nobody@nowhere.example, HARRIET.FENNIMORE@oakhurstparcel.example',
	])('reads %s', async (email) => {
		const answer = await find({ email });
		expect(answer).toMatchObject({ match: 'exact', notes: [] });
		expect(answer.contact?.name).toBe('Harriet Fennimore');
	});

	it('looks in every e-mail field, whatever the case', async () => {
		await create('Contacts', {
			Last_Name: 'Nightingale',
			Email: 'nora@nightingale.example',
			Secondary_Email: 'Nora.Private@mail.example',
		});
		for (const email of ['nora.private@mail.example', 'NORA.PRIVATE@MAIL.EXAMPLE'])
			expect(await find({ email })).toMatchObject({ match: 'exact' });
	});

	it('finds a lead, and none that was converted (#131, #182)', async () => {
		const email = 'rosalind@achterberg-wijn.example';
		expect(await find({ email })).toMatchObject({
			match: 'exact',
			why: 'One lead has the email address',
			contact: null,
			lead: { name: 'Rosalind Achterberg', company: 'Achterberg Wijnhandel' },
			account: null,
			owner: { name: 'Femke Oudekerk' },
		});
		twin().setState('Leads', '5725767000000500001', 'converted');
		expect(await find({ email })).toMatchObject({ match: 'none', lead: null });
	});

	it('tells contact and lead of one address, the contact first', async () => {
		await create('Leads', {
			Last_Name: 'Fennimore',
			Email: 'harriet.fennimore@oakhurstparcel.example',
		});
		expect(await find({ email: 'harriet.fennimore@oakhurstparcel.example' })).toMatchObject({
			match: 'exact',
			contact: { name: 'Harriet Fennimore' },
			lead: { name: 'Fennimore' },
			owner: { name: 'Imogen Blackwood' },
		});
	});

	it('names all contacts of one address, and what tells them apart', async () => {
		await create('Contacts', {
			First_Name: 'Piotr',
			Last_Name: 'Fennimore',
			Email: 'harriet.fennimore@oakhurstparcel.example',
			Mailing_City: 'Bath',
			Account_Name: { id: '5725767000000200001' },
		});
		const email = 'harriet.fennimore@oakhurstparcel.example';
		const answer = await find({ email });
		expect(answer).toMatchObject({ match: 'several', contact: null, owner: null, deals: [] });
		expect(answer.candidates).toMatchObject([
			{ module: 'Contacts', name: 'Harriet Fennimore', company: 'Oakhurst Parcel Service Ltd' },
			{ module: 'Contacts', name: 'Piotr Fennimore', city: 'Bath', why: 'the email address' },
		]);
		expect(await find({ email, personName: 'Fennimore, Piotr' })).toMatchObject({
			match: 'exact',
			contact: { name: 'Piotr Fennimore' },
		});
	});

	it('flags an owner who left', async () => {
		twin().settings({ inactiveUsers: ['5725767000000100003'] });
		const answer = await find({ email: 'harriet.fennimore@oakhurstparcel.example' });
		expect(answer.owner).toMatchObject({ name: 'Imogen Blackwood', active: false });
		expect(answer.notes).toEqual(['The owner is no active user of Zoho CRM any more']);
	});

	it('leaves out closed deals and cases, by the organization’s own stages', async () => {
		const linnea = await find({ email: 'asa@linneablommor.example' });
		expect(linnea).toMatchObject({ match: 'exact', deals: [], cases: [] });
		const pronto = await find({ email: 'lorenzo.b@prontolavanderie.example' });
		expect(pronto.cases).toMatchObject([
			{ subject: 'Display stays dark after charging', status: 'On Hold' },
		]);
		expect(pronto.deals).toMatchObject([{ name: 'Pronto Lavanderie – second depot' }]);
		const held = { closedStatuses: 'Closed, On Hold' };
		expect((await find({ email: 'lorenzo.b@prontolavanderie.example' }, held)).cases).toEqual([]);
	});
});

describe('a phone number (#172)', () => {
	it.each([
		['+44 (0)117 496 0125', ''],
		['+441174960125', ''],
		['0044 117 4960125', ''],
		['tel:+44-117-496-0125', ''],
		['0117-4960125', 'GB'],
		['(0117) 496 0125', 'gb'],
	])('is found written as %s', async (phone, country) => {
		expect(await find({ phone }, { country })).toMatchObject({
			match: 'exact',
			why: 'One contact has the phone number',
			contact: { name: 'Deepak Sundaresan' },
		});
	});

	it.each([
		['+4942155501 81', 'Katrin Brinkmann'],
		['+4915255550182', 'Katrin Brinkmann'],
		['+46705550146', 'Åsa Lindqvist'],
		['+33 655500175', 'Maëlle Kerguen'],
		['+34955550149', 'Pilar Echeverría'],
	])('%s is that of %s', async (phone, name) => {
		const answer = await find({ phone });
		expect(answer.match).toBe('exact');
		expect(answer.contact ?? answer.lead).toMatchObject({ name });
	});

	it('without its country is read by the default country alone', async () => {
		const answer = await find({ phone: '0117 496 0125' });
		expect(answer.match).toBe('none');
		expect(answer.notes).toEqual([expect.stringContaining("'Default Country'")]);
	});

	it('that the CRM keeps without its country is likely meant, and surely by the default country', async () => {
		await create(
			'Contacts',
			{ Last_Name: 'Nightingale', Mobile: '07700 900 245' },
			{ Last_Name: 'Lark', Phone: '(0421) 5550246' },
		);
		for (const [phone, country] of [
			['+44 7700 900245', 'GB'],
			['+49 421 5550246', 'DE'],
		]) {
			expect(await find({ phone })).toMatchObject({
				match: 'likely',
				why: 'One contact has the phone number, which is kept without its country',
			});
			expect(await find({ phone }, { country })).toMatchObject({ match: 'exact' });
		}
	});

	it('of a company finds the account, and of somebody else is not exact', async () => {
		expect(await find({ phone: '+44 117 496 0121' })).toMatchObject({
			match: 'exact',
			why: 'One account has the phone number',
			contact: null,
			account: { name: 'Oakhurst Parcel Service Ltd' },
		});
		expect(await find({ phone: '+44 117 496 0125', personName: 'Nora Lark' })).toMatchObject({
			match: 'likely',
			contact: { name: 'Deepak Sundaresan' },
		});
	});

	it('that a contact shares with the company may be anybody’s there', async () => {
		const phone = '+44 117 496 0121';
		await create('Contacts', { First_Name: 'Nora', Last_Name: 'Lark', Phone: '00441174960121' });
		expect(await find({ phone })).toMatchObject({
			match: 'likely',
			why: 'One contact has the phone number, though the company has it as well',
		});
		expect(await find({ phone, personName: 'Lark, Nora' })).toMatchObject({ match: 'exact' });
	});

	it('of two contacts is told of both', async () => {
		await create('Contacts', { Last_Name: 'Lark', Phone: '00441174960125' });
		const answer = await find({ phone: '+44 117 496 0125' });
		expect(answer.match).toBe('several');
		expect(answer.candidates.map(({ name }) => name)).toEqual(['Deepak Sundaresan', 'Lark']);
	});
});

describe('a company', () => {
	it.each([
		['OAKHURST PARCEL SERVICE LIMITED', 'exact', 'Oakhurst Parcel Service Ltd'],
		['Greenleaf Grocers', 'exact', 'Greenleaf Grocers Ltd'],
		['greenleaf grocers north', 'exact', 'Greenleaf Grocers North Ltd'],
		['Linnéa Blommor', 'exact', 'Linnea Blommor AB'],
		['Komorebi Coffee KK', 'exact', 'Komorebi Coffee K.K.'],
		['Oakhurst', 'likely', 'Oakhurst Parcel Service Ltd'],
		['Brinkmann', 'likely', 'Brinkmann Backwaren GmbH'],
		['Kolibri Kurier AG', 'likely', 'Kolibri Kurier GmbH'],
		['Зелена Доставка', 'none', undefined],
		['Ltd', 'none', undefined],
	])('%s is %s', async (company, match, name) => {
		const answer = await find({ company });
		expect(answer).toMatchObject({ match, contact: null, lead: null });
		expect(answer.account?.name).toBe(name);
	});

	it('that two names begin with is told of both', async () => {
		const answer = await find({ company: 'Greenleaf' });
		expect(answer).toMatchObject({ match: 'several', account: null });
		expect(answer.candidates.map(({ name }) => name)).toEqual([
			'Greenleaf Grocers Ltd',
			'Greenleaf Grocers North Ltd',
		]);
	});

	it('that many names begin with lists 20 of them', async () => {
		const names = Array.from({ length: 30 }, (_, at) => `Wanderlust Travel ${at} Ltd`);
		await create('Accounts', ...names.map((Account_Name) => ({ Account_Name })));
		const answer = await find({ company: 'Wanderlust' });
		expect(answer).toMatchObject({ match: 'several', why: '30 records fit what was given' });
		expect(answer.candidates).toHaveLength(20);
	});

	it('of a lead only points at the lead', async () => {
		expect(await find({ company: 'Achterberg Wijnhandel B.V.' })).toMatchObject({
			match: 'likely',
			lead: { name: 'Rosalind Achterberg' },
		});
	});

	it('whose web domain is another is not surely the one', async () => {
		expect(
			await find({ company: 'Oakhurst Parcel Service', email: 'jo@oakhurst-ireland.example' }),
		).toMatchObject({ match: 'likely', account: { name: 'Oakhurst Parcel Service Ltd' } });
		expect(
			await find({ company: 'Oakhurst Parcel Service', email: 'jo@fjordbud.example' }),
		).toMatchObject({ match: 'several', account: null });
		expect(
			await find({ company: 'Oakhurst Parcel Service', email: 'jo.oakhurst@gmail.com' }),
		).toMatchObject({ match: 'exact' });
	});
});

describe('a web domain', () => {
	it.each([
		['new@oakhurstparcel.example', 'Oakhurst Parcel Service Ltd'],
		['new@mail.oakhurstparcel.example', 'Oakhurst Parcel Service Ltd'],
		['new@greenleafgrocers.example', 'Greenleaf Grocers Ltd'],
		['new@north.greenleafgrocers.example', 'Greenleaf Grocers North Ltd'],
	])('of %s points at %s', async (email, name) => {
		expect(await find({ email })).toMatchObject({
			match: 'likely',
			why: 'One account has the web domain',
			contact: null,
			account: { name, website: expect.any(String) },
		});
	});

	it('is taken from an address of a page as well', async () => {
		expect(await find({ webDomain: 'https://www.fjordbud.example/kontakt' })).toMatchObject({
			match: 'likely',
			account: { name: 'Fjordbud AS' },
		});
	});

	it('where anybody gets an address says nothing', async () => {
		await create('Accounts', { Account_Name: 'Somebody', Website: 'https://www.gmail.com' });
		expect(await find({ email: 'somebody@gmail.com' })).toMatchObject({ match: 'none' });
		expect(await find({ webDomain: 'gmail.com' })).toMatchObject({ match: 'none' });
	});
});

describe('a name of a person', () => {
	it('alone is likely, and more so at the company', async () => {
		expect(
			await find({ personName: 'Ekberg Nils', email: 'nisse.cyklar@freemail.example' }),
		).toMatchObject({ match: 'likely', contact: { name: 'Nils Ekberg' } });
		await create('Contacts', { First_Name: 'Nils', Last_Name: 'Ekberg' });
		expect(await find({ personName: 'Nils Ekberg' })).toMatchObject({ match: 'several' });
		expect(await find({ personName: 'Nils Ekberg', company: 'Linnea Blommor' })).toMatchObject({
			match: 'likely',
			contact: { id: '5725767000000300017' },
			account: { name: 'Linnea Blommor AB' },
		});
	});

	it('at another company does not stand in the way of that company', async () => {
		const answer = await find({ personName: 'Nils Ekberg', company: 'Fjordbud' });
		expect(answer).toMatchObject({
			match: 'exact',
			contact: null,
			account: { name: 'Fjordbud AS' },
			candidates: [{ name: 'Nils Ekberg', company: 'Linnea Blommor AB' }],
		});
	});
});

describe('what may not be read', () => {
	it('beside the customer is left out, and said so', async () => {
		twin().settings({ missingPermissions: ['Crm_Implied_View_Cases'] });
		const answer = await find({ email: 'lorenzo.b@prontolavanderie.example' });
		expect(answer).toMatchObject({
			match: 'exact',
			deals: [{ name: 'Pronto Lavanderie – second depot' }],
			cases: [],
		});
		expect(answer.notes).toEqual([
			"Cases were not read: The connected user may not do this in module 'Cases'",
		]);
	});

	it.each([
		[{ kind: 'scope' } as const, /\/users$/, 'Users were not read: '],
		[{ kind: 'status', status: 403, code: 'NO_PERMISSION' } as const, /layouts$/, 'Deals were'],
	])('is left out alone: %j', async (fault, path, note) => {
		twin().addFault({ match: { path: path.source }, ...fault });
		const answer = await find({ email: 'lorenzo.b@prontolavanderie.example' });
		expect(answer).toMatchObject({
			match: 'exact',
			contact: { name: 'Lorenzo Badalamenti' },
			cases: [{ status: 'On Hold' }],
			notes: [expect.stringContaining(note)],
		});
		expect(answer.owner).toMatchObject({ id: '5725767000000100005' });
		expect(answer.owner?.active).toBe(note.startsWith('Users') ? null : true);
	});

	it('for a moment is asked for again', async () => {
		twin().addFault({ match: { path: '/coql$' }, kind: 'reset-before', times: 2 });
		twin().addFault({ match: { path: '/users$' }, kind: 'status', status: 429, times: 1 });
		expect(await find({ email: 'lorenzo.b@prontolavanderie.example' })).toMatchObject({
			match: 'exact',
			notes: [],
		});
	});

	it('where customers are looked for stops the node: nobody would be found', async () => {
		twin().settings({ missingPermissions: ['Crm_Implied_View_Contacts'] });
		const { error } = await run({ ...findCustomer, email: 'nora@lark.example' });
		expect(error?.message).toContain("may not do this in module 'Contacts'");
		const leads = { modules: ['Leads'] };
		expect(await find({ email: 'rosalind@achterberg-wijn.example' }, leads)).toMatchObject({
			match: 'exact',
			lead: { name: 'Rosalind Achterberg' },
		});
	});
});

describe('options', () => {
	it('limit where is looked and what is read', async () => {
		const email = 'harriet.fennimore@oakhurstparcel.example';
		const answer = await find({ email }, { openDeals: false, openCases: false });
		expect(answer).toMatchObject({ match: 'exact', deals: [], cases: [] });
		expect(queries()).toHaveLength(2);
		expect(await find({ email }, { modules: ['Leads'] })).toMatchObject({ match: 'none' });
	});

	it('say where the answer goes, beside what the item holds', async () => {
		const parameters = { ...fromItem, options: { resultField: 'who' } };
		const input = [{ json: { email: 'nora@lark.example', subject: 'Hello' } }];
		const { outputs } = await run(parameters, { input });
		expect(outputs[0]).toEqual([
			{
				json: { ...input[0]?.json, who: expect.objectContaining({ match: 'none' }) },
				pairedItem: { item: 0 },
			},
		]);
		const taken = await run(fromItem, { input: [{ json: { email: 'a@b.example', customer: 1 } }] });
		expect(taken.error?.message).toBe("The item already has a field 'customer'");
		expect(queries().length).toBeLessThan(4);
	});

	it('refuse a country that is none', async () => {
		const { error } = await run({ ...findCustomer, phone: '1', options: { country: 'England' } });
		expect(error?.message).toBe("The parameter 'Default Country' is not the code of a country");
	});
});

describe('items that say little or nothing good', () => {
	it('fail alone when nothing is given', async () => {
		const { items } = await run(fromItem, {
			input: [{ json: {} }, { json: { email: 'asa@linneablommor.example' } }],
			settings: goOn,
		});
		expect(items).toMatchObject([
			{ error: 'Nothing is given of the customer to find' },
			{ customer: { match: 'exact' } },
		]);
	});

	const hostile = [
		"' or '1'='1",
		"O'Brien\\",
		'%',
		'%%_%',
		'"quoted" (brackets)',
		"x') or (id is not null",
		'\\\\server\\share',
		'Robert\u0000\u202e\u0007',
		'x'.repeat(10_000),
		'Brinkmann & '.repeat(800),
		'𝕳𝖆𝖗𝖗𝖎𝖊𝖙 👩‍🚒',
		'select Last_Name from Leads',
	];

	it('find nobody by hostile words', async () => {
		const answers = await findAll(
			hostile.flatMap((text) => [
				{ personName: text, company: text, webDomain: text, phone: text },
				{ email: `${text.slice(0, 60)}@nobody.example`, company: text },
				{ email: text, phone: text },
			]),
		);
		expect(answers.map(({ match }) => match).filter((match) => match !== 'none')).toEqual([]);
		expect(
			answers
				.map(({ notes }) => notes)
				.flat()
				.join(),
		).not.toMatch(/Robert|select|share/);
	});

	it('find those with hostile names', async () => {
		await create('Contacts', {
			First_Name: 'Sinéad',
			Last_Name: "O'Neill",
			Email: "sinead.o'neill@harp.example",
		});
		await create('Accounts', { Account_Name: 'O\'Neill & "Sons" Ltd' });
		expect(await find({ email: "sinead.o'neill@harp.example" })).toMatchObject({ match: 'exact' });
		expect(await find({ personName: "Sinead O'Neill" })).toMatchObject({ match: 'likely' });
		expect(await find({ company: 'O’Neill and Sons' })).toMatchObject({ match: 'exact' });
	});
});

describe('the senders of the third set', () => {
	const folder = 'sandbox/samples/mails/third';
	const mails = readdirSync(folder).filter((name) => name.endsWith('.eml'));

	it('are who the CRM knows them as, and nobody else', async () => {
		const read = mails.map((name) => PostalMime.parse(readFileSync(`${folder}/${name}`)));
		const senders = (await Promise.all(read)).map(({ from }) => ({
			email: from?.address ?? '',
			personName: from?.name ?? '',
		}));
		const known = new Map(
			['Leads', 'Contacts'].flatMap((module) =>
				twin()
					.records(module)
					.map(({ id, Email }) => [String(Email), { module, id }] as const),
			),
		);
		const answers = await findAll(senders);
		const seen = answers.map((answer, at) => {
			const { email = '' } = senders[at] ?? {};
			const by = known.get(email);
			const { contact, lead, match } = answer;
			if (by) return { email, ok: match === 'exact' && (contact ?? lead)?.id === by.id };
			return { email, match, to: contact?.name ?? lead?.name ?? answer.account?.name };
		});
		expect(seen.filter((one) => one.ok === false)).toEqual([]);
		expect(seen.filter((one) => one.ok).length).toBe(22);
		const others = seen.filter((one) => one.ok === undefined && one.match !== 'none');
		expect(others).toEqual([
			{ email: 'nisse.cyklar@freemail.example', match: 'likely', to: 'Nils Ekberg' },
			{
				email: 'alasdair.pringle@northgatefacilities.example',
				match: 'likely',
				to: 'Northgate Facilities Group Ltd',
			},
		]);
	});

	it('are told the same one by one', async () => {
		const items = [
			{ email: 'minamoto@komorebi-coffee.example' },
			{ phone: '+44 117 496 0125' },
			{ company: 'Greenleaf' },
			{ personName: 'Nils Ekberg' },
			{ email: 'new@fjordbud.example' },
			{ email: 'nobody@nowhere.example', phone: '+44 20 7946 0999' },
		];
		const together = await findAll(items);
		for (const [at, item] of items.entries()) expect(await find(item)).toEqual(together[at]);
	});
});

describe('500 items', () => {
	const numbers = Array.from({ length: 500 }, (_, at) => at);
	const suffix = (at: number) => String(at).padStart(3, '0');

	it('take at most 2 calls per module and 50 of what they give', async () => {
		const answers = await findAll(
			numbers.map((at) => ({
				email: `nobody.${at}@unknown-${at}.example`,
				phone: `+44 20 7946 0${suffix(at)}`,
				company: `Wanderlust${at} Travel Ltd`,
				personName: `Nora Nightingale${at}`,
			})),
			{ modules: ['Contacts'] },
		);
		expect(answers.every(({ match }) => match === 'none')).toBe(true);
		expect(queries().length).toBeLessThanOrEqual(3 * 2 * (500 / 50));
		expect(calls('GET', /settings/)).toHaveLength(1);
	});

	it('of which 50 have numbers find the same as one by one, in two calls a module', async () => {
		const phones = twin()
			.records('Contacts')
			.map(({ Phone }) => String(Phone));
		const strange = numbers.slice(0, 50 - phones.length).map((at) => `+44 20 7946 0${suffix(at)}`);
		const items = [...phones, ...strange].map((phone) => ({ phone }));
		const options = { modules: ['Contacts'], openDeals: false, openCases: false };
		const together = await findAll(items, options);
		expect(queries()).toHaveLength(1);
		expect(together.filter(({ match }) => match === 'exact')).toHaveLength(phones.length);
		for (const at of [0, 5, 17, 30])
			expect(await find(items[at] ?? {}, options)).toEqual(together[at]);
	});

	it('of known customers read all that hangs on them in few calls', async () => {
		const emails = twin()
			.records('Contacts')
			.map(({ Email }) => String(Email));
		const answers = await findAll(
			numbers.map((at) => ({ email: emails[at % emails.length] ?? '' })),
		);
		expect(answers.every(({ match }) => match === 'exact')).toBe(true);
		expect(answers.filter(({ deals }) => deals.length > 0).length).toBeGreaterThan(250);
		expect(queries().length).toBeLessThanOrEqual(4);
		expect(calls('GET', /users|settings/).length).toBeLessThanOrEqual(6);
	});
});
