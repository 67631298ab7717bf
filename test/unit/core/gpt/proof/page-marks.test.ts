import { expect, it } from 'vitest';
import { isPageMark, withoutPageMarks } from '../../../../../nodes/core/gpt/proof/page-marks';

it.each([
	['--- page 2 ---', true],
	['--- sheet Offer 2026 ---', true],
	['\n--- page 2 ---\n--- page 3 ---', true],
	['--- sheet Offer 2026 ---\nTotal', false],
	['sheet Offer', false],
	['', false],
])('knows %j for a line of the reader or for words of a document', (words, expected) => {
	expect(isPageMark(words)).toBe(expected);
});

it('blanks the lines and leaves all else in its place', () => {
	const text = 'a\n--- sheet 2026 ---\nb';
	expect(withoutPageMarks(text)).toBe(`a\n${' '.repeat(18)}\nb`);
});
