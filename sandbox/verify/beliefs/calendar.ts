import { byHand, type Belief } from '../belief.ts';

const meetings =
	'A meeting that is repeated: a record for each time, each of which changes and goes alone';
const people =
	'A meeting has up to 50 participants, each a user, contact or lead that exists or an address; answers add name, address, invitation and status';
const hours = 'crm/v8/settings/business_hours';

/** Of meetings and of when the organization is open: settled by eye, since others may be told of a meeting. */
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
	byHand({
		id: 'cancelled-meeting',
		belief: 'Nothing in the record of a meeting shows that it was cancelled',
		source: '[mem]; O26 has the action and what it refuses, and no key of the record',
		twin: 'Shows nothing',
		node: 'Does not rest on a cancellation to free a time',
		change: '`sandbox/zoho/routes/cancel-meeting.ts`, and what counts as busy',
		covers: ['POST /crm/v8/Events/{id}/actions/cancel'],
		byHand: 'Cancel a meeting with a participant, and read all of its fields',
	}),
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
