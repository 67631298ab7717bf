import { describe, expect, it } from 'vitest';
import { CoreError } from '../../../../nodes/core/kernel/errors';
import type { RowOutcome } from '../../../../nodes/runtime/rows/operation';
import { whatStands } from '../../../../nodes/runtime/rows/what-stands';

const written = (index: number): RowOutcome => ({
	index,
	items: [],
	written: `Leads 57257670001${String(index).padStart(5, '0')} created`,
});
const failedWith = (code: string, index: number): RowOutcome => ({
	index,
	error: new CoreError(code, 'x', 'y'),
});
const range = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, place) => from + place);

describe('what stands of a node that stops', () => {
	it('is listed one by one while a person reads it', () => {
		const stands = whatStands([written(0), failedWith('X', 1)], 3);
		expect(stands?.text).toMatch(
			/these were written and stay in Zoho CRM: item 0: Leads 5725767000100000 created\. Refused: 1 item \(item 1\)\. Not sent: 1 item \(item 2\)\./,
		);
		expect(stands?.details).toMatchObject({ refused: [1], notSent: [2], unknown: [] });
	});

	it('is told in counts and ranges when there is much of it, and whole in the details', () => {
		const outcomes = [
			...range(0, 399).map(written),
			...range(400, 499).map((index) => failedWith('OUTCOME_UNKNOWN', index)),
			failedWith('DUPLICATE_DATA', 505),
			...range(600, 9_899).map((index) => failedWith('NOT_SENT', index)),
		];
		const stands = whatStands(outcomes, 9_900);
		expect(stands?.text).toContain('400 items were written and stay in Zoho CRM (items 0–399)');
		expect(stands?.text).toContain(
			'unknown of 100 items whether Zoho CRM has them (items 400–499)',
		);
		expect(stands?.text).toContain('Refused: 1 item (item 505)');
		expect(stands?.text).toContain('Not sent: 9,399 items (items 500–504, 506–9899)');
		expect(stands?.details['written']).toHaveLength(400);
		expect(stands?.details['unknown']).toEqual(range(400, 499));
		expect(stands?.details['notSent']).toHaveLength(9_399);
	});

	it('stays short however it is scattered', () => {
		const codes = ['OUTCOME_UNKNOWN', 'DUPLICATE_DATA', 'NOT_SENT'];
		const outcomes = range(0, 9_899).map((index) =>
			index % 4 === 0 ? written(index) : failedWith(codes[(index % 4) - 1] ?? '', index),
		);
		expect(whatStands(outcomes, 9_900)?.text.length).toBeLessThan(1_200);
	});

	it('is nothing to tell where nothing was written and nothing is unknown', () => {
		expect(whatStands([failedWith('X', 0)], 2)).toBeUndefined();
	});
});
