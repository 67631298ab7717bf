import { readTime } from '../../../core/zoho/calendar/zones/read-time';
import { eachRow } from '../../../runtime/rows/each-row';
import { byLabel, resultOptions } from '../../../runtime/panel/result-options';
import {
	claimField,
	placeResult,
	readResultPlace,
	type ResultPlace,
} from '../../../runtime/rows/place-result';
import { durationField, slotRuleOptions, usersField } from '../../../runtime/panel/calendar-fields';
import {
	readCalendarParams,
	toSlotQuestion,
	type CalendarParams,
} from '../../fields/read-calendar-rules';
import type { ZohoOperation } from '../../operation';
import { calendarReads } from './calendar-needs';

interface Params {
	calendar: CalendarParams;
	place: ResultPlace;
}

/** Appointment > Find Free Slots (#157-#160, #168). */
export const findSlots: ZohoOperation<Params> = {
	name: 'Find Free Slots',
	value: 'findSlots',
	action: 'Find free slots',
	description: 'Find the next free times of users, and say them',
	access: 'read',
	scopes: calendarReads.scopes,
	credits:
		'3 for each 2,000 meetings, calls and appointments of the days, 1 for each 100 of the meetings, 1 for each 200 users, and 3 for hours, holidays and modules',
	routes: calendarReads.routes,
	errors: [...calendarReads.errors, 'DAYS_PAST', 'END_BEFORE_START', 'RESULT_FIELD_TAKEN'],
	properties: [
		usersField,
		{
			displayName: 'Users Needed',
			name: 'needs',
			type: 'options',
			options: [
				{ name: 'Any One', value: 'anyone', description: 'A slot of which one user is free' },
				{ name: 'All Together', value: 'everyone', description: 'A slot of which all are free' },
			],
			default: 'anyone',
			description: 'How many of several users have to be free',
		},
		durationField,
		{
			displayName: 'Days Ahead',
			name: 'daysAhead',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 90 },
			default: 14,
			description: 'How many days are looked at, today included',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: byLabel([
				...slotRuleOptions,
				{
					displayName: 'Start Looking At',
					name: 'from',
					type: 'string',
					default: '',
					placeholder: 'e.g. 2026-12-01T00:00',
					description: 'Date and time of the first day. When empty, now.',
				},
				{
					displayName: 'Step',
					name: 'step',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 30,
					description:
						'Minutes from one start to the next, from when the day opens. When empty, the duration.',
				},
				...resultOptions('appointments'),
			]),
		},
	],
	read: (parameters) => ({
		calendar: readCalendarParams(parameters),
		place: readResultPlace(parameters, 'appointments'),
	}),
	execute: ({ zoho, goOn, rows, timezone }) =>
		eachRow(rows, goOn, async ({ params: { calendar, place }, item }) => {
			claimField(item, place);
			const from =
				calendar.from === undefined
					? undefined
					: readTime(calendar.from, calendar.zone ?? timezone, 'Start Looking At');
			const { slots, spoken } = await zoho.calendar.findSlots(
				toSlotQuestion(calendar, { timezone, from }),
			);
			const shown = slots.map((slot) => ({ ...slot }));
			return { items: [placeResult(item, place, { slots: shown, spoken, count: slots.length })] };
		}),
};
