import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../../../nodes/core/kernel/ports';
import type {
	CustomerQuestion,
	CustomerSettings,
} from '../../../../../nodes/core/zoho/customers/words';
import { readPhone } from '../../../../../nodes/runtime/addresses/phone-numbers';
import { readDomain } from '../../../../../nodes/runtime/addresses/web-domains';
import { fakeWire, type Answer } from '../fake-wire';
import { thrown } from '../thrown';

const field = (api_name: string, data_type = 'text') => ({ api_name, data_type });
const person = [
	field('First_Name'),
	field('Last_Name'),
	field('Email', 'email'),
	field('Secondary_Email', 'email'),
	field('Phone', 'phone'),
	field('Mobile', 'phone'),
	field('Fax', 'phone'),
	field('Owner', 'ownerlookup'),
];
const fields: Record<string, object[]> = {
	Accounts: [field('Account_Name'), field('Website', 'website'), field('Phone', 'phone')],
	Contacts: [
		...person,
		field('Home_Phone', 'phone'),
		field('Other_Phone', 'phone'),
		field('Account_Name', 'lookup'),
	],
	Leads: [...person, field('Company')],
	Deals: [field('Deal_Name'), field('Account_Name', 'lookup'), field('Contact_Name', 'lookup')],
	Cases: [field('Subject'), field('Account_Name', 'lookup'), field('Related_To', 'lookup')],
};

const settings: CustomerSettings = {
	modules: ['Accounts', 'Contacts', 'Leads'],
	deals: true,
	cases: true,
	closedStatuses: ['Closed'],
};
const nothing: CustomerQuestion = { emails: [], phones: [], domains: [] };

/** Finds customers on a CRM that answers queries as told, by default with nothing; with the queries. */
async function find(
	questions: Array<Partial<CustomerQuestion>>,
	rowsOf: (query: string) => object[] = () => [],
	own: Partial<CustomerSettings> = {},
) {
	const queries: string[] = [];
	const answer = ({ url, query, body }: HttpRequest): Answer => {
		if (url.endsWith('/settings/fields'))
			return { status: 200, body: { fields: fields[String(query?.['module'])] } };
		if (url.endsWith('/settings/layouts')) return { status: 200, body: { layouts: [] } };
		if (url.endsWith('/users'))
			return { status: 200, body: { users: [{ id: '7', full_name: 'Ada', status: 'active' }] } };
		const { select_query: text } = body as { select_query: string };
		queries.push(text);
		const data = rowsOf(text);
		return data.length === 0
			? { status: 204 }
			: { status: 200, body: { data, info: { more_records: data.length === 2_000 } } };
	};
	const { zoho } = fakeWire(new Array<typeof answer>(5_000).fill(answer), { metadata: false });
	const answers = await zoho.customers.find(
		questions.map((question) => ({ ...nothing, ...question })),
		{ settings: { ...settings, ...own }, readPhone, readDomain },
	);
	return { answers, queries, of: (module: string) => queries.filter(isFrom(module)) };
}

const isFrom = (module: string) => (query: string) => query.includes(` from ${module} `);
const many = <T>(count: number, make: (at: number) => T): T[] =>
	Array.from({ length: count }, (_, at) => make(at));
const three = (at: number) => String(at).padStart(3, '0');

