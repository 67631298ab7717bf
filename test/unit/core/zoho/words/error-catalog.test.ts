import { describe, expect, it } from 'vitest';
import {
	isRefusalCode,
	zohoErrors,
	failZoho,
} from '../../../../../nodes/core/zoho/words/error-catalog';

describe('every entry of the catalog', () => {
	it.each(Object.entries(zohoErrors))('%s says what happened and the next step', (_, entry) => {
		const { title, advice } = entry;
		expect(title).toMatch(/\S \S/);
		expect(title).not.toMatch(/[.!]$/);
		// What is quoted is a label of the panel or a name of Zoho's own.
		expect(title).not.toMatch(/'(?!api_domain)[a-z]\w*'/);
		expect(advice).toMatch(/[.}]$|is not null$/);
		expect(`${title} ${advice}`).not.toMatch(
			/\b(error|problem|failure|failed|mistake|wrong|sorry|please)\b/i,
		);
	});
});

it('an error is filled with what is known, and says where nothing is', () => {
	const known = failZoho('DUPLICATE_DATA', { field: 'Email', id: '7' });
	expect(known.code).toBe('DUPLICATE_DATA');
	expect(known.message).toBe("A record with the same 'Email' exists: 7");
	expect(failZoho('DUPLICATE_DATA').message).toBe("A record with the same '?' exists: ?");
});

it.each([
	['DUPLICATE_DATA', true],
	['REFUSED', true],
	['AUTHENTICATION_FAILURE', true],
	['INVALID_TOKEN', true],
	['OAUTH_SCOPE_MISMATCH', true],
	['SYNTAX_ERROR', true],
	['NOT_CONNECTED', false],
	['OUTCOME_UNKNOWN', false],
	['COQL_STAR', false],
	['SOMETHING_NEW', false],
	['toString', false],
])('%s, when Zoho sends it, may stand as our code: %j', (code, mayStand) => {
	expect(isRefusalCode(code)).toBe(mayStand);
});
