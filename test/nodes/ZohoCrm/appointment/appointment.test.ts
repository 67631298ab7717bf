import { describe, expect, it } from 'vitest';
import {
	appointment,
	at,
	booking,
	harriet,
	imogen,
	onCalendar,
	ownHours,
	slots,
	timesOf,
	tobias,
} from './on-calendar';

const { twin, run, calls, put, meeting, first, refused } = onCalendar();

describe('Appointment > Find Free Slots', () => {
	it('leaves out meetings, calls, whole days and what others do, in a sentence (#157, #158, #159, #168)', async () => {
		await meeting('09:00', '10:00');
		await meeting('11:00', '12:00', { Owner: { id: imogen } });
		await meeting('13:00', '14:00', {
			Owner: { id: imogen },
			Participants: [{ type: 'user', participant: tobias }],
		});
		await put('Calls', {
			...{ Subject: 'Call', Call_Type: 'Outbound', Outgoing_Call_Status: 'Scheduled' },
			...{ Owner: { id: tobias }, Call_Start_Time: `${at('15:00')}:00Z` },
		});
		const answer = await first(slots());
		expect(timesOf(answer)).toEqual(['10:00', '11:00', '12:00', '14:00', '16:00']);
		const { spoken } = answer['appointments'] as { spoken: string };
		expect(spoken).toMatch(/^Monday, \w+ \d+ at 10:00\sAM, .* or Monday, \w+ \d+ at 4:00\sPM$/);
	});

	it('offers nothing on a day off, and nothing twice of two users', async () => {
		await meeting('00:00', '23:59', { All_day: true });
		expect(timesOf(await first(slots()))).toEqual([]);
		const both = slots({ users: `${tobias}, ${imogen}` });
		expect(timesOf(await first(both))).toHaveLength(8);
		const together = slots({ users: `${tobias}, ${imogen}`, needs: 'everyone' });
		expect(timesOf(await first(together))).toEqual([]);
	});

	it('keeps to the business hours and holidays of the organization', async () => {
		const answer = await first(
			appointment('findSlots', {
				...{ users: tobias, needs: 'anyone', duration: 60, daysAhead: 7, limit: 99 },
				options: { timeZone: 'Europe/Amsterdam', from: at('00:00'), resultOnly: true },
			}),
		);
		const { slots: found } = answer['appointments'] as { slots: Array<{ start: string }> };
		const days = new Set(found.map(({ start }) => new Date(start).getUTCDay()));
		expect([...days].filter((day) => day === 0 || day === 6)).toEqual([]);
		expect(found[0]?.start.slice(11, 16)).toBe('08:30');
	});

	it('reads 101 meetings by one query and two calls', async () => {
		for (let n = 0; n < 101; n++) await meeting('18:00', '18:15');
		await first(slots());
		expect(calls('GET', /\/Events$/)).toHaveLength(2);
	});
});

describe('Appointment > Book, Reschedule and Cancel', () => {
	it('books a contact that is known, moves it with its notes, and cancels it (#98, #165, #169, #170, #171, P46–P48)', async () => {
		const booked = await first(booking());
		expect(booked).toMatchObject({ action: 'booked', contactId: harriet, contactIsNew: false });
		const id = String(booked['id']);
		expect(twin().records('Events')).toEqual([
			expect.objectContaining({
				...{ id, Event_Title: 'Offer' },
				Owner: expect.objectContaining({ id: tobias }) as unknown,
				Who_Id: expect.objectContaining({ id: harriet }) as unknown,
				Remind_At: [{ unit: 15, period: 'minutes' }],
			}),
		]);

		const to = appointment('reschedule', {
			...{ appointmentId: id, start: at('14:00'), options: ownHours },
		});
		expect(await first(to)).toMatchObject({ id, action: 'rescheduled' });
		expect(twin().records('Events')).toHaveLength(1);
		expect(timesOf(await first(slots()))).not.toContain('14:00');

		const off = appointment('cancel', { appointmentId: id, reason: 'Ill', options: {} });
		expect(await first(off)).toMatchObject({ id, action: 'canceled' });
		expect(twin().records('Events')).toEqual([]);
		expect(await refused(off)).toMatchObject({ code: 'APPOINTMENT_NOT_FOUND' });
	});

	it('creates the contact of somebody new, and books the same key once', async () => {
		const caller = { phone: '+44 117 496 0777', lastName: 'Newcomer' };
		const booked = await first(booking(caller));
		expect(booked).toMatchObject({ action: 'booked', contactIsNew: true });
		expect(await first(booking(caller))).toMatchObject({
			...{ id: booked['id'], action: 'alreadyBooked', contactId: booked['contactId'] },
		});
		expect(twin().records('Events')).toHaveLength(1);
	});

	it('is made by one of five that ask n8n at the same moment', async () => {
		const asked = [1, 2, 3, 4, 5].map((n) =>
			booking({ phone: `+44 117 496 078${n}`, lastName: `Caller ${n}` }),
		);
		const outcomes = await Promise.all(asked.map((one) => run(one)));
		expect(outcomes.filter(({ error }) => error === undefined)).toHaveLength(1);
		expect(twin().records('Events')).toHaveLength(1);
		const names = twin()
			.records('Contacts')
			.map((one) => String(one['Last_Name']));
		expect(names.filter((name) => name.startsWith('Caller'))).toHaveLength(1);
	});

	it('lists what takes place (P45)', async () => {
		await meeting('09:00', '10:00');
		await meeting('11:00', '12:00', { Owner: { id: imogen } });
		const asked = appointment('getMany', {
			...{ from: at('00:00'), to: at('23:00'), returnAll: true, simplify: true },
			options: { timeZone: 'UTC', users: imogen },
		});
		const { items } = await run(asked);
		expect(items).toHaveLength(1);
	});

	it('lists what is booked with a contact, within the time and without what others have', async () => {
		const mine = await meeting('11:00', '12:00', { Who_Id: { id: harriet } });
		await meeting('09:00', '10:00', { Who_Id: { id: harriet } });
		await meeting('11:00', '12:00');
		await meeting('18:00', '19:00', { Who_Id: { id: harriet } });
		const { items } = await run(
			appointment('getMany', {
				...{ from: at('10:30'), to: at('17:00'), returnAll: true, simplify: true },
				options: { timeZone: 'UTC', contactId: harriet },
			}),
		);
		expect(items.map(({ id }) => id)).toEqual([mine]);
	});
});

describe('Appointment > Book, where it cannot', () => {
	it('a phone that fits two contacts names both', async () => {
		const ids = [
			await put('Contacts', { Last_Name: 'Twin One', Phone: '+44 117 496 0888' }),
			await put('Contacts', { Last_Name: 'Twin Two', Phone: '+44 117 496 0888' }),
		];
		const details = await refused(booking({ phone: '+44 117 496 0888' }));
		expect(details).toMatchObject({ code: 'CONTACT_UNCERTAIN' });
		expect(String(details['candidates']).split(', ').sort()).toEqual(ids.sort());
		expect(twin().records('Events')).toEqual([]);
	});

	it('a time that is taken tells the next three', async () => {
		await meeting('10:00', '11:00');
		const details = await refused(booking());
		expect(details).toMatchObject({ code: 'SLOT_TAKEN' });
		expect(timesOf(details)).toEqual(['11:00', '11:30', '12:00']);
	});
});
