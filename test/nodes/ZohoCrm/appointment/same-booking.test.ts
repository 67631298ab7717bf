import { describe, expect, it } from 'vitest';
import { at, booking, harriet, imogen, onCalendar, rescheduling } from './on-calendar';

const { twin, run, calls, put, meeting, first, refused } = onCalendar();
const newcomer = { phone: '+44 117 496 0777', lastName: 'Newcomer' };
const itself = { action: 'alreadyBooked' };

describe('Appointment > Book, asked again without a key', () => {
	it.each([
		['the number is written in another way', {}, { phone: '0044 117 4960122' }, {}],
		['the contact is given', {}, { phone: '' }, { contactId: harriet }],
		['a name is given that nobody needs', {}, { lastName: 'Somebody' }, {}],
		['who was new is known by now', newcomer, { phone: newcomer.phone }, {}],
	])('finds the booking when %s', async (_, before, more, options) => {
		const { id } = await first(booking(before));
		expect(await first(booking(more, options))).toMatchObject({ ...itself, id });
		expect(twin().records('Events')).toHaveLength(1);
	});

	it('does not take what a person entered for a booking', async () => {
		await meeting('10:00', '10:30', { Who_Id: { id: harriet } });
		expect(await refused(booking())).toMatchObject({ code: 'SLOT_TAKEN' });
	});

	it('books another user and another time', async () => {
		const { id } = await first(booking());
		expect((await first(booking({ users: imogen })))['id']).not.toBe(id);
		expect((await first(booking({ start: at('11:00') })))['id']).not.toBe(id);
	});
});

describe('a key', () => {
	it('holds half a sign, and is the same a second time', async () => {
		const asked = booking({}, { bookingKey: 'call 💥\ud83d' });
		const { id } = await first(asked);
		expect(await first(asked)).toMatchObject({ ...itself, id });
	});

	it('is found above what a person wrote below it', async () => {
		const asked = booking({}, { bookingKey: 'call-4711' });
		const id = String((await first(asked))['id']);
		const Description = 'By phone.\n\nBooking: call-4711\n\nRang again, comes by car.';
		twin().change({ module: 'Events', operation: 'update', id, values: { Description } });
		expect(await first(asked)).toMatchObject({ ...itself, id });
	});
});

describe('Appointment > Reschedule, asked twice', () => {
	it('at once: both say where it is', async () => {
		const id = await meeting('10:00', '10:30');
		const asked = rescheduling(id);
		const outcomes = await Promise.all([run(asked), run(asked), run(asked)]);
		const said = outcomes.map(({ items, error }) => error ?? items[0]?.['start']);
		expect(said).toEqual([1, 2, 3].map(() => `${at('14:00')}:00+00:00`));
		expect(twin().records('Events')).toMatchObject([{ id }]);
	});

	it('after the first was killed: it waits for its hold, and moves', async () => {
		const id = await meeting('10:00', '10:30');
		await put('Events', {
			...{ Event_Title: 'Held for booking by run-1', Owner: { id: '5725767000000100002' } },
			...{ Start_DateTime: `${at('14:00')}:00Z`, End_DateTime: `${at('14:30')}:00Z` },
			Description: `Held for booking: move%3A${id} by run-1`,
		});
		const seen = setInterval(() => {
			if (calls('GET', /Events$/).length === 0) return;
			clearInterval(seen);
			twin().advance(100_000);
		}, 5);
		expect(await first(rescheduling(id))).toMatchObject({ action: 'rescheduled' });
		expect(twin().records('Events')).toMatchObject([{ id }]);
	});
});
