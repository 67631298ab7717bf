import { describe, expect, it } from 'vitest';
import {
	at,
	booking,
	monday,
	onCalendar,
	rescheduling,
	slots,
	timesOf,
	tobias,
} from './on-calendar';

const { twin, put, meeting, first, refused } = onCalendar();
const dayMs = 86_400_000;

describe('times that are offered in place of one that is taken', () => {
	it('last as long as what is booked, also by its end', async () => {
		await meeting('10:00', '11:00');
		await meeting('12:30', '13:00');
		const details = await refused(booking({}, { end: at('12:00') }));
		expect(details).toMatchObject({ code: 'SLOT_TAKEN' });
		expect(timesOf(details)).toEqual(['13:00', '13:30', '14:00']);
	});

	it('last as long as the appointment that is moved', async () => {
		await meeting('10:00', '11:00');
		await meeting('12:30', '13:00');
		const id = await meeting('08:00', '09:30');
		const details = await refused(rescheduling(id, { start: at('10:00') }));
		expect(timesOf(details)).toEqual(['11:00', '13:00', '13:30']);
	});
});

describe('appointments of days, and days that are free behind one', () => {
	const always = { opensAt: '00:00', closesAt: '24:00', step: 60 };
	const inThreeDays = async () => {
		const day = new Date(Date.parse(monday()) + 3 * dayMs).toISOString().slice(0, 10);
		await put('Events', {
			...{ Event_Title: 'Other', Owner: { id: tobias } },
			...{ Start_DateTime: `${day}T00:30:00Z`, End_DateTime: `${day}T02:00:00Z` },
		});
	};

	it.each([
		['an appointment', slots({ duration: 3000 }, always)],
		['the time behind it', slots({ duration: 30 }, { ...always, bufferAfter: 2970 })],
	])('meet what is there when %s ends', async (_, asked) => {
		await inThreeDays();
		expect(timesOf(await first(asked)).at(-1)).toBe('22:00');
	});
});

describe('a dry move beside another meeting of the same time', () => {
	it('knows one from the other', async () => {
		const id = await meeting('10:00', '11:00');
		await meeting('10:00', '11:00');
		const before = twin().changes().length;
		expect(await refused(rescheduling(id, { start: at('10:30') }))).toMatchObject({
			code: 'SLOT_TAKEN',
		});
		expect(twin().changes()).toHaveLength(before);
	});
});
