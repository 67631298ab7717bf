import { query, refused, type AlsoAnswered, type AlsoTaken } from './amendment.ts';

const timeline = ['GET /{}/{}/__timeline'];

/** What the documents lack of timelines. */
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
];
