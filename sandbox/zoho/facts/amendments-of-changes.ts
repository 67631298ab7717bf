import { query, refused, type AlsoAnswered, type AlsoSent, type AlsoTaken } from './amendment.ts';
import type { Shape } from './shape.ts';

const timeline = ['GET /{}/{}/__timeline'];

const resource = { resource_uri: 'string', resource_id: 'string', resource_name: 'string' };

/** What the documents lack of timelines and notifications. */
export const changesAnswered: AlsoAnswered[] = [
	{
		operations: timeline,
		status: 400,
		body: refused(['AMBIGUITY_DURING_PROCESSING'], {
			ambiguity_due_to: [{ param_name: 'string' }],
		}),
		source: 'D7',
		reason: '`per_page` beside `page_token`: listed on the page of v7',
	},
	{
		operations: ['GET /actions/watch'],
		status: 204,
		body: 'nothing',
		source: 'YAML',
		reason: 'No channel: left out in 2026',
	},
	{
		operations: ['PATCH /actions/watch'],
		status: 200,
		body: {
			watch: [
				{
					code: { '=': ['SUCCESS'] },
					details: { events: [{ ...resource, channel_id: 'string' }] },
					message: 'string',
					status: { '=': ['success'] },
				},
			],
		},
		source: 'D7',
		reason: 'Events that are taken away have no expiry in the example of doing so',
	},
];

export const changesTaken: AlsoTaken[] = [
	{
		operations: timeline,
		name: 'per_page',
		parameter: query('integer', { minimum: 1, maximum: 200 }),
		source: 'D7',
		reason: 'An example stands where the type should: its only value is 3',
	},
	{
		operations: timeline,
		name: 'filters',
		parameter: query('string'),
		source: 'D7',
		reason: 'Called `filter` in the documents of 2026; the page of v7 and the SDK say `filters`',
	},
	...['page', 'per_page'].map(
		(name): AlsoTaken => ({
			operations: ['GET /actions/watch'],
			name,
			parameter: query('integer', { minimum: 1, maximum: 200 }),
			source: 'SDK',
			reason: 'Left out in 2026; the answer has pages, and the SDK asks for them',
		}),
	),
];

const field: Shape = { api_name: 'string', 'id?': 'string' };
const fields = (group: Shape): Shape => [{ '|': [{ field }, group] }];
const selection = (group: Shape): Shape => ({ group_operator: { '=': ['and', 'or'] }, group });

/** A row of `watch`, as the page of v7 and the SDK have it. */
const channel = (optional: '' | '?'): Shape => ({
	channel_id: 'string|integer',
	[`events${optional}`]: ['string'],
	[`notify_url${optional}`]: 'string',
	'channel_expiry?': 'string',
	'token?': 'string',
	'return_affected_field_values?': 'boolean',
	'notify_on_related_action?': 'boolean',
	'notification_condition?': [
		{
			type: { '=': ['field_selection'] },
			module: field,
			field_selection: selection(fields(selection([{ field }]))),
		},
	],
});

export const changesSent: AlsoSent[] = [
	{
		operations: ['POST /actions/watch', 'PUT /actions/watch'],
		body: { watch: [channel('')] },
		source: 'D7',
		reason: 'Conditions and what a notification brings are left out, or known by half, in 2026',
	},
	{
		operations: ['PATCH /actions/watch'],
		body: { watch: [{ ...Object(channel('?')), '_delete_events?': 'boolean' }] },
		source: 'SDK',
		reason: 'A list as of the other calls; the documents of 2026 have one channel as the body',
	},
];
