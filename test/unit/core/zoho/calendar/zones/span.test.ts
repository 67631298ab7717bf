import { describe, expect, it } from 'vitest';
import { firstBehind, mergeSpans } from '../../../../../../nodes/core/zoho/calendar/zones/span';

const span = (start: number, end: number) => ({ start, end });

describe('spans of time', () => {
	it('are one where they touch, and leave out what has no length or no known time', () => {
		const spans = [span(30, 40), span(Number.NaN, 5), span(1, 3), span(7, Number.NaN)];
		expect(mergeSpans([...spans, span(3, 4), span(9, 9), span(8, 6), span(35, 36)])).toEqual([
			span(1, 4),
			span(30, 40),
		]);
	});

	it('are found by the first that ends behind a moment', () => {
		const merged = [span(1, 4), span(6, 8)];
		expect([0, 3, 4, 7, 8].map((moment) => firstBehind(merged, moment)?.start)).toEqual([
			...[1, 1, 6, 6],
			undefined,
		]);
	});
});
