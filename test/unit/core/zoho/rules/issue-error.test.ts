import { describe, expect, it } from 'vitest';
import { issueError } from '../../../../../nodes/core/zoho/rules/issue-error';
import type { FieldIssue } from '../../../../../nodes/core/zoho/words/field';

const issue = (more: Partial<FieldIssue> = {}): FieldIssue => ({
	field: 'Lead_Status',
	label: 'Status',
	code: 'NOT_IN_PICKLIST',
	reason: 'Not in the picklist',
	value: 'Sesame',
	...more,
});
const values = (count: number) => Array.from({ length: count }, (_, n) => `v${n}`);
const quoted = (count: number) =>
	values(count)
		.map((value) => `'${value}'`)
		.join(', ');

describe('the error of a row', () => {
	it.each([
		[undefined, ''],
		[values(2), quoted(2)],
		[values(20), quoted(20)],
		[values(21), `${quoted(20)} and 1 more`],
		[values(25), `${quoted(20)} and 5 more`],
	])('lists what would do, as much as a person reads: %#', (allowed, shown) => {
		const error = issueError('Leads', [issue(allowed ? { allowed } : {})]);
		expect(error.details).toEqual({
			module: 'Leads',
			field: 'Lead_Status',
			label: 'Status',
			reason: 'Not in the picklist',
			allowed: shown,
		});
	});

	it.each([
		['READ_ONLY', 'READ_ONLY'],
		['UNKNOWN_FIELD', 'UNKNOWN_FIELD'],
	] as const)('for %s is %s', (code, expected) => {
		expect(issueError('Leads', [issue({ code })]).code).toBe(expected);
	});

	it('says of an unknown field what may have been meant', () => {
		const unknown = issue({ code: 'UNKNOWN_FIELD', allowed: ['A', 'B'] });
		expect(issueError('Leads', [unknown]).advice).toContain("Did you mean 'A' or 'B'?");
	});

	it('tells all that is wrong, the first by its code, and no value', () => {
		const second = issue({ field: 'City', code: 'TOO_LONG', reason: 'Use at most 5 characters' });
		const error = issueError('Leads', [issue({ allowed: ['A'] }), second]);
		expect(error.code).toBe('NOT_IN_PICKLIST');
		expect(error.message).toBe(
			"The value of 'Lead_Status' is not in its picklist; The value of 'City' is too long",
		);
		expect(error.advice).toBe("Use one of: 'A'. Use at most 5 characters.");
		expect(error.details).toMatchObject({
			field: 'Lead_Status',
			issues: [
				{ field: 'Lead_Status', code: 'NOT_IN_PICKLIST', reason: 'Not in the picklist' },
				{ field: 'City', code: 'TOO_LONG', reason: 'Use at most 5 characters' },
			],
		});
		expect(JSON.stringify(error)).not.toContain('Sesame');
	});
});
