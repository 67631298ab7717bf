import { rule, type CoverageRow } from '../coverage-row.ts';

export const appointmentRules: CoverageRow[] = [
	rule(
		'Services have members who are active users, a duration, a price, a place and an availability that asks for days, dates or a range',
		'[O26]',
		'appointments',
		'Without taxes and job sheets; values of `Status` [mem]',
	),
	rule(
		'Appointments are for a customer, of a service, by one of its members, at a time at which business hours, holidays and the service allow it; their end follows from the duration',
		'[O26, D7]',
		'appointments',
		'A name and a place are asked for as in D7, where O26 leaves them out; creating answers 200 as in O26; what a preference of the organisation may allow besides, that nobody is kept from two appointments at once, and the reasons to choose from [mem]',
	),
	rule(
		'A cancelled appointment has a reason, a rescheduled one another time and the one before it',
		'[O26, D7]',
		'appointments',
		'Zoho counts and dates the moves; their history answers 501',
	),
];
