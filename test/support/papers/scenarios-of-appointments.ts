import type { Scenario } from './scenario.ts';

const unknown = '5725767000000999999';
const future = { 'If-Modified-Since': '2090-01-01T00:00:00+00:00' };
const member = { id: '5725767000000100002' };
const rows = (...data: object[]) => ({ data });

const offer = (more: object = {}) => ({
	Service_Name: 'Papers',
	Duration: 30,
	Price: 10,
	Location: 'Business Address',
	Members: [member],
	Availability_Type: 'Every Business Days',
	...more,
});
const visit = (more: object = {}) => ({
	Appointment_Name: 'Papers',
	Appointment_For: { id: '{lead}', module: { api_name: 'Leads' } },
	Service_Name: { id: '{service}' },
	// A Wednesday.
	Appointment_Start_Time: '2090-03-01T10:00:00+01:00',
	Owner: member,
	Location: 'Business Address',
	...more,
});

/** What is asked of a module of records: `kept` is the name under which the first one is known. */
const records = (module: string, kept: string, row: () => object, created: number): Scenario[] => [
	{ call: `POST /${module}`, status: created, body: rows(row()), keep: kept },
	{ call: `POST /${module}`, status: created, body: rows(row()), keep: `${kept}2` },
	{ call: `POST /${module}`, status: 207, body: rows(row(), {}) },
	{ call: `POST /${module}`, status: 400, body: rows({}) },
	{ call: `POST /${module}`, status: 400, body: {} },
	{ call: `PUT /${module}/{${kept}}`, status: 200, body: rows({ Location: 'Business Address' }) },
	{ call: `PUT /${module}/{${kept}}`, status: 400, body: rows({ Location: 'Nowhere' }) },
	{
		call: `PUT /${module}`,
		status: 200,
		body: rows({ id: `{${kept}}`, Location: 'Business Address' }),
	},
	{ call: `PUT /${module}`, status: 207, body: rows({ id: `{${kept}}` }, { id: unknown }) },
	{ call: `PUT /${module}`, status: 400, body: rows({ id: unknown }) },
	{ call: `GET /${module}?fields=Location,Owner`, status: 200 },
	{ call: `GET /${module}?fields=Location&ids=${unknown}`, status: 204 },
	{ call: `GET /${module}?fields=Location`, status: 304, headers: future },
	{ call: `GET /${module}`, status: 400 },
	{ call: `GET /${module}/{${kept}}`, status: 200 },
	{ call: `GET /${module}/${unknown}`, status: 204 },
	{ call: `DELETE /${module}?ids={${kept}2},${unknown}`, status: 207 },
	{ call: `DELETE /${module}?ids=${unknown}`, status: 400 },
	{ call: `DELETE /${module}/${unknown}`, status: 400 },
];

const gone = (module: string, kept: string, row: () => object, created: number): Scenario[] => [
	{ call: `POST /${module}`, status: created, body: rows(row()), keep: `${kept}2` },
	{ call: `DELETE /${module}?ids={${kept}2}`, status: 200 },
	{ call: `DELETE /${module}/{${kept}}`, status: 200 },
];

const path = '/Appointments__s';

/** What is asked of services and appointments. */
export const appointments: Scenario[] = [
	...records('Services__s', 'service', offer, 201),
	{ call: 'POST /Services__s', status: 400, body: rows(offer({ Members: [{ id: unknown }] })) },
	{
		call: 'POST /Services__s',
		status: 400,
		body: rows(offer({ Availability_Type: 'Specific Day(s)' })),
	},
	...records('Appointments__s', 'appointment', visit, 200),
	{
		call: `POST ${path}`,
		status: 400,
		// A Sunday.
		body: rows(visit({ Appointment_Start_Time: '2090-03-05T10:00:00+01:00' })),
		settings: { businessHours: true },
	},
	{
		call: `PUT ${path}/{appointment}`,
		status: 400,
		body: rows({ Status: 'Cancelled' }),
	},
	{
		call: `PUT ${path}/{appointment}`,
		status: 400,
		body: rows({ Owner: { id: '5725767000000100001' } }),
	},
	...gone('Appointments__s', 'appointment', visit, 200),
	...gone('Services__s', 'service', offer, 201),
];
