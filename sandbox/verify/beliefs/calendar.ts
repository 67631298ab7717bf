import { byHand, type Answer, type Belief, type Call } from '../belief.ts';
import { rowsOf, that, writtenIds } from '../read-answer.ts';
import { coql } from './coql.ts';
import { create, quiet } from './create.ts';

const meetings =
	'A meeting that is repeated: a record for each time, each of which changes and goes alone';
const people =
	'A meeting has up to 50 participants, each a user, contact or lead that exists or an address; answers add name, address, invitation and status';
const hours = 'crm/v8/settings/business_hours';

/** Of a day long ahead, on which hardly anybody has a meeting. */
const timesAt = (start: string, end: string) => ({
	Start_DateTime: `2039-01-31T${start}:00+00:00`,
	End_DateTime: `2039-01-31T${end}:00+00:00`,
});

/** A meeting of nobody else's, so that nobody is told of it. */
const meeting: Call = {
	shown: 'POST /Events',
	control: true,
	request: (_, mark) => create('Events', { Event_Title: mark, ...timesAt('10:00', '11:00') }),
};

/** The meeting that was made first, by its ID. */
const listed = (fields: string): Call => ({
	shown: `GET /Events?ids={meeting}&fields=${fields}`,
	request: ([made]) => {
		const [ids] = writtenIds(made);
		return ids === undefined
			? undefined
			: { method: 'GET', path: '/Events', query: { ids, fields } };
	},
});

/** The meetings that take place at a time of that day. */
const foundAt = (time: string): Call => {
	const { Start_DateTime: at } = timesAt(time, time);
	const query = `select id from Events where Start_DateTime < '${at}' and End_DateTime > '${at}'`;
	return { shown: `POST /coql: ${query}`, request: () => coql(query) };
};

