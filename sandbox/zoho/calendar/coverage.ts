import { part, row, rule, type CoverageRow } from '../coverage-row.ts';

const hours = '/crm/v8/settings/business_hours';
const holidays = '/crm/v8/settings/holidays';
const cancel = 'POST /crm/v8/Events/{id}/actions/cancel';

export const calendarRoutes: CoverageRow[] = [
	row(`GET ${hours}`, '[O26, D7]', 'opening-hours'),
	row(
		`POST ${hours}`,
		'[O26, D]',
		'opening-hours',
		'Code of a second setting, NOT_ALLOWED of several that O26 lists [mem]',
	),
	row(
		`PUT ${hours}`,
		'[O26, D]',
		'opening-hours',
		'Keys that are left out stay; code where there are none, CANNOT_BE_UPDATED [mem]',
	),
	part(`GET ${holidays}`, '[O26]', 'opening-hours', 'None of shifts: 501'),
	part(
		`POST ${holidays}`,
		'[O26, SDK]',
		'opening-hours',
		'None of shifts: 501; good rows among bad ones: 501; the financial year is the one of the calendar',
	),
	row(`PUT ${holidays}`, '[O26, SDK]', 'opening-hours'),
	row(`GET ${holidays}/{id}`, '[O26]', 'opening-hours'),
	row(`PUT ${holidays}/{id}`, '[O26, SDK]', 'opening-hours'),
	row(`DELETE ${holidays}/{id}`, '[O26, SDK]', 'opening-hours'),
	row(
		cancel,
		'[O26, D7, YAML]',
		'meetings',
		'Sends no mail; a list shows `$event_cancelled` where `fields` names it, and false before [mem]',
	),
];

export const calendarRules: CoverageRow[] = [
	rule(
		'A meeting has up to 50 participants, each a user, contact or lead that exists or an address; answers add name, address, invitation and status',
		'[O26, SDK]',
		'meetings',
		'An update replaces them all, and status is `not_known` until somebody answers [mem]; `$send_notification` invites them (K8)',
	),
	rule(
		'A meeting that is repeated: a record for each time, each of which changes and goes alone',
		'[D]',
		'meetings',
		'RRULE as K8 has it; that each time has its record, at the same time of day in the user’s zone, and that there are 100 at most [mem]; EXDATE and a new rule for a meeting that is there: 501',
	),
	rule(
		'Reminders of a meeting: minutes, hours, days or weeks before it',
		'[SDK]',
		'meetings',
		'Kept and shown, never sent',
	),
	rule(
		'A meeting does not end before it begins; one of whole days keeps the times it was given',
		'[mem]',
		'meetings',
	),
	rule(
		'Calls: no duration for missed and scheduled ones; the type never changes, nor the owner of a completed call',
		'[D]',
		'calls',
		'K38, a post of Zoho’s developers; a completed call that starts only later is a setting; values of `Reminder` [mem]',
	),
];

export const calendarSdk: Record<string, Record<string, string>> = {
	[`GET ${hours}`]: { 'BusinessHours.getBusinessHours': 'calendar' },
	[`POST ${hours}`]: { 'BusinessHours.createBusinessHours': 'calendar' },
	[`PUT ${hours}`]: { 'BusinessHours.updateBusinessHours': 'calendar' },
	[`GET ${holidays}`]: { 'Holidays.getHolidays': 'calendar' },
	[`POST ${holidays}`]: { 'Holidays.createHolidays': 'calendar' },
	[`PUT ${holidays}`]: { 'Holidays.updateHolidays': 'calendar' },
	[`GET ${holidays}/{id}`]: { 'Holidays.getHoliday': 'calendar' },
	[`PUT ${holidays}/{id}`]: { 'Holidays.updateHoliday': 'calendar' },
	[`DELETE ${holidays}/{id}`]: { 'Holidays.deleteHoliday': 'calendar' },
	[cancel]: { 'CancelMeetings.cancelMeetings': 'calendar' },
};
