import { describe, expect, it } from 'vitest';
import { readProposal } from '../../../../../nodes/core/gate/reading/read-proposal';

describe('readProposal', () => {
	it('reads a plain object and leaves out what is empty', () => {
		const { fields, reasons } = readProposal({ A: 'x', B: null, C: ' ', D: [], E: 0, F: false });
		expect(fields.map(({ field, value }) => [field, value])).toEqual([
			['A', 'x'],
			['E', 0],
			['F', false],
		]);
		expect(reasons).toEqual([]);
	});

	it('reads what the GPT node puts out, with evidence and marks', () => {
		const { fields } = readProposal({
			result: { Amount: 1200, City: null },
			fields: {
				Amount: {
					value: 1200,
					raw: '1.200,00',
					status: 'review',
					confidence: null,
					confidenceSource: 'none',
					evidence: { quote: '1.200,00 EUR', start: 4, end: 16, page: 2, match: 'exact' },
					issues: [{ code: 'NOT_DERIVED', detail: 'the value differs from the quote' }],
				},
				City: { value: null, raw: null, status: 'absent', evidence: null, issues: [] },
			},
			status: 'review',
			issues: [],
			meta: { model: 'some-model' },
		});
		expect(fields).toEqual([
			{
				field: 'Amount',
				value: 1200,
				mark: 'review',
				markReason: 'NOT_DERIVED: the value differs from the quote',
				evidence: { quote: '1.200,00 EUR', page: 2 },
			},
		]);
	});

	it('shows a person the raw words of a rejected value', () => {
		const told = { value: null, raw: 'next week', status: 'rejected', issues: [] };
		const { fields } = readProposal({ result: { D: null }, fields: { D: told }, status: 'review' });
		expect(fields).toMatchObject([{ field: 'D', value: 'next week', mark: 'rejected' }]);
	});

	it('reads the simplified output, and holds all of it when GPT marked it for review', () => {
		const { fields, reasons } = readProposal({ result: { A: 'x' }, status: 'review' });
		expect(fields).toHaveLength(1);
		expect(reasons).toMatchObject([{ code: 'GPT_MARKED_FOR_REVIEW' }]);
	});

	it.each([[undefined], [null], ['text'], [[{ A: 1 }]], [7]])('refuses %j', (value) => {
		expect(() => readProposal(value)).toThrow("The parameter 'Proposal' holds no proposed fields");
	});
});
