import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../../nodes/core/kernel/ports';
import type { ListOptions } from '../../../../nodes/core/zoho/records/list-records';
import { fakeWire, refused, type Answer } from './fake-wire';
import { thrown } from './thrown';

/** A module of `total` records that pages as Zoho does. */
const moduleOf =
	(total: number) =>
	(request: HttpRequest): Answer => {
		const query = request.query ?? {};
		const size = Number(query['per_page']);
		const token = query['page_token'];
		if (token !== undefined && query['page'] !== undefined) {
			return { status: 400, body: refused('AMBIGUITY_DURING_PROCESSING', { param_name: 'page' }) };
		}
		const start = token === undefined ? (Number(query['page'] ?? 1) - 1) * size : Number(token);
		if (token === undefined && start + size > 2_000) {
			return { status: 400, body: refused('DISCRETE_PAGINATION_LIMIT_EXCEEDED', {}) };
		}
		const count = Math.max(0, Math.min(size, total - start));
		if (count === 0) return { status: 204 };
		const rows = Array.from({ length: count }, (_, n) => ({ id: String(start + n) }));
		const more = start + size < total;
		return {
			status: 200,
			body: { data: rows, info: { more_records: more, next_page_token: String(start + size) } },
		};
	};

const endless = (total: number) => Array.from({ length: 600 }, () => moduleOf(total));

describe('get many (#115, #144)', () => {
	it('with limit 10 makes exactly one request, for 10 rows', async () => {
		const wire = fakeWire(endless(5_000));
		expect(
			await wire.zoho.records.list({ module: 'Leads', fields: ['id'], limit: 10 }),
		).toHaveLength(10);
		expect(wire.requests).toHaveLength(1);
		expect(wire.requests[0]?.query).toEqual({ fields: 'id', per_page: '10' });
		expect(wire.metadataRequests).toHaveLength(0);
	});

	it('goes by page number to row 2,000 and by token from there', async () => {
		const wire = fakeWire(endless(2_450));
		const rows = await wire.zoho.records.list({ module: 'Leads', fields: ['id'] });
		expect(new Set(rows.map((row) => row['id'])).size).toBe(2_450);
		const queries = wire.requests.map((request) => request.query ?? {});
		expect(queries.map((query) => query['page'])).toEqual(
			[undefined, 2, 3, 4, 5, 6, 7, 8, 9, 10]
				.map((n) => n?.toString())
				.concat([undefined, undefined, undefined]),
		);
		expect(queries.at(-1)).toMatchObject({ page_token: '2400' });
	});

	it('gives the first rows up to the limit, in as few requests as can be', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 0, max: 5_000 }),
				fc.option(fc.integer({ min: 1, max: 5_000 }), { nil: undefined }),
				async (total, limit) => {
					const wire = fakeWire(endless(total));
					const rows = await wire.zoho.records.list({
						module: 'Leads',
						fields: ['id'],
						...(limit === undefined ? {} : { limit }),
					});
					const count = Math.min(total, limit ?? total);
					expect(rows.map((row) => row['id'])).toEqual(
						Array.from({ length: count }, (_, n) => String(n)),
					);
					expect(wire.requests).toHaveLength(
						Math.max(1, Math.ceil(count / Math.min(200, limit ?? 200))),
					);
				},
			),
			{ numRuns: 40 },
		);
	});

	it('says that 100,000 is the end instead of leaving rows out in silence (#50)', async () => {
		const wire = fakeWire(endless(100_001));
		const error = await thrown(() => wire.zoho.records.list({ module: 'Leads', fields: ['id'] }));
		expect(error.code).toBe('PAGINATION_LIMIT_EXCEEDED');
	});

	it('without fields asks for those of the module', async () => {
		const wire = fakeWire(endless(1));
		await wire.zoho.records.list({ module: 'Leads', fields: [] });
		expect(wire.requests[0]?.query?.['fields']).toBe(
			'Last_Name,Company,Email,Lead_Status,Created_Time',
		);
		expect(wire.metadataRequests).toHaveLength(1);
	});

	it('finds out a misspelled field, which Zoho leaves out without a word', async () => {
		const wire = fakeWire([{ status: 200, body: { data: [{ id: '1', Company: null }] } }]);
		const error = await thrown(() =>
			wire.zoho.records.list({ module: 'Leads', fields: ['Company', 'Lead_Statsu'] }),
		);
		expect(error.code).toBe('UNKNOWN_FIELD');
		expect(error.advice).toContain("'Lead_Status'");
	});

	it('gives no rows for 204 (#79)', async () => {
		const wire = fakeWire([{ status: 204 }]);
		expect(await wire.zoho.records.list({ module: 'Leads', fields: ['id'] })).toEqual([]);
	});

	it('refuses more than 50 fields and a sorted custom view before a call is spent', async () => {
		const wire = fakeWire([]);
		const fields = Array.from({ length: 51 }, (_, n) => `Field_${n}`);
		expect((await thrown(() => wire.zoho.records.list({ module: 'Leads', fields }))).code).toBe(
			'TOO_MANY_FIELDS',
		);
		const sorted: ListOptions = {
			module: 'Leads',
			fields: ['id'],
			customViewId: '5',
			sortBy: 'id',
		};
		expect((await thrown(() => wire.zoho.records.list(sorted))).code).toBe('SORT_WITH_VIEW');
	});

	it('refuses a module name that is none: it becomes part of the address', async () => {
		const wire = fakeWire([]);
		const error = await thrown(() =>
			wire.zoho.records.list({ module: '../users', fields: ['id'] }),
		);
		expect(error.code).toBe('INVALID_MODULE_NAME');
	});
});

