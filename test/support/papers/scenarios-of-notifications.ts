import type { Scenario } from './scenario.ts';

const watch = (...rows: unknown[]) => ({ watch: rows });
const channel = (more: object = {}) => ({
	channel_id: '1000000068001',
	events: ['Leads.all', 'Contacts.create'],
	notify_url: 'http://127.0.0.1:1/callback?key=value',
	token: 'TOKEN_FOR_VERIFICATION_OF_1000000068001',
	...more,
});
const selection = (group: unknown, operator: unknown = 'or') => ({
	group_operator: operator,
	group,
});
const stage = { field: { api_name: 'Lead_Status' } };
const condition = (more: object = {}) => ({
	notification_condition: [
		{
			type: 'field_selection',
			module: { api_name: 'Leads' },
			field_selection: selection([stage]),
			...more,
		},
	],
});
const post = (status: number, ...rows: unknown[]): Scenario => ({
	call: 'POST /actions/watch',
	status,
	body: watch(...rows),
});
const without = (name: string) => channel({ [name]: undefined });

/** What a row of `watch` is refused for. */
const refused = [
	...['channel_id', 'events', 'notify_url'].map(without),
	channel({ channel_id: 'mine' }),
	channel({ events: [] }),
	channel({ events: ['Leads.moved'] }),
	channel({ notify_url: 'http://hooks.example/callback' }),
	channel({ token: 'x'.repeat(51) }),
	channel({ token: 5 }),
	channel({ channel_expiry: 'tomorrow' }),
	channel({ channel_expiry: '2020-01-01T00:00:00+00:00' }),
	channel({ return_affected_field_values: 'yes' }),
	channel({ notification_condition: 'text' }),
	channel({ notification_condition: ['text'] }),
	channel(condition({ type: undefined })),
	channel(condition({ type: undefined, field_selection: undefined })),
	channel(condition({ type: 5 })),
	channel(condition({ type: 'criteria' })),
	channel(condition({ module: undefined })),
	channel(condition({ module: 'Leads' })),
	channel(condition({ module: {} })),
	channel(condition({ module: { api_name: 5 } })),
	channel(condition({ module: { api_name: 'Nowhere' } })),
	channel(condition({ module: { api_name: 'Leads', id: '1' } })),
	channel(condition({ field_selection: undefined })),
	channel(condition({ field_selection: 'text' })),
	channel(condition({ field_selection: { group: [stage] } })),
	channel(condition({ field_selection: selection([stage], 5) })),
	channel(condition({ field_selection: selection([stage], 'not') })),
	channel(condition({ field_selection: { group_operator: 'or' } })),
	channel(condition({ field_selection: selection('text') })),
	channel(condition({ field_selection: selection(['text']) })),
	channel(condition({ field_selection: selection([{}]) })),
	channel(condition({ field_selection: selection([{ field: { api_name: 'Nothing' } }]) })),
	channel(condition({ field_selection: selection([stage, stage, stage]) })),
	channel(
		condition({
			field_selection: selection([selection(Array.from({ length: 11 }, () => stage))]),
		}),
	),
	'text',
];

/** Channels of notifications: their life, and what they are refused for. */
export const notifications: Scenario[] = [
	{ call: 'GET /actions/watch', status: 204 },
	post(201, channel()),
	post(201, channel({ channel_id: 1000000068002, ...condition() })),
	post(207, channel(), without('notify_url')),
	...refused.map((row) => post(400, row)),
	{ call: 'POST /actions/watch', status: 400, body: {} },
	{ call: 'POST /actions/watch', status: 400, body: { watch: 'text' } },
	{ call: 'POST /actions/watch', status: 400, body: [] },
	{
		call: 'POST /actions/watch',
		status: 400,
		body: watch(channel()),
		settings: { notifications: false },
	},
	{ call: 'GET /actions/watch', status: 200 },
	{ call: 'GET /actions/watch?channel_id=1000000068002&module=Leads', status: 200 },
	{ call: 'GET /actions/watch?page=0', status: 400 },
	{ call: 'GET /actions/watch', status: 400, settings: { notifications: false } },
	{ call: 'PUT /actions/watch', status: 200, body: watch(channel({ events: ['Leads.edit'] })) },
	{
		call: 'PUT /actions/watch',
		status: 207,
		body: watch(channel(), channel({ channel_id: '7' })),
	},
	{ call: 'PUT /actions/watch', status: 400, body: watch(channel({ channel_id: '7' })) },
	{ call: 'PATCH /actions/watch', status: 200, body: channel({ token: 'another' }) },
	{
		call: 'PATCH /actions/watch',
		status: 200,
		body: watch({ channel_id: '1000000068001', events: ['Leads.edit'], _delete_events: true }),
	},
	{
		call: 'PATCH /actions/watch',
		status: 207,
		body: watch({ channel_id: '1000000068001', token: 'third' }, { channel_id: '7' }),
	},
	{ call: 'PATCH /actions/watch', status: 400, body: watch({ channel_id: '7' }) },
	{
		call: 'PATCH /actions/watch',
		status: 400,
		body: watch({ channel_id: '1000000068001', events: ['Leads.edit'], _delete_events: 'yes' }),
	},
	{ call: 'DELETE /actions/watch?channel_ids=1000000068001,7', status: 207 },
	{ call: 'DELETE /actions/watch?channel_ids=7', status: 400 },
	{ call: 'DELETE /actions/watch', status: 400 },
	{ call: 'DELETE /actions/watch?channel_ids=1000000068002', status: 200 },
];
