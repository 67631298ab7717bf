import { expect, it } from 'vitest';
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
	expect(moduleOfQuery('select id from 7')).toBeUndefined();
});