describe('find', () => {
	it.each<[string, (at: number) => Partial<CustomerQuestion>]>([
		['addresses', (at) => ({ emails: [`No.${at}@Unknown-${at}.example`] })],
		['addresses at free mailers', (at) => ({ emails: [`Nobody.${at}@gmail.com`] })],
		['numbers', (at) => ({ phones: [`+44 20 7946 0${three(at)}`] })],
		['names', (at) => ({ person: `Nora van der Nightingale${at}` })],
		['companies', (at) => ({ company: `Wanderlust${at} Travel Ltd` })],
		['domains', (at) => ({ domains: [`unknown-${at}.example`] })],
	])('makes 2 calls per module and 50 %s at most', async (_, make) => {
		for (const count of [1, 50, 500]) {
			const { answers, of } = await find(many(count, make));
			expect(answers.every(({ match }) => match === 'none')).toBe(true);
			for (const module of settings.modules)
				expect(of(module).length, `${count} in ${module}`).toBeLessThanOrEqual(
					2 * Math.ceil(count / 50),
				);
		}
	});

	it('keeps within what COQL takes', async () => {
		const questions = many(120, (at) => ({
			emails: [`Nobody.${at}@Unknown-${at}.example`],
			phones: [`+44 20 7946 0${three(at)}`],
			company: `Wanderlust${at} Travel Ltd`,
			person: `Nora van der Nightingale${at}`,
		}));
		const { queries } = await find(questions);
		expect(queries.length).toBeGreaterThan(10);
		for (const query of queries) {
			const lists = query.match(/ in \([^)]*\)/g) ?? [];
			expect(Math.max(0, ...lists.map((list) => list.split(', ').length))).toBeLessThanOrEqual(50);
			expect(query.match(/ like | in \(| is not null/g)?.length).toBeLessThanOrEqual(25);
			const columns = query.slice(0, query.indexOf(' from ')).split(', ');
			expect(columns.length).toBeLessThanOrEqual(50);
		}
	});

	it('asks for the field of every kind that the module has, and for no fax', async () => {
		const { of } = await find([{ emails: ['a@b.example'], phones: ['+44 117 496 0125'] }]);
		expect(of('Contacts')[0]).toContain("(Email in ('a@b.example') or Secondary_Email in");
		expect(of('Contacts')[1]).toContain("Home_Phone like '%25'");
		expect(of('Contacts').join()).not.toContain('Fax');
	});

	it('asks nothing of modules that need not be looked in', async () => {
		const { queries } = await find([{ emails: ['a@b.example'] }], undefined, {
			modules: ['Leads'],
		});
		expect(queries.filter((query) => !isFrom('Leads')(query))).toEqual([]);
	});

	it('looks up no name of somebody whose address is known', async () => {
		const row = { id: '1', Last_Name: 'Lark', Email: 'a@b.example', Owner: { id: '9' } };
		const { answers, of } = await find(
			[{ emails: ['a@b.example'], phones: ['+44 117 496 0125'], company: 'B', person: 'Ada B' }],
			(query) => (isFrom('Contacts')(query) ? [row] : []),
		);
		expect(answers).toMatchObject([
			{ match: 'exact', contact: { id: '1' }, account: null, owner: { id: '9', active: false } },
		]);
		expect(of('Accounts')).toEqual([]);
		expect(of('Contacts')).toHaveLength(1);
	});

	it('reads on where a page of few records is full', async () => {
		const rows = many(200, (at) => ({ id: String(at), Last_Name: 'Lark', Email: 'a@b.example' }));
		const { of } = await find([{ emails: ['a@b.example'] }], (query) =>
			isFrom('Leads')(query) ? rows : [],
		);
		expect(of('Leads').map((query) => / limit .*$/.exec(query)?.[0])).toEqual([
			' limit 0, 200',
			' limit 0, 2000',
		]);
	});

	it('asks for the ends of many numbers when the module is too large to read', async () => {
		const full = (query: string) => {
			const from = Number(/ limit (\d+)/.exec(query)?.[1]);
			return many(2_000, (at) => ({ id: String(from + at), Last_Name: 'Lark', Phone: '1' }));
		};
		const questions = many(50, (at) => ({ phones: [`+44 20 7946 0${three(at)}`] }));
		const lark = { id: 'x', Last_Name: 'Lark', Phone: '020 7946 0007' };
		const { answers, of } = await find(
			questions,
			(query) => {
				if (!isFrom('Contacts')(query)) return [];
				return query.includes('is not null') ? full(query) : query.includes("'%07'") ? [lark] : [];
			},
			{ country: 'GB' },
		);
		expect(of('Contacts')[0]).toContain('(Phone is not null or Mobile is not null)');
		expect(answers.flatMap(({ contact }) => contact?.id ?? [])).toEqual(['x']);
		expect(answers[7]?.match).toBe('exact');
	});

	it('fails when an answer is none of Zoho’s', async () => {
		const error = await thrown(async () => {
			await find([{ emails: ['a@b.example'] }], () => ['?' as never]);
		});
		expect(error.code).toBe('ANSWER_NOT_UNDERSTOOD');
	});
});
