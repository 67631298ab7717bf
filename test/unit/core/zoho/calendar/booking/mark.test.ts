import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { given } from '../../../../../../nodes/core/kernel/given';
import {
	readMark,
	withMark,
	withoutMark,
} from '../../../../../../nodes/core/zoho/calendar/booking/mark';

describe('the mark of a booking in the text of a meeting', () => {
	it('is read as it was written, whatever text and key there are', () => {
		const key = fc.string({ minLength: 1, unit: 'grapheme' });
		const text = fc.string({ unit: 'grapheme' });
		const heldBy = fc.option(fc.uuid(), { nil: undefined });
		const signature = fc.option(fc.stringMatching(/^[\da-f]{8,64}$/), { nil: undefined });
		fc.assert(
			fc.property(text, key, heldBy, signature, (words, one, run, signed) => {
				const mark = { key: one, ...given({ heldBy: run, signature: signed }) };
				expect(readMark(withMark(words, mark))).toEqual(mark);
				expect(withoutMark(withMark(words, mark)).trim()).toBe(words.trim());
			}),
		);
	});

	it.each([
		[null, undefined],
		['', undefined],
		['Booking of a table: see Mr Rivers', undefined],
		['By phone.\n\nBooking: call-4711\n', { key: 'call-4711' }],
		['By phone.\r\n\r\nBooking: call-4711', { key: 'call-4711' }],
		['Booking: %E0%A4%A', { key: '%E0%A4%A' }],
	])('of %j is %j', (text, mark) => {
		expect(readMark(text)).toEqual(mark);
	});
});