describe('get by id (#89, #125)', () => {
	it('gives the record, and undefined for an id that does not exist', async () => {
		const wire = fakeWire([
			{ status: 200, body: { data: [{ id: '7', $editable: true }] } },
			{ status: 204 },
		]);
		expect(await wire.zoho.records.get({ module: 'Leads', id: '7', fields: [] })).toEqual({
			id: '7',
			$editable: true,
		});
		expect(await wire.zoho.records.get({ module: 'Leads', id: '8', fields: [] })).toBeUndefined();
	});

	it('refuses what is no id', async () => {
		const error = await thrown(() =>
			fakeWire([]).zoho.records.get({ module: 'Leads', id: 'abc', fields: [] }),
		);
		expect(error.code).toBe('INVALID_ID');
	});
});

describe('search (#78, #112-#114)', () => {
	it.each([
		[{ word: 'Example' }, { word: 'Example' }],
		[{ email: 'ada@', parts: true as const }, { email: 'ada@' }],
		[{ phone: '+49 30 1234' }, { phone: '+49 30 1234' }],
		[{ criteria: '(City:equals:Rome)' }, { criteria: '(City:equals:Rome)' }],
	])('sends %j', async (by, query) => {
		const wire = fakeWire([{ status: 204 }]);
		expect(
			await wire.zoho.records.search({ module: 'Leads', by, fields: ['id'], limit: 5 }),
		).toEqual([]);
		expect(wire.requests[0]).toMatchObject({
			url: 'https://www.zohoapis.eu/crm/v8/Leads/search',
			query: { ...query, fields: 'id', per_page: '5' },
		});
	});

	it('by an address gives those that have it, although Zoho finds parts of addresses', async () => {
		const page = (more: boolean, ...emails: string[]) => ({
			status: 200,
			body: {
				data: emails.map((Email, n) => ({ id: `${n}`, Email })),
				info: { more_records: more },
			},
		});
		const wire = fakeWire([
			page(true, 'joada@example.com', 'ada@example.com'),
			page(true, 'ada@example.com.au', 'ADA@example.com', 'ada@example.com'),
		]);
		const by = { email: 'ada@example.com' };
		const found = await wire.zoho.records.search({ module: 'Leads', by, fields: ['id'], limit: 2 });
		expect(found).toEqual([{ id: '1' }, { id: '1' }]);
		expect(wire.requests.map(({ query }) => query)).toEqual([
			{ ...by, fields: 'id,Email', per_page: '200' },
			{ ...by, fields: 'id,Email', per_page: '200', page: '2' },
		]);
	});

	it.each([
		[{ word: 'x' }, 'WORD_TOO_SHORT', "'Word'"],
		[{ word: ' x ' }, 'WORD_TOO_SHORT', "'Word'"],
		[{ phone: '12' }, 'PHONE_TOO_SHORT', "'Phone'"],
		[{ email: '' }, 'SEARCH_EMPTY', "'Email'"],
	])('refuses %j before a call is spent', async (by, code, said) => {
		const wire = fakeWire([]);
		const error = await thrown(() => wire.zoho.records.search({ module: 'Leads', by, fields: [] }));
		expect(error.code).toBe(code);
		expect(error.message).toContain(said);
		expect(wire.requests).toHaveLength(0);
	});

	it('says when there is more than the 2,000 records a search reaches', async () => {
		const wire = fakeWire(endless(2_001));
		const error = await thrown(() =>
			wire.zoho.records.search({ module: 'Leads', by: { word: 'Example' }, fields: ['id'] }),
		);
		expect(error.code).toBe('LIMIT_REACHED');
		expect(wire.requests).toHaveLength(10);
	});
});

