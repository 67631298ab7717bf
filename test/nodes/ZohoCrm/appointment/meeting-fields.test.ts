import { describe, expect, it } from 'vitest';
import { at, booking, onCalendar, rescheduling } from './on-calendar';

const { twin, first, refused } = onCalendar();
const aDeal = '5725767000000400004';
const bare = { title: '', start: '' };

describe('Appointment > Book, with More Fields', () => {
	it('takes the promised names in place of its own parameters, and what the meeting is about (#87, #102)', async () => {
		const moreFields = JSON.stringify({
			...{ Appointment_Name: 'Test ride', Location: 'Harbour gate' },
			...{ Start_DateTime: `${at('11:00')}:00Z`, End_DateTime: `${at('12:00')}:00Z` },
			What_Id: { module: 'Deals', id: aDeal },
		});
		const booked = await first(booking(bare, { moreFields }));
		expect(booked).toMatchObject({ action: 'booked', start: `${at('11:00')}:00+00:00` });
		expect(twin().records('Events')).toMatchObject([
			{ Event_Title: 'Test ride', Venue: 'Harbour gate', What_Id: { id: aDeal } },
		]);
	});

	it.each<[string, object, object, string]>([
		['another title', {}, { Event_Title: 'Else' }, 'NAMES_CONTRADICT'],
		['two names of a title', bare, { Event_Title: 'A', Appointment_Name: 'B' }, 'NAMES_CONTRADICT'],
		['another start', {}, { Start_DateTime: '2027-01-01T10:00' }, 'NAMES_CONTRADICT'],
		['no title', { title: '' }, {}, 'PARAMETER_EMPTY'],
		['a title that is no text', { title: '' }, { Event_Title: 7 }, 'PARAMETER_NOT_TEXT'],
		['another owner', {}, { Owner: { id: '5725767000000100003' } }, 'FIELD_BOOKED'],
		['whole days', {}, { All_day: true }, 'FIELD_BOOKED'],
		['a field that there is not', {}, { Colour: 'red' }, 'UNKNOWN_FIELD'],
		['a deal without its module', {}, { What_Id: { id: aDeal } }, 'WHAT_ID_WITHOUT_MODULE'],
		['a list', {}, [], 'FIELDS_NOT_OBJECT'],
	])('is refused with %s, and writes nothing', async (_, more, fields, code) => {
		const before = twin().changes().length;
		const somebodyNew = { phone: '+44 117 496 0777', lastName: 'Newcomer' };
		const asked = booking({ ...somebodyNew, ...more }, { moreFields: JSON.stringify(fields) });
		expect(await refused(asked)).toMatchObject({ code });
		expect(twin().changes()).toHaveLength(before);
	});
});

describe('Appointment > Book, with a Booking Key Field', () => {
	const key = { bookingKey: "call'4711", keyField: 'Venue' };

	it('keeps the key there as well, and finds the booking when its text is gone and it was moved', async () => {
		const { id } = await first(booking({}, key));
		const [event] = twin().records('Events');
		expect(event).toMatchObject({ id, Venue: "call'4711" });
		expect(event?.['Description']).toContain('Booking: call');

		await first(rescheduling(String(id)));
		twin().change({
			...{ module: 'Events', operation: 'update', id: String(id) },
			values: { Description: 'Rang again.', Who_Id: null },
		});
		const again = await first(booking({ phone: '+44 117 496 0777', lastName: 'New' }, key));
		expect(again).toMatchObject({ id, action: 'alreadyBooked', start: `${at('14:00')}:00+00:00` });
		expect(twin().records('Events')).toHaveLength(1);
	});

	it.each([
		['there is not', 'No_Such_Field'],
		['is no single line', 'Description'],
		['is the title', 'Event_Title'],
	])('refuses a field that %s', async (_, keyField) => {
		const before = twin().changes().length;
		expect(await refused(booking({}, { keyField }))).toMatchObject({ code: 'KEY_FIELD_UNFIT' });
		expect(twin().changes()).toHaveLength(before);
	});
});
