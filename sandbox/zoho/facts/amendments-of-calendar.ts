import type { AlsoAnswered, AlsoSent } from './amendment.ts';

/** What Zoho also answers to those who change calendars. */
export const calendarAnswered: AlsoAnswered[] = [
	{
		operations: ['POST /Events/{}/actions/cancel'],
		status: 400,
		body: {
			data: [
				{
					code: { '=': ['NOT_ALLOWED'] },
					message: 'string',
					status: { '=': ['error'] },
					details: {
						'reason?': { '=': ['no_participants_invited', 'completed_meeting'] },
						'id?': 'string',
					},
				},
			],
		},
		source: 'YAML',
		reason: 'A row of `data`, with the reason why this meeting cannot be cancelled',
	},
];

/** What the documents say wrongly of calendars. */
export const calendarSent: AlsoSent[] = [
	{
		operations: ['POST /settings/holidays'],
		body: {
			holidays: [
				{
					name: 'string',
					date: 'string',
					type: { '=': ['business_holiday', 'shift_holiday'] },
					'shift_hour?': { '|': ['null', { 'name?': 'string', id: 'string' }] },
				},
			],
		},
		source: 'O26',
		reason:
			'A shift is required; the description has it left out for a holiday of all, as the SDK does',
	},
	{
		operations: ['PUT /settings/holidays'],
		body: {
			holidays: [
				{
					id: 'string',
					'name?': 'string|null',
					'date?': 'string|null',
					'type?': { '=': ['business_holiday', 'shift_holiday'] },
					'shift_hour?': { '|': ['null', { 'name?': 'string', id: 'string' }] },
				},
			],
		},
		source: 'O26',
		reason: 'Every key is required; the description asks for the id and what is to be changed',
	},
];
