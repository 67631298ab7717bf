import { describe, expect, it } from 'vitest';
import { coqlRefusal, moduleOfQuery } from '../../../../../nodes/core/zoho/query/coql-refusal';

const bare =
	'select Last_Name, Owner.email from Leads where (City = Rome and Company in (Roe,   )) or Company = Jane-Doe Rivers or Age between Ten and Twenty or (City like "Paris" and Phone lke   )';
const said = (code: string, details: Record<string, string | number> = {}) =>
	coqlRefusal({ code, details, message: 'Rome', errors: [] }, { parameter: 'Query', bare });

it.each([
	['INVALID_QUERY', { column_name: 'Last_Name' }, 'COQL_COLUMN', "'Last_Name'"],
	['INVALID_QUERY', { column_name: 'email' }, 'COQL_COLUMN', "'Owner.email'"],
	['INVALID_QUERY', { column_name: 'City', operator: 'like' }, 'COQL_OPERATOR', "'City'"],
	['INVALID_QUERY', { reason: 'invalid operator found' }, 'SYNTAX_ERROR', "'Query'"],
	['INVALID_MODULE', {}, 'COQL_MODULE', "'Leads'"],
	['INVALID_DATA', {}, 'COQL_LIMIT', 'LIMIT'],
	['LIMIT_EXCEEDED', { limit: 50 }, 'COQL_TOO_MUCH', "'Query'"],
	['DUPLICATE_ALIAS', {}, 'COQL_ALIAS', "'Query'"],
	['SYNTAX_ERROR', { near: 'Company' }, 'SYNTAX_ERROR', "'Company'"],
	['SYNTAX_ERROR', { near: 'lke' }, 'SYNTAX_ERROR', "'lke'"],
	['SYNTAX_ERROR', { near: 'Rome', line: 1, column: 52 }, 'SYNTAX_ERROR', 'column 52'],
	['SYNTAX_ERROR', { clause: 'group by' }, 'SYNTAX_ERROR', 'its GROUP BY'],
	['SYNTAX_ERROR', { near: 'from', line: 1, column: 31 }, 'SYNTAX_ERROR', "'from'"],
])('%s %j is %s and says %s', (code, details, expected, words) => {
	const error = said(code, details);
	expect(error?.code).toBe(expected);
	expect(`${error?.message} ${error?.advice}`).toContain(words);
	expect(`${error?.message} ${error?.advice}`).not.toMatch(/[{?]/);
});

it.each(['Rome', 'Roe', 'Doe', 'Rivers', 'Ten', 'Twenty', 'Paris', 'Sesame', "'Roe'"])(
	'repeats no value, quoted or not: %s',
	(value) => {
		for (const details of [{ near: value }, { column_name: value }, { operator: value }]) {
			for (const code of ['SYNTAX_ERROR', 'INVALID_QUERY', 'LIMIT_EXCEEDED']) {
				const error = said(code, details);
				expect(JSON.stringify([error?.message, error?.advice, error?.details])).not.toContain(
					value,
				);
			}
		}
	},
);

it('leaves what is not about the query to the catalog', () => {
	expect(said('NO_PERMISSION')).toBeUndefined();
});

it('finds the module, of a custom view as well', () => {
	expect(moduleOfQuery('select id FROM  Leads#123 where')).toBe('Leads');
	expect(moduleOfQuery('select id from\nSales_Orders')).toBe('Sales_Orders');
	expect(moduleOfQuery('select id from 7')).toBeUndefined();
	expect(moduleOfQuery('select idfrom Leads')).toBeUndefined();
	expect(moduleOfQuery('select id fromLeads')).toBeUndefined();
});

/** What is said of a query of its own. */
const saidOf = (query: string, code: string, details: Record<string, string | number>) =>
	coqlRefusal({ code, details, message: '', errors: [] }, { parameter: 'Query', bare: query });
const nearOf = (query: string, near: string) =>
	saidOf(query, 'SYNTAX_ERROR', { near })?.details['near'];
const nowhere = 'its first quote or bracket';

describe('a word that stands where a value stands is not repeated', () => {
	it.each([
		['select id from Leads where City = Rome', 'Rome'],
		['select id from Leads where City > Rome', 'Rome'],
		['select id from Leads where City < Rome', 'Rome'],
		['select id from Leads where City != Rome', 'Rome'],
		['select id from Leads where City like Rome', 'Rome'],
		['select id from Leads where City LIKE Rome', 'Rome'],
		['select id from Leads where City in (Rome, Oslo)', 'Oslo'],
		['select id from Leads where City not in (Rome, Oslo)', 'Rome'],
		['select id from Leads where City between Oslo and Rome', 'Oslo'],
		['select id from Leads where City between Oslo and Rome', 'Rome'],
		['select id from Leads where City = Rome.Oslo', 'Oslo'],
		['select Rome from Leads where City = Rome', 'Rome'],
		['select id from Leads where City = Rome Oslo', 'Oslo'],
	])('%s: %s', (query, word) => {
		expect(nearOf(query, word)).toBe(nowhere);
	});
});

describe('a word that is a name or a keyword is repeated whole', () => {
	it.each([
		['select id from Leads where City = Rome and Company = x', 'Company', 'Company'],
		['select id from Leads where City = Rome or Company = x', 'Company', 'Company'],
		['select id from Leads where (City = Rome) Company = x', 'Company', 'Company'],
		['select id from Leads where City in (Rome) Company', 'Company', 'Company'],
		['select id from Leads where City = Rome order by Company', 'Company', 'Company'],
		['select id from Leads where City = Rome and Name', 'and', 'and'],
		['select id from Leads where A between Oslo and Rome and Company = x', 'Company', 'Company'],
		['select id from Leads where A between Oslo and Rome or Company', 'Company', 'Company'],
		['select id from Leads where Unlike Company', 'Company', 'Company'],
		['select id from Leads where Between_Us Company', 'Company', 'Company'],
		['select id from Leads where Liked Company', 'Company', 'Company'],
		['select Owner.email from Leads where id', 'email', 'Owner.email'],
		['select Owner->email from Leads where id', 'Owner->email', 'Owner->email'],
		['select Owner.email, email from Leads where id', 'email', 'email'],
		['select (Total) from Leads where id', 'Total', 'Total'],
		['select id from Leads where City = Rome group by Company', 'Company', 'Company'],
		['select id from Leads where City = Rome limit Company', 'Company', 'Company'],
		['select id from Leads where City = Rome offset Company', 'Company', 'Company'],
		['select id from Leads where City = Rome is Company', 'Company', 'Company'],
		['select id from Leads where City = Rome not Company', 'Company', 'Company'],
		['select id from Leads where City = null Company', 'Company', 'Company'],
		['select id from Leads where City = Rome as Company', 'Company', 'Company'],
		['select id from Leads where City = Rome asc Company', 'Company', 'Company'],
		['select id from Leads where City = Rome desc Company', 'Company', 'Company'],
		['select id from Leads where City = Rome by Company', 'Company', 'Company'],
		['select id from Leads where City = Rome order Company', 'Company', 'Company'],
		['select id from Leads where City = Rome select Company', 'Company', 'Company'],
		['select id from Leads where City = Rome from Company', 'Company', 'Company'],
		['select id from Leads where City = Rome where Company', 'Company', 'Company'],
	])('%s: %s is %s', (query, word, name) => {
		expect(nearOf(query, word)).toBe(`'${name}'`);
	});

	it.each(['Rome', 'ompany', '=', '(', ''])('%j is none of them', (word) => {
		expect(nearOf('select id from Leads where Company = 5', word)).toBe(nowhere);
	});
});

describe('the place of a fault', () => {
	const placeOf = (details: Record<string, string | number>) =>
		saidOf(bare, 'SYNTAX_ERROR', details)?.details['near'];

	it.each<[Record<string, string | number>, string]>([
		[{ line: 2, column: 9 }, 'line 2, column 9'],
		[{ line: '2', column: '9' }, 'line 2, column 9'],
		[{ line: 2 }, nowhere],
		[{ column: 9 }, nowhere],
		[{ line: 0, column: 9 }, nowhere],
		[{ line: 2, column: 0 }, nowhere],
		[{ line: 1.5, column: 9 }, nowhere],
		[{ line: -2, column: 9 }, nowhere],
		[{ clause: 'where' }, 'its WHERE'],
		[{ clause: 'select' }, 'its SELECT'],
		[{ clause: 'from' }, 'its FROM'],
		[{ clause: 'Group By' }, 'its GROUP BY'],
		[{ clause: 'order by' }, 'its ORDER BY'],
		[{ clause: 'limit' }, 'its LIMIT'],
		[{ clause: 'offset' }, 'its OFFSET'],
		[{ clause: 'where Rome' }, nowhere],
		[{ clause: 'Rome where' }, nowhere],
		[{ clause: 7 }, nowhere],
		[{ near: 7 }, nowhere],
		[{ near: 'City', line: 2, column: 9 }, "'City'"],
	])('%j is %s', (details, place) => {
		expect(placeOf(details)).toBe(place);
	});
});

describe('the refusal of a column', () => {
	it.each([
		'=',
		'<',
		'>',
		'!=',
		'>=',
		'<=',
		'like',
		'not like',
		'in',
		'Not In',
		'between',
		'not between',
		'is null',
		'is not null',
		'is',
		'not',
	])('with the operator %s names it', (operator) => {
		const error = saidOf(bare, 'INVALID_QUERY', { column_name: 'City', operator });
		expect(error?.code).toBe('COQL_OPERATOR');
		expect(error?.details).toEqual({
			parameter: 'Query',
			module: 'Leads',
			zohoCode: 'INVALID_QUERY',
			field: 'City',
			operator,
		});
	});

	it.each<Record<string, string | number>>([
		{},
		{ operator: 7 },
		{ operator: 'Rome' },
		{ operator: 'like Rome' },
		{ operator: 'Rome like' },
	])('with %j names the column alone', (more) => {
		const error = saidOf(bare, 'INVALID_QUERY', { column_name: 'City', ...more });
		expect(error?.code).toBe('COQL_COLUMN');
		expect(error?.details).toMatchObject({ field: 'City' });
		expect(error?.details['operator']).toBeUndefined();
	});

	it('that is none leads to WHERE', () => {
		const error = saidOf(bare, 'INVALID_QUERY', { column_name: 'Rome' });
		expect(error?.details['near']).toBe('its WHERE');
	});
});

it.each([
	['INVALID_MODULE', 'COQL_MODULE'],
	['LIMIT_EXCEEDED', 'COQL_TOO_MUCH'],
	['INVALID_DATA', 'COQL_LIMIT'],
	['INVALID_ALIAS', 'COQL_ALIAS'],
	['DUPLICATE_ALIAS', 'COQL_ALIAS'],
	['DUPLICATE_DATA', 'COQL_ALIAS'],
])('%s is %s, with the query, its module and Zoho’s code', (code, ours) => {
	const error = saidOf(bare, code, {});
	expect(error?.code).toBe(ours);
	expect(error?.details).toEqual({ parameter: 'Query', module: 'Leads', zohoCode: code });
	expect(saidOf('select id', code, {})?.details['module']).toBe('?');
});
