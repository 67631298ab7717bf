import { describe, expect, it } from 'vitest';
import {
	isZohoErrorCode,
	zohoErrors,
	zohoFail,
} from '../../../../../nodes/core/zoho/words/error-catalogue';

describe('every entry of the catalogue', () => {
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
	const known = zohoFail('DUPLICATE_DATA', { field: 'Email', id: '7' });
	expect(known.code).toBe('DUPLICATE_DATA');
	expect(known.message).toBe("A record with the same 'Email' exists: 7");
	expect(zohoFail('DUPLICATE_DATA').message).toBe("A record with the same '?' exists: ?");
});

it.each([
	['DUPLICATE_DATA', true],
	['NOT_CONNECTED', true],
	['OUTCOME_UNKNOWN', true],
	['COQL_STAR', true],
	['SOMETHING_NEW', false],
	['toString', false],
])('%s is in the catalogue: %j', (code, isKnown) => {
	expect(isZohoErrorCode(code)).toBe(isKnown);
});