describe('COQL (#19, #21)', () => {
	const query = 'select id from Leads where id is not null';
	const rows = (count: number, more: boolean, from = 0): Answer => ({
		status: 200,
		body: {
			data: Array.from({ length: count }, (_, n) => ({ id: String(from + n) })),
			info: { more_records: more },
		},
	});
	const sent = (wire: ReturnType<typeof fakeWire>) =>
		wire.requests.map((request) => (request.body as { select_query: string }).select_query);

	it('asks for no more than the limit', async () => {
		const wire = fakeWire([rows(5, true)]);
		expect(await wire.zoho.coql(query, 5)).toHaveLength(5);
		expect(sent(wire)).toEqual([`${query} limit 0, 5`]);
	});

	it('pages on to the end or the limit', async () => {
		const wire = fakeWire([rows(2_000, true), rows(500, true, 2_000)]);
		expect(await wire.zoho.coql(`${query};`, 2_500)).toHaveLength(2_500);
		expect(sent(wire)).toEqual([`${query} limit 0, 2000`, `${query} limit 2000, 500`]);
	});

	it('leaves a query with its own LIMIT as it is', async () => {
		const wire = fakeWire([rows(3, true)]);
		await wire.zoho.coql(`${query} limit 3`);
		expect(sent(wire)).toEqual([`${query} limit 3`]);
	});

	it.each([
		['delete from Leads where id = 1', 'COQL_NOT_A_QUERY'],
		['select id from Leads', 'COQL_WITHOUT_WHERE'],
		["select id from Leads order by ' where '", 'COQL_WITHOUT_WHERE'],
		[`${query} limit 2001`, 'COQL_LIMIT'],
	])('refuses %s before credits are spent', async (text, code) => {
		const wire = fakeWire([]);
		expect((await thrown(() => wire.zoho.coql(text))).code).toBe(code);
	});

	it('takes words inside texts for what they are', async () => {
		const wire = fakeWire([rows(1, false)]);
		const tricky =
			"select id from Leads where Company = 'limit 9 '' where' and City = \"offset 3\"";
		await wire.zoho.coql(tricky, 1);
		expect(sent(wire)).toEqual([`${tricky} limit 0, 1`]);
	});

	it('says where a query cannot be read', async () => {
		const wire = fakeWire([{ status: 400, body: refused('SYNTAX_ERROR', { near: 'nul' }) }]);
		const error = await thrown(() => wire.zoho.coql('select id from Leads where id is nul'));
		expect(error.advice).toContain("'nul'");
	});

	it('never repeats a value of the query', async () => {
		const near = "'Jane Roe'";
		const body = { ...refused('SYNTAX_ERROR', { near, line: 1, column: 9 }), message: near };
		const wire = fakeWire([{ status: 400, body }]);
		const error = await thrown(() => wire.zoho.coql(query));
		expect(error.advice).toContain('line 1, column 9');
		expect(JSON.stringify([error.message, error.advice, error.details])).not.toContain('Jane');
	});
});

it('lists users by type (#56, #90)', async () => {
	const wire = fakeWire([
		{ status: 200, body: { users: [{ id: '1' }], info: { more_records: false } } },
	]);
	expect(await wire.zoho.users.list({ type: 'AllUsers', limit: 50 })).toEqual([{ id: '1' }]);
	expect(wire.requests[0]?.query).toEqual({ type: 'AllUsers', per_page: '50' });
});
