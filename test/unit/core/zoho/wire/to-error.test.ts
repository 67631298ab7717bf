import { describe, expect, it } from 'vitest';
import { zohoErrors } from '../../../../../nodes/core/zoho/words/error-catalog';
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

describe('every entry of the catalog', () => {
	it.each(Object.entries(zohoErrors))('%s says what happened and the next step', (_, entry) => {
		const { title, advice } = entry;
		expect(title).not.toMatch(/[.!]$/);
		// What is quoted is a label of the panel or a name of Zoho's own.
		expect(title).not.toMatch(/'(?!api_domain)[a-z]\w*'/);
		expect(advice).toMatch(/[.}]$|is not null$/);
		expect(`${title} ${advice}`).not.toMatch(
			/\b(error|problem|failure|failed|mistake|wrong|sorry|please)\b/i,
		);
	});
});
