import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { given } from '../../../../../../nodes/core/kernel/given';
import {
	markOf,
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
				const mark = { key: one, ...given(run ? { heldBy: run } : { signature: signed }) };
				expect(readMark(withMark(words, mark))).toEqual(mark);
				expect(withoutMark(withMark(words, mark)).trim()).toBe(run ? '' : words.trim());
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
		['By phone.\n\nBooking: call-4711\n\nHe comes by car.', { key: 'call-4711' }],
		['By phone.\r\nBooking: call-4711 \r\nHe comes by car.', { key: 'call-4711' }],
		['Booking: of another\nBooking: call-1\nBooking: call-2', { key: 'call-2' }],
		['Held for booking: call-1 by run-1\n', { key: 'call-1', heldBy: 'run-1' }],
		['See you.\nHeld for booking: call-1 by run-1', undefined],
		['Held for booking: call-1 by run-1\nBooking: call-2', { key: 'call-2' }],
	])('in %j is %j', (text, mark) => {
		expect(readMark(text)).toEqual(mark);
	});

	it('goes from among what people wrote around it', () => {
		expect(withoutMark('By phone.\n\nBooking: call-4711\n\nBy car.')).toBe('By phone.\n\nBy car.');
		expect(withoutMark('Booking: call-4711\nBy car.')).toBe('By car.');
	});

	it('is none of a hold where there is a contact', () => {
		const held = 'Held for booking: call-1 by run-1';
		expect(markOf({ Description: held })).toEqual({ key: 'call-1', heldBy: 'run-1' });
		expect(markOf({ Description: held, Who_Id: { id: '1' } })).toBeUndefined();
		expect(markOf({ Description: 'Booking: call-1', Who_Id: { id: '1' } })).toEqual({
			key: 'call-1',
		});
	});
});
