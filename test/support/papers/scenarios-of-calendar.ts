import type { Scenario } from './scenario.ts';

const unknown = '5725767000000999999';
const hours = '/settings/business_hours';
const holidays = '/settings/holidays';
const year = new Date().getFullYear();
const always = { business_hours: { type: '24_by_7', week_starts_on: 'Monday' } };
const closed = { name: 'Stocktaking', date: `${year}-12-30`, type: 'business_holiday' };
const holiday = `${holidays}/5725767000000150001`;
const cancel = 'actions/cancel';
const mail = { data: [{ send_cancelling_mail: false }] };

const forbidden = (['NO_PERMISSION', 'AUTHORIZATION_FAILED'] as const).flatMap((code) =>
	(
		[
			[`POST ${hours}`, always],
			[`PUT ${hours}`, always],
			[`POST ${holidays}`, { holidays: [closed] }],
			[`PUT ${holidays}`, { holidays: [{ id: unknown, name: 'None' }] }],
			[`PUT ${holiday}`, { holidays: [{ name: 'None' }] }],
			[`DELETE ${holiday}`, undefined],
		] as const
	).map(
		([call, body]): Scenario => ({
			call,
			status: code === 'NO_PERMISSION' ? 403 : 400,
			...(body ? { body } : {}),
			settings: { missingPermissions: ['Crm_Implied_Manage_Users'], missingPermissionAs: code },
		}),
	),
);

/** When the organization is open. */
const opening: Scenario[] = [
	{ call: `GET ${hours}`, status: 200 },
	{ call: `POST ${hours}`, status: 400, body: always },
	{ call: `PUT ${hours}`, status: 200, body: { business_hours: { week_starts_on: 'Sunday' } } },
	{ call: `PUT ${hours}`, status: 400, body: { business_hours: { type: 'always' } } },
	{ call: `PUT ${hours}`, status: 400, body: { business_hours: { same_as_everyday: true } } },
	{ call: `PUT ${hours}`, status: 400, body: {} },
	{ call: `PUT ${hours}`, status: 400, body: always, settings: { businessHours: false } },
	{ call: `GET ${hours}`, status: 204, settings: { businessHours: false } },
	{ call: `POST ${hours}`, status: 201, body: always, settings: { businessHours: false } },
	{ call: `POST ${hours}`, status: 400, body: {}, settings: { businessHours: false } },
	{ call: `GET ${holidays}?year=2026&type=business_holiday`, status: 200 },
	{ call: `GET ${holidays}?year=2001`, status: 204 },
	{ call: `GET ${holidays}?year=twelve`, status: 400 },
	{ call: `POST ${holidays}`, status: 201, body: { holidays: [closed] } },
	{ call: `POST ${holidays}`, status: 400, body: { holidays: [closed, {}] } },
	{ call: `POST ${holidays}`, status: 400, body: {} },
	{ call: `GET ${holiday}`, status: 200 },
	{ call: `GET ${holidays}/${unknown}`, status: 204 },
	{ call: `PUT ${holiday}`, status: 200, body: { holidays: [{ name: 'New Year', date: null }] } },
	{ call: `PUT ${holiday}`, status: 400, body: { holidays: [{ name: 'New #1' }] } },
	{ call: `PUT ${holidays}/${unknown}`, status: 400, body: { holidays: [{ name: 'Nothing' }] } },
	{
		call: `PUT ${holidays}`,
		status: 200,
		body: { holidays: [{ id: '5725767000000150001', name: 'New Year 1' }] },
	},
	{ call: `PUT ${holidays}`, status: 400, body: { holidays: [{ id: unknown, name: 'None' }] } },
	{ call: `DELETE ${holiday}`, status: 200 },
	{ call: `DELETE ${holiday}`, status: 400 },
];

const meeting = (start: string, end: string, more: object = {}) => ({
	data: [{ Event_Title: 'Test ride', Start_DateTime: start, End_DateTime: end, ...more }],
});
const people = {
	Participants: [
		{ type: 'user', participant: '5725767000000100002' },
		{ type: 'email', participant: 'ann@papers.example' },
	],
	$send_notification: true,
};
const start = '2090-03-01T10:00:00+01:00';
const end = '2090-03-01T11:00:00+01:00';

const meetings: Scenario[] = [
	{ call: 'POST /Events', status: 201, body: meeting(start, end, people), keep: 'meeting' },
	{ call: 'GET /Events/{meeting}', status: 200 },
	{ call: 'POST /Events', status: 201, body: meeting(start, end), keep: 'alone' },
	{
		call: 'POST /Events',
		status: 201,
		body: meeting('2020-03-01T10:00:00+01:00', '2020-03-01T11:00:00+01:00', people),
		keep: 'over',
	},
	{ call: 'POST /Events', status: 400, body: meeting(end, start) },
	{
		call: 'POST /Events',
		status: 400,
		body: meeting(start, end, { Participants: [{ type: 'nobody', participant: '1' }] }),
	},
	{ call: `POST /Events/{meeting}/${cancel}`, status: 400, body: { data: [{}] } },
	{ call: `POST /Events/{meeting}/${cancel}`, status: 400, body: {} },
	{
		call: `POST /Events/{meeting}/${cancel}`,
		status: 400,
		body: { data: [{ send_cancelling_mail: 'yes' }] },
	},
	{ call: `POST /Events/{meeting}/${cancel}`, status: 200, body: mail },
	{ call: `POST /Events/{meeting}/${cancel}`, status: 400, body: mail },
	{ call: `POST /Events/{alone}/${cancel}`, status: 400, body: mail },
	{ call: `POST /Events/{over}/${cancel}`, status: 400, body: mail },
	{ call: `POST /Events/${unknown}/${cancel}`, status: 400, body: mail },
];

/** What is asked of calendars: opening hours and meetings. */
export const calendar: Scenario[] = [...forbidden, ...opening, ...meetings];
