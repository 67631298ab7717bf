import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showCalendar } from '../../../../../../nodes/runtime/documents/worker/calendar/show-calendar';

const file = (method: string, ...lines: string[]) =>
	[
		'BEGIN:VCALENDAR',
		...(method ? [`METHOD:${method}`] : []),
		'BEGIN:VTIMEZONE',
		'TZID:Europe/Berlin',
		'BEGIN:STANDARD',
		'DTSTART:19701025T030000',
		'END:STANDARD',
		'END:VTIMEZONE',
		'BEGIN:VEVENT',
		...lines,
		'BEGIN:VALARM',
		'DESCRIPTION:Reminder',
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR',
		'',
	].join('\r\n');
const shown = (method: string, ...lines: string[]) =>
	showCalendar(file(method, ...lines))?.appointments;

describe('an invitation', () => {
	const lines = [
		'SUMMARY;LANGUAGE=en:Locks\\, racks\\nand bikes',
		'DTSTART;TZID="Europe/Berlin":20261203T100000',
		'DTEND;TZID=Europe/Berlin:20261203T113000',
		'LOCATION:Room 4\\; first fl',
		' oor',
		'ORGANIZER;CN="Example; Ann":MAILTO:ann@x.example',
		'ATTENDEE;PARTSTAT=NEEDS-ACTION;CN=Bob:mailto:bob@x.example',
	];

	it('has title, hours with their zone, place and organizer', () => {
		expect(shown('REQUEST', ...lines)).toBe(
			[
				'Appointment: Locks, racks and bikes',
				'Begins: 2026-12-03 10:00 (Europe/Berlin)',
				'Ends: 2026-12-03 11:30 (Europe/Berlin)',
				'Place: Room 4; first floor',
				'Organizer: "Example; Ann" <ann@x.example>',
			].join('\n'),
		);
	});

	it.each([
		['CANCEL', '', 'Canceled appointment: '],
		['REQUEST', 'STATUS:CANCELLED', 'Canceled appointment: '],
		['PUBLISH', 'STATUS:CONFIRMED', 'Appointment: '],
		['', '', 'Appointment: '],
		['COUNTER', '', 'Other time proposed for an appointment: '],
	])('sent as %j with %j is a %j', (method, status, heading) => {
		expect(shown(method, ...lines, status)?.startsWith(heading)).toBe(true);
	});

	it.each([
		['ACCEPTED', 'Accepted by: Bob <bob@x.example>'],
		['DECLINED', 'Declined by: Bob <bob@x.example>'],
		['TENTATIVE', 'Accepted with reserve by: Bob <bob@x.example>'],
	])('that is answered says who %s', (status, line) => {
		const answer = shown(
			'REPLY',
			'SUMMARY:Racks',
			`ATTENDEE;PARTSTAT=${status};CN=Bob:mailto:bob@x.example`,
			'COMMENT:See you',
		);
		expect(answer).toBe(`Answer to an appointment: Racks\n${line}\nComment: See you`);
	});
});

describe('times', () => {
	it.each([
		['DTSTART:20261203T090000Z', 'Begins: 2026-12-03 09:00 UTC'],
		['DTSTART:20261203T0900', 'Begins: 2026-12-03 09:00'],
		['DTSTART;VALUE=DATE:20261203', 'Begins: 2026-12-03'],
		['DTSTART;VALUE=DATE:20261203\r\nDTEND;VALUE=DATE:20261204', 'Begins: 2026-12-03'],
		[
			'DTSTART;VALUE=DATE:20261203\r\nDTEND;VALUE=DATE:20261206',
			'Begins: 2026-12-03\nEnds: 2026-12-05',
		],
		['DURATION:P1DT1H30M', 'Lasts: 1 day 1 hour 30 minutes'],
		['RRULE:FREQ=WEEKLY;BYDAY=TH', 'Repeats: weekly on Thursday'],
		['RRULE:FREQ=WEEKLY;BYDAY=MO,TH;COUNT=5', 'Repeats: weekly on Monday, Thursday, 5 times'],
		['RRULE:FREQ=MONTHLY;BYDAY=-1FR', 'Repeats: monthly on Friday no. 1 from the end'],
		['RRULE:FREQ=WEEKLY;BYDAY=XX', 'Repeats: weekly'],
		[
			'RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270101T000000Z',
			'Repeats: every 2 weeks, until 2027-01-01 00:00 UTC',
		],
		['RRULE:FREQ=DAILY;COUNT=10', 'Repeats: daily, 10 times'],
		['DTSTART:soon', ''],
	])('%j', (line, expected) => {
		expect(shown('', 'SUMMARY:x', line)).toBe(`Appointment: x\n${expected}`.trim());
	});
});

it('counts appointments beyond five', () => {
	const many = file('', 'SUMMARY:x').replace(/(BEGIN:VEVENT[^]*END:VEVENT\r\n)/, '$1'.repeat(8));
	const text = showCalendar(many)?.appointments;
	expect(text?.match(/^Appointment: x$/gm)).toHaveLength(5);
	expect(text).toContain('And 3 more appointments');
});

it('has the description apart, and none of an alarm', () => {
	expect(showCalendar(file('', 'DESCRIPTION:Bring\\na lock'))).toEqual({
		appointments: 'Appointment: without a title',
		description: 'Bring\na lock',
	});
});

it.each([
	'',
	'Hello',
	'BEGIN:VCALENDAR',
	'x'.repeat(1_000_001),
	'BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO',
])('%#: shows nothing of what has no appointment', (text) => {
	expect(showCalendar(text)).toBeUndefined();
});

it('reads any characters within its bounds', () => {
	const piece = fc.constantFrom(
		';',
		':',
		'"',
		'=',
		'\\',
		'\r\n',
		' ',
		'BEGIN:VEVENT\n',
		'END:VEVENT\n',
		'DTSTART',
		'A',
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
			showCalendar(pieces.join(''));
		}),
	);
	const hostile = `BEGIN:VEVENT\n${'A;B="'.repeat(100_000)}\n${'BEGIN:VEVENT\n'.repeat(30_000)}`;
	expect(showCalendar(hostile)?.appointments).toContain('And 29996 more appointments');
});
