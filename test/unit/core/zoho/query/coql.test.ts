import { describe, expect, it } from 'vitest';
import { withoutTexts } from '../../../../../nodes/core/zoho/query/coql';
import { limits } from '../../../../../nodes/core/zoho/words/limits';
import { fakeWire, refused, type Answer } from '../fake-wire';
import { thrown } from '../thrown';

const query = 'select id from Leads where id is not null';

/** An answer with as many rows as the query asks for, and more of them behind it or not. */
const asAsked =
	(more: boolean) =>
	({ body }: { body?: unknown }): Answer => {
		const { select_query: text } = body as { select_query: string };
		const [, from = 0, count] = /(?:(\d+), )?(\d+)$/.exec(text) ?? [];
		const data = Array.from({ length: Number(count) }, (_, n) => ({
			id: String(Number(from) + n),
		}));
		return { status: 200, body: { data, info: { more_records: more } } };
	};
const sent = (wire: ReturnType<typeof fakeWire>) =>
	wire.requests.map((request) => (request.body as { select_query: string }).select_query);

describe('texts of a query are blanked out', () => {
	it.each([
		["a = 'b' and c", 'a =     and c'],
		["a = 'it''s' and c", 'a =         and c'],
		["a = '\\\\' and c", 'a =      and c'],
		["a = 'b\n' and c", 'a =      and c'],
		["a = '' and 'b'", 'a =    and    '],
		["a = 'open", 'a =      '],
		["a = 'open\\", 'a =       '],
		["a = 'x\\\n' and c", 'a =       and c'],
	])('%j is %j', (text, bare) => {
		expect(withoutTexts(text)).toBe(bare);
	});
});

describe('a query', () => {
	it('goes out without blanks and a semicolon at its ends, and may be repeated', async () => {
		const wire = fakeWire([{ status: 503 }, { status: 204 }]);
		expect(await wire.zoho.coql(`\n ${query} ;\n`, 5)).toEqual([]);
		expect(wire.requests[0]).toMatchObject({
			method: 'POST',
			url: 'https://www.zohoapis.eu/crm/v8/coql',
		});
		expect(sent(wire)).toEqual([`${query} limit 0, 5`, `${query} limit 0, 5`]);
	});

	it.each([
		['SELECT id FROM Leads\nWHERE id is not null', true],
		['select\nid\nfrom\nLeads\nwhere\nid > 0', true],
		['explain select id from Leads where id > 0', false],
		['selected id from Leads where id > 0', false],
		['select id where id > 0', false],
		['select id from 7 where id > 0', false],
	])('%j is one: %j', async (text, isOne) => {
		const wire = fakeWire([{ status: 204 }]);
		if (isOne) expect(await wire.zoho.coql(text, 5)).toEqual([]);
		else {
			const error = await thrown(() => wire.zoho.coql(text, 5));
			expect(error.code).toBe('COQL_NOT_A_QUERY');
			expect(error.details).toEqual({ parameter: 'Query' });
			expect(wire.requests).toEqual([]);
		}
	});

	it.each([
		['select * from Leads where id > 0', 'COQL_STAR'],
		['select count(*) from Leads where id > 0', 'COQL_STAR'],
		['select id from Leads', 'COQL_WITHOUT_WHERE'],
		['select id from Leads wherever id > 0', 'COQL_WITHOUT_WHERE'],
		[`${query} limit 0`, 'COQL_LIMIT'],
		[`${query} LIMIT 200, 0`, 'COQL_LIMIT'],
		[`${query} limit 2001`, 'COQL_LIMIT'],
		[`${query} limit 0 , 2001`, 'COQL_LIMIT'],
	])('%s is refused as %s, with the module it reads', async (text, code) => {
		const wire = fakeWire([]);
		const error = await thrown(() => wire.zoho.coql(text));
		expect(error.code).toBe(code);
		expect(error.details).toEqual({ parameter: 'Query', module: 'Leads' });
		expect(wire.requests).toEqual([]);
	});

	it('may multiply behind its fields', async () => {
		const wire = fakeWire([{ status: 204 }]);
		expect(await wire.zoho.coql('select id from Leads where Amount = 2 * 3', 5)).toEqual([]);
	});

	it.each([0, -1])('for %i records is checked and not sent', async (limit) => {
		const wire = fakeWire([]);
		expect(await wire.zoho.coql(query, limit)).toEqual([]);
		expect(wire.requests).toEqual([]);
		expect((await thrown(() => wire.zoho.coql('select', limit))).code).toBe('COQL_NOT_A_QUERY');
	});

	it.each([' limit 1', ' limit 2000', ' LIMIT 5,2000', ' limit  3 , 1', ' offset 7'])(
		'with%s of its own is sent as it is, once',
		async (own) => {
			const rows = { status: 200, body: { data: [{ id: '1' }], info: { more_records: true } } };
			const wire = fakeWire([rows]);
			expect(await wire.zoho.coql(`${query}${own}`)).toHaveLength(1);
			expect(sent(wire)).toEqual([`${query}${own}`]);
		},
	);

	it('with a LIMIT of its own gives no more than is wanted', async () => {
		const wire = fakeWire([asAsked(true)]);
		expect(await wire.zoho.coql(`${query} limit 9`, 4)).toHaveLength(4);
	});

	it('that names a field like a keyword is paged like any other', async () => {
		const wire = fakeWire([{ status: 204 }]);
		await wire.zoho.coql('select id, Credit_Limit from Leads where Credit_Limit = 5', 5);
		expect(sent(wire)[0]).toMatch(/ limit 0, 5$/);
	});
});

