import { describe, expect, it } from 'vitest';
import { toZohoError } from '../../../../../nodes/core/zoho/wire/to-error';

const asked = {
	method: 'POST',
	path: '/crm/v8/Leads',
	module: 'Leads',
	scopes: ['ZohoCRM.modules.CREATE'],
};
const refusal = (code: string, details: object = {}, message = 'said so') => ({
	code,
	message,
	details: details as Record<string, string>,
	errors: [],
});

describe('a refusal', () => {
	it.each([
		['MANDATORY_NOT_FOUND', { api_name: 'Company' }, 'MANDATORY_NOT_FOUND', "'Company'"],
		['MANDATORY_NOT_FOUND', { api_name: '$se_module' }, 'WHAT_ID_WITHOUT_MODULE', 'module Deals'],
		[
			'INVALID_DATA',
			{ api_name: 'Amount', expected_data_type: 'double' },
			'INVALID_DATA',
			'a number',
		],
		[
			'INVALID_DATA',
			{ api_name: 'City', maximum_length: 100 },
			'INVALID_DATA',
			'at most 100 characters',
		],
		[
			'INVALID_DATA',
			{ api_name: 'Stage', supported_values: ['A', 'B'] },
			'INVALID_DATA',
			'one of: A, B',
		],
		['INVALID_DATA', { api_name: 'id' }, 'RECORD_NOT_FOUND', "module 'Leads'"],
		['DUPLICATE_DATA', { api_name: 'Email', id: '555' }, 'DUPLICATE_DATA', '555'],
		[
			'DUPLICATE_DATA',
			{ api_name: 'Email', duplicate_record: { id: '556' } },
			'DUPLICATE_DATA',
			'556',
		],
		['NO_PERMISSION', {}, 'NO_PERMISSION', "module 'Leads'"],
		['OAUTH_SCOPE_MISMATCH', {}, 'OAUTH_SCOPE_MISMATCH', 'ZohoCRM.modules.CREATE'],
		['INVALID_MODULE', {}, 'INVALID_MODULE', "'Leads'"],
		['SOMETHING_NEW', {}, 'REFUSED', "'SOMETHING_NEW' Zoho says: said so"],
		['OUTCOME_UNKNOWN', {}, 'REFUSED', "'OUTCOME_UNKNOWN'"],
		['DUPLICATE_DATA', {}, 'DUPLICATE_DATA', 'said so'],
	])('%s %j is %s and says %s (#120-#125)', (code, details, expected, said) => {
		const error = toZohoError(refusal(code, details), asked);
		expect(error.code).toBe(expected);
		expect(`${error.message} ${error.advice}`).toContain(said);
		expect(`${error.message} ${error.advice}`).not.toMatch(/\?|\{/);
	});

	it('names the module of a call made by hand', () => {
		const { module: _, ...byHand } = { ...asked, path: '/crm/v8/Leeds/search' };
		expect(toZohoError(refusal('INVALID_MODULE'), byHand).message).toContain("'Leeds'");
	});

	it('takes over no other detail than those known to hold no contents', () => {
		const error = toZohoError(
			refusal('INVALID_DATA', { api_name: 'City', value: 'Sesame' }),
			asked,
		);
		expect(JSON.stringify(error.details)).not.toContain('Sesame');
	});
});

describe('what a refusal tells of the value it wants', () => {
	it.each([
		['text', 'a text'],
		['string', 'a text'],
		['integer', 'a whole number'],
		['bigint', 'a whole number as text'],
		['double', 'a number'],
		['boolean', 'true or false'],
		['email', 'an e-mail address'],
		['jsonobject', 'an object, for a lookup {"id": "…"}'],
		['jsonarray', 'a list'],
		['date', 'a date such as 2026-11-21'],
		['datetime', 'a date with time such as 2026-11-21T14:00:00+01:00'],
		['currency', 'a value of the type currency'],
	])('the type %s is %s', (type, words) => {
		const details = { api_name: 'City', expected_data_type: type, maximum_length: 5 };
		expect(toZohoError(refusal('INVALID_DATA', details), asked).details['expected']).toBe(words);
	});

	it.each([
		[{ maximum_length: 5, supported_values: ['A'] }, 'at most 5 characters'],
		[{ supported_values: ['A', 'B'] }, 'one of: A, B'],
		[{ supported_values: ['A', 'B?', 'C'] }, 'one of: A, C …'],
		[{ supported_values: ['B?'] }, 'a value that fits the field'],
		[{ supported_values: 'A' }, 'a value that fits the field'],
		[
			{ json_path: '$.data[0].Account_Name.id' },
			'the ID of a record, user or layout that is there',
		],
		[{ json_path: '$.data[0].idea' }, 'a value that fits the field'],
		[{ json_path: '$.data[0].id.name' }, 'a value that fits the field'],
		[{ json_path: '$.data[0].grid' }, 'a value that fits the field'],
		[{ regex: '^x$' }, 'a value of another form'],
		[{}, 'a value that fits the field'],
	])('%j is %s', (details, words) => {
		const error = toZohoError(refusal('INVALID_DATA', { api_name: 'City', ...details }), asked);
		expect(error.details['expected']).toBe(words);
	});
});

describe('the facts of a refusal', () => {
	const factsOf = (details: object, more: object = {}, code = 'SOMETHING_NEW') =>
		toZohoError(refusal(code, details), { ...asked, ...more }).details;

	it.each([
		[{ api_name: 'City', param_name: 'x' }, 'field', 'City'],
		[{ param_name: 'page', param_names: ['x'] }, 'field', 'page'],
		[{ param_names: ['ids', 'criteria'], expected_fields: ['x'] }, 'field', 'ids, criteria'],
		[{ expected_fields: ['Email', 'Phone'], column_name: 'x' }, 'field', 'Email, Phone'],
		[{ column_name: 'City' }, 'field', 'City'],
		[{}, 'field', undefined],
		[{ dependee: { api_name: 'Country' } }, 'dependee', 'Country'],
		[{ dependee: 'Country' }, 'dependee', undefined],
		[{ id: '7', duplicate_record: { id: '8' } }, 'id', '7'],
		[{ duplicate_record: { id: '8' } }, 'id', '8'],
		[{ module: { api_name: 'Contacts' } }, 'duplicateModule', 'Contacts'],
		[{ permissions: ['Crm_Implied_View_Leads'] }, 'permissions', 'Crm_Implied_View_Leads'],
		[{}, 'permissions', 'not named by Zoho CRM'],
		[{ maximum_length: 5, limit: 6 }, 'limit', '5'],
		[{ limit: 6 }, 'limit', '6'],
		[{ reason: 'too many' }, 'reason', 'too many'],
		[{ operator: 'like' }, 'operator', 'like'],
	])('of %j say of the %s: %s', (details, name, value) => {
		expect(factsOf(details)[name]).toBe(value);
	});

	it('say what was asked and what Zoho said', () => {
		expect(factsOf({})).toEqual({
			module: 'Leads',
			permissions: 'not named by Zoho CRM',
			zohoMessage: 'said so',
			expected: 'a value that fits the field',
			method: 'POST',
			path: '/crm/v8/Leads',
			zohoCode: 'SOMETHING_NEW',
		});
	});

	it('repeat no words of a query', () => {
		expect(factsOf({}, {}, 'SYNTAX_ERROR')['zohoMessage']).toBe('nothing more');
	});

	it.each([
		['/crm/v8/Leads', 'Leads'],
		['/crm/v7.1/Sales_Orders/5', 'Sales_Orders'],
		['/crm/v8/settings/tags', '/crm/v8/settings/tags'],
		['/crm/v8/Leads?x', '/crm/v8/Leads?x'],
		['/x/crm/v8/Leads', '/x/crm/v8/Leads'],
		['/crm/vX/Leads', '/crm/vX/Leads'],
	])('of a call to %s name the module %s', (path, module) => {
		const { module: _, ...byHand } = { ...asked, path };
		expect(toZohoError(refusal('SOMETHING_NEW'), byHand).details['module']).toBe(module);
	});

	it('show no code that is no plain word', () => {
		const error = toZohoError(refusal('{"code"}'), asked);
		expect(error.code).toBe('REFUSED');
		expect(error.details['zohoCode']).toBe('not shown');
		expect(error.message).toContain("'not shown'");
	});

	it('say that Zoho said nothing', () => {
		const silent = { ...refusal('SOMETHING_NEW'), message: '' };
		expect(toZohoError(silent, asked).advice).toContain('Zoho says: nothing more.');
	});
});

describe('an ID that Zoho does not know', () => {
	it.each([
		['POST', { api_name: 'id' }, 'RECORD_NOT_FOUND'],
		['POST', { api_name: 'id', resource_path_index: 0 }, 'RECORD_NOT_FOUND'],
		['POST', { api_name: 'City', resource_path_index: 1 }, 'INVALID_DATA'],
		['POST', { api_name: 'City', id: '7' }, 'INVALID_DATA'],
		['DELETE', { api_name: 'City' }, 'RECORD_NOT_FOUND'],
		['DELETE', {}, 'RECORD_NOT_FOUND'],
		['GET', { resource_path_index: 1 }, 'RECORD_NOT_FOUND'],
		['GET', { resource_path_index: 0, column_name: 'City' }, 'INVALID_DATA'],
		['PUT', { id: '7' }, 'RECORD_NOT_FOUND'],
		['PUT', { api_name: 'id', json_path: '$.data[0].id' }, 'RECORD_NOT_FOUND'],
		['POST', { api_name: 'id', json_path: '$.data[0].Owner.id' }, 'INVALID_DATA'],
	])('is told from a value that does not fit: %s %j is %s', (method, details, code) => {
		expect(toZohoError(refusal('INVALID_DATA', details), { ...asked, method }).code).toBe(code);
	});

	it.each([
		['$.data[0].Owner.id', 'Owner'],
		['$.data[12].Layout.id', 'Layout'],
		['$.data[0].Quoted_Items[3].Product_Name.id', 'Product_Name'],
		['$.data[0].Co_Owners[1].id', 'Co_Owners'],
	])('is told of the field that holds it: %s', (path, field) => {
		const error = toZohoError(refusal('INVALID_DATA', { api_name: 'id', json_path: path }), asked);
		expect(error.message).toContain(`'${field}'`);
		expect(error.details['field']).toBe(field);
		expect(error.advice).toContain('the ID of a record, user or layout that is there');
	});

	it('is not meant by any other code', () => {
		const error = toZohoError(refusal('RECORD_LOCKED', { api_name: 'id' }), asked);
		expect(error.code).toBe('RECORD_LOCKED');
	});
});

describe('several refusals of one row', () => {
	const one = refusal('INVALID_DATA', { api_name: 'City', maximum_length: 5 });
	const other = refusal('SOMETHING_NEW', {});
	const error = toZohoError(
		{ ...refusal('MULTIPLE_OR_MULTI_ERRORS'), errors: [one, other] },
		asked,
	);

	it('are told together, and each by itself in the details', () => {
		expect(error.code).toBe('MULTIPLE_OR_MULTI_ERRORS');
		expect(error.message).toContain("'City', 'SOMETHING_NEW'");
		expect(error.advice).toContain("'City' does not take the value given; Zoho CRM refused");
		expect(error.details).toMatchObject({
			module: 'Leads',
			errors: [
				{ code: 'INVALID_DATA', field: 'City' },
				{ code: 'REFUSED', zohoCode: 'SOMETHING_NEW' },
			],
		});
	});
});

it('scopes are listed, as many as the call needs', () => {
	const scopes = ['ZohoCRM.coql.READ', 'ZohoCRM.modules.READ'];
	const error = toZohoError(refusal('OAUTH_SCOPE_MISMATCH'), { ...asked, scopes });
	expect(error.advice).toContain('ZohoCRM.coql.READ, ZohoCRM.modules.READ');
	expect(error.details['scopes']).toBe('ZohoCRM.coql.READ, ZohoCRM.modules.READ');
});