/** Of meetings and of when the organization is open: what others may be told of is settled by eye. */
export const calendarBeliefs: Belief[] = [
	byHand({
		id: 'recurring-meeting',
		belief:
			'A meeting that is repeated has a record for each time, at the same time of day in the user’s zone',
		source: '[mem]; K8 shows how one is created, and not what is there afterwards',
		twin: 'Adds a record for each time, 100 at most, all with the rule',
		node: 'Takes each meeting for the time it names, and works out no rule',
		change: '`sandbox/zoho/calendar/occurrences.ts`, and what counts as busy',
		covers: [meetings],
		byHand: 'Create a meeting with FREQ=DAILY;COUNT=3, and list the meetings of these days',
	}),
	byHand({
		id: 'participants-replaced',
		belief:
			'Participants that an update names replace those of before; who has not answered is `not_known`',
		source: '[mem]',
		twin: 'Replaces them',
		node: 'Leaves participants out where it moves a meeting',
		change: '`sandbox/zoho/calendar/participants.ts`',
		covers: [people],
		byHand: 'Update a meeting of two participants with one of them, and read it',
	}),
	byHand({
		id: 'meeting-times',
		belief:
			'A meeting that ends before it begins is refused; one of whole days keeps the times it was given',
		source: '[mem]',
		twin: 'Refuses it with INVALID_DATA for `End_DateTime`',
		node: 'Sends no such times',
		change: '`sandbox/zoho/calendar/event-problems.ts`',
		covers: [
			'A meeting does not end before it begins; one of whole days keeps the times it was given',
		],
		byHand: 'Create a meeting whose end is before its start, and one of a whole day',
	}),
	byHand({
		id: 'call-in-future',
		belief:
			'A call may be completed before it begins; its reminder is None, or 5, 10 or 15 minutes',
		source: 'K38, a post of Zoho’s developers, has a wrong start of a completed call refused',
		twin: 'Takes it; `completedInFuture: false` refuses it with INVALID_DATA',
		node: 'Sends what it is given, and shows the refusal',
		change: 'The default of `completedInFuture`',
		covers: [
			'Calls: no duration for missed and scheduled ones; the type never changes, nor the owner of a completed call',
		],
		byHand: 'Create an inbound call that starts tomorrow and lasted ten minutes',
	}),
	{
		id: 'cancelled-meeting',
		belief:
			'A list of meetings says of each whether it is cancelled, where its `fields` ask for that',
		source:
			'D7 has the key `$event_cancelled` in Get Records, and no answer in which it is shown; [mem] that `fields` has to name it',
		twin: 'Shows it where it is named, and in a single record; false before',
		node: 'Takes a meeting for cancelled when the key is true, and else for one that takes place',
		change:
			'`nodes/core/zoho/calendar/read/who-takes-part.ts` and `sandbox/zoho/records/to-wire.ts`',
		covers: ['POST /crm/v8/Events/{id}/actions/cancel'],
		writes: true,
		calls: [meeting, listed('Event_Title,$event_cancelled')],
		judge([, answer]) {
			const [row] = rowsOf(answer);
			return row ? that(typeof row.$event_cancelled === 'boolean') : 'not tried';
		},
	},
	{
		id: 'reads-after-writes',
		belief: 'COQL and a list by IDs show a meeting and its change as soon as the write is answered',
		source:
			'No paper says that they could be behind, as the index of searches is, or that they are not',
		twin: 'Shows it at once',
		node: 'Looks again after it held a time, and waits until it sees its own hold before it books',
		change: '`nodes/core/zoho/calendar/booking/settle-hold.ts`, and decision 0037',
		covers: [],
		writes: true,
		calls: [
			meeting,
			foundAt('10:30'),
			{
				shown: 'PUT /Events/{meeting} to the afternoon',
				control: true,
				request: ([made], mark) => {
					const [id] = writtenIds(made);
					const row = { Event_Title: mark, ...timesAt('15:00', '16:00') };
					return id === undefined
						? undefined
						: { method: 'PUT', path: `/Events/${id}`, body: { data: [row], ...quiet } };
				},
			},
			foundAt('15:30'),
			listed('Start_DateTime'),
		],
		judge([made, found, , moved, read]) {
			const [id] = writtenIds(made);
			const isIn = (answer: Answer | undefined) => rowsOf(answer).some((row) => row.id === id);
			const start = Date.parse(String(rowsOf(read)[0]?.Start_DateTime));
			const isRead = start === Date.parse(timesAt('15:00', '16:00').Start_DateTime);
			return that(isIn(found) && isIn(moved) && isRead);
		},
	},
	byHand({
		id: 'business-hours-refusals',
		belief:
			'Business hours that are there already are refused with NOT_ALLOWED, a change where there are none with CANNOT_BE_UPDATED',
		source: '[mem]; O26 lists the codes without saying when they come',
		twin: 'Refuses so',
		node: 'Only reads them',
		change: '`sandbox/zoho/routes/business-hours.ts`',
		covers: [`POST /${hours}`, `PUT /${hours}`],
		byHand: 'Set the business hours of a sandbox twice',
	}),
	byHand({
		id: 'services',
		belief: 'A service is `In Use` or `Not in Use`',
		source: '[mem]; O26 has the second in an example',
		twin: 'Takes both',
		node: 'Does not rest on it',
		change: '`sandbox/zoho/schema/services.ts`',
		covers: [
			'Services have members who are active users, a duration, a price, a place and an availability that asks for days, dates or a range',
		],
		byHand: 'Read the values of the field Status of Services__s',
	}),
	byHand({
		id: 'appointments',
		belief:
			'An appointment outside of business hours is refused, two of one member at once are not; name and place are asked for',
		source:
			'[mem]; O26 and D7 differ in what is mandatory, and a preference of the organization may allow more',
		twin: 'Refuses so with NOT_ALLOWED; takes two at once',
		node: 'Reads appointments as busy, and books meetings alone',
		change: '`sandbox/zoho/appointments/is-open.ts`',
		covers: [
			'Appointments are for a customer, of a service, by one of its members, at a time at which business hours, holidays and the service allow it; their end follows from the duration',
		],
		byHand: 'Create an appointment on a Sunday, and two at the same time',
	}),
];