describe('the pages of a query', () => {
	it.each([
		[1_999, [[0, 1_999]]],
		[2_000, [[0, 2_000]]],
		[
			2_001,
			[
				[0, 2_000],
				[2_000, 1],
			],
		],
	])('for %i records are as few and as small as can be', async (limit, pages) => {
		const wire = fakeWire([asAsked(true), asAsked(true)]);
		expect(await wire.zoho.coql(query, limit)).toHaveLength(limit);
		expect(sent(wire)).toEqual(pages.map(([from, size]) => `${query} limit ${from}, ${size}`));
	});

	it('end with the records', async () => {
		const wire = fakeWire([asAsked(true), asAsked(false), asAsked(false)]);
		expect(await wire.zoho.coql(query)).toHaveLength(2 * limits.coqlRows);
		expect(wire.requests).toHaveLength(2);
	});

	const pages = limits.coqlReach / limits.coqlRows;
	it('reach 100,000 records', async () => {
		const answers = Array.from({ length: pages }, (_, n) => asAsked(n < pages - 1));
		expect(await fakeWire(answers).zoho.coql(query)).toHaveLength(limits.coqlReach);
	});

	it('that reach as far as is wanted leave the rest alone', async () => {
		const answers = Array.from({ length: pages }, () => asAsked(true));
		const found = await fakeWire(answers).zoho.coql(query, limits.coqlReach);
		expect(found).toHaveLength(limits.coqlReach);
	});

	it('say so when more records are left behind', async () => {
		const wire = fakeWire(Array.from({ length: pages }, () => asAsked(true)));
		const error = await thrown(() => wire.zoho.coql(query));
		expect(error.code).toBe('COQL_REACH');
		const { coqlReach: limit } = limits;
		expect(error.details).toEqual({ parameter: 'Query', module: 'Leads', limit });
	});
});

it('a refusal names the query, its module and the field it is about', async () => {
	const details = { column_name: 'Last_Name' };
	const wire = fakeWire([{ status: 400, body: refused('INVALID_QUERY', details) }]);
	const text = "select id from Leads where Last_Name = 'x'";
	const error = await thrown(() => wire.zoho.coql(text));
	expect(error.code).toBe('COQL_COLUMN');
	expect(error.details).toMatchObject({ parameter: 'Query', module: 'Leads', field: 'Last_Name' });
});

it('an answer without rows is not understood', async () => {
	const wire = fakeWire([{ status: 200, body: { rows: [] } }]);
	const error = await thrown(() => wire.zoho.coql(query));
	expect(error.code).toBe('ANSWER_NOT_UNDERSTOOD');
	expect(error.details).toEqual({ key: 'data', status: 200 });
});

it.each([
	['select id from Leads where id is not null', 'PAGES_REPEATED', 2],
	['select Last_Name from Leads where id is not null', 'COQL_REACH', 50],
])('answered with the same rows for ever, %s ends with %s', async (text, code, calls) => {
	const row = text.includes('select id') ? { id: '1' } : { Last_Name: 'Smith' };
	const data = Array.from({ length: limits.coqlRows }, () => row);
	const same: Answer = { status: 200, body: { data, info: { more_records: true } } };
	const wire = fakeWire(Array.from({ length: calls }, () => same));
	expect((await thrown(() => wire.zoho.coql(text))).code).toBe(code);
	expect(wire.requests).toHaveLength(calls);
});

it('is no answer when a page that was announced is empty', async () => {
	const wire = fakeWire([asAsked(true), { status: 204 }]);
	const error = await thrown(() => wire.zoho.coql(query));
	expect(error.code).toBe('PAGES_BROKEN');
	expect(error.details).toEqual({ module: 'Leads', before: limits.coqlRows });
});
