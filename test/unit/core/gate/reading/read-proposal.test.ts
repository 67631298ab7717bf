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
				markReason: 'the value differs from the quote',
				evidence: { quote: '1.200,00 EUR', page: 2 },
			},
		]);
	});

	it('asks for a person where a second reading found what the first did not, whatever else is marked', () => {
		const lost = { value: null, status: 'review', issues: [], rival: { value: 620, quote: '620' } };
		const marked = { value: 'x', status: 'review', issues: [] };
		const answer = { result: { A: 'x', B: null }, status: 'review' };
		const { fields, reasons } = readProposal({ ...answer, fields: { A: marked, B: lost } });
		expect(fields).toMatchObject([{ field: 'A', mark: 'review' }]);
		expect(reasons).toMatchObject([{ code: 'GPT_MARKED_FOR_REVIEW' }]);
	});

	it('keeps what else a marked value may be', () => {
		const told = { value: 29, status: 'review', issues: [], rival: { value: null, quote: null } };
		const { fields } = readProposal({ result: { E: 29 }, fields: { E: told }, status: 'review' });
		expect(fields).toMatchObject([{ field: 'E', value: 29, rival: null }]);
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

	it('refuses what no JSON could hold', () => {
		expect(() => readProposal({ A: undefined })).toThrow("'Proposal' holds no proposed fields");
	});

	it('reads an object that is no answer of GPT as fields', () => {
		const { fields } = readProposal({ result: 'x', status: 'ok' });
		expect(fields).toEqual([
			{ field: 'result', value: 'x', mark: 'none', markReason: '', evidence: null },
			{ field: 'status', value: 'ok', mark: 'none', markReason: '', evidence: null },
		]);
		expect(readProposal({ result: {}, status: 'done' }).fields).toHaveLength(2);
	});
});

describe('a field of GPT’s answer', () => {
	const read = (told: object | undefined, plain?: unknown) => {
		const result = plain === undefined ? {} : { A: plain };
		const fields = told === undefined ? {} : { A: { status: 'accepted', ...told } };
		return readProposal({ result, fields, status: 'ok' }).fields[0];
	};

	it.each([
		['as it was checked', { value: 'x', raw: 'X' }, 'y', 'x'],
		['as the plain result has it', {}, 'y', 'y'],
		['as the plain result alone has it', undefined, 'y', 'y'],
		['as it is told alone', { value: 'x' }, undefined, 'x'],
		['as a number', { value: 0 }, undefined, 0],
		['as a list', { value: ['x'] }, undefined, ['x']],
		['as the model wrote it when it was rejected', { status: 'rejected', raw: 'X' }, null, 'X'],
		['as the model wrote it when it is for review', { status: 'review', raw: 'X' }, ' ', 'X'],
		['as it was checked, for review as well', { status: 'review', value: 'x', raw: 'X' }, 'y', 'x'],
	])('has its value %s', (_, told, plain, value) => {
		expect(read(told, plain)?.value).toEqual(value);
	});

	it.each([
		['nothing', {}, undefined],
		['an empty text', { value: ' \n' }, undefined],
		['an empty list', { value: [] }, undefined],
		['nothing of the document', { status: 'absent', value: 'x' }, 'x'],
		['a raw value that was accepted as nothing', { raw: 'X' }, null],
		['a mark without words', { status: 'rejected' }, null],
	])('is none when it holds %s', (_, told, plain) => {
		expect(read(told, plain)).toBeUndefined();
	});

	it.each([
		['accepted', 'none', ''],
		['review', 'review', 'A word such as "not"; The text is longer than the field takes'],
		['rejected', 'rejected', 'A word such as "not"; The text is longer than the field takes'],
	])('that is %s has the mark %s with its reasons', (status, mark, markReason) => {
		const issues = [{ code: 'NEGATED', detail: 'A word such as "not"' }, { code: 'TOO_LONG' }];
		expect(read({ value: 'x', status, issues })).toMatchObject({ mark, markReason });
	});

	it.each([
		[null, null],
		[undefined, null],
		[{ quote: 'q' }, { quote: 'q', page: null }],
		[
			{ quote: 'q', page: 3, start: 1 },
			{ quote: 'q', page: 3 },
		],
	])('with the evidence %j has %j', (evidence, expected) => {
		expect(read({ value: 'x', evidence })?.evidence).toEqual(expected);
	});

	it('is no field that every object has', () => {
		const answer = JSON.parse('{"result": {"toString": "x"}, "status": "ok"}') as object;
		expect(readProposal(answer).fields).toMatchObject([{ field: 'toString', value: 'x' }]);
		const told = { constructor: { status: 'rejected', raw: 'X' } };
		expect(readProposal({ result: {}, fields: told, status: 'ok' }).fields).toMatchObject([
			{ field: 'constructor', value: 'X' },
		]);
	});
});

describe('the answer as a whole', () => {
	const reasonsOf = (status: string, more: object = {}) =>
		readProposal({ result: { A: 'x' }, status, ...more }).reasons;
	const issues = [{ code: 'REFUSED', detail: 'The model declined' }, { code: 'LATE' }];
	const marked = { fields: { A: { value: 'x', status: 'review' } } };

	it.each([
		['refused', 'GPT_REFUSED', 'GPT declined to answer'],
		['error', 'GPT_DID_NOT_ANSWER', 'GPT gave no usable answer'],
		['review', 'GPT_MARKED_FOR_REVIEW', 'GPT marked its answer for review'],
	])('that is %s is told as %s, with its issues', (status, code, reason) => {
		expect(reasonsOf(status)).toEqual([{ code, reason }]);
		expect(reasonsOf(status, { issues })).toEqual([
			{ code, reason: `${reason} (The model declined; LATE)` },
		]);
	});

	it('that is for review for the marks of its fields needs no word of its own', () => {
		expect(reasonsOf('review', marked)).toEqual([]);
		const rejected = { fields: { A: { raw: 'x', status: 'rejected' } } };
		expect(reasonsOf('review', rejected)).toEqual([]);
	});

	it('that has issues beside the marks of its fields tells them', () => {
		expect(reasonsOf('review', { ...marked, issues }).map(({ code }) => code)).toEqual([
			'GPT_MARKED_FOR_REVIEW',
		]);
	});

	it('that is fine is not told', () => {
		expect(reasonsOf('ok')).toEqual([]);
		expect(reasonsOf('ok', { issues })).toEqual([]);
		expect(reasonsOf('ok', marked)).toEqual([]);
	});
});
