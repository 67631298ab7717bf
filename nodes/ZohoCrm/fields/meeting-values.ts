import type { INodeProperties } from 'n8n-workflow';
import { isJsonObject, type Json, type JsonObject } from '../../core/kernel/json';
import { withOwnNames } from '../../core/zoho/rules/promised-names';
import { failZoho } from '../../core/zoho/words/error-catalog';
import { failParameter } from '../../runtime/parameters/parameter-errors';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';

export const moreFieldsOption: INodeProperties = {
	displayName: 'More Fields',
	name: 'moreFields',
	type: 'json',
	default: '{}',
	placeholder: 'e.g. { "Visit_Type": "First visit" }',
	description:
		'Further fields of the meeting by API names. Appointment_Name or Event_Title, Start_DateTime, End_DateTime, Location or Venue, and Description stand in for the parameters of these where they are empty.',
};

/** What a meeting is given: times as they are written, and further fields under their own names. */
export interface MeetingValues {
	title: string;
	start: string;
	end: string | undefined;
	venue: string | undefined;
	text: string;
	more: JsonObject;
}

/** What a booking sets by parameters of its own, or a meeting of one time does not have. */
const setByBooking = new Set([
	...['id', 'Owner', 'Who_Id', 'Participants', '$send_notification', 'Remind_At'],
	...['All_day', 'Recurring_Activity'],
]);

/** Fields that have a parameter of their own, and its word in the panel. */
const inPanel = {
	Event_Title: { parameter: 'title', label: 'Title' },
	Start_DateTime: { parameter: 'start', label: 'Start' },
	End_DateTime: { parameter: 'options.end', label: 'End' },
	Venue: { parameter: 'options.venue', label: 'Location' },
	Description: { parameter: 'options.description', label: 'Description' },
} as const;

/**
 * Reads a meeting from the panel. Fails with PARAMETER_EMPTY without title or start, with
 * NAMES_CONTRADICT where a parameter and a further field say different things, and with FIELD_BOOKED.
 */
export function readMeetingValues(parameters: ParameterReader): MeetingValues {
	const given = parameters.json('options.moreFields') ?? {};
	if (!isJsonObject(given)) throw failParameter('FIELDS_NOT_OBJECT', { parameter: 'More Fields' });
	const named = withOwnNames('Events', [], given);
	const booked = Object.keys(named).find((name) => setByBooking.has(name));
	if (booked !== undefined) throw failZoho('FIELD_BOOKED', { field: booked });

	const either = (field: keyof typeof inPanel): string | undefined => {
		const { parameter, label } = inPanel[field];
		const panel = parameters.optionalText(parameter);
		const other = textOf(named[field], field);
		if (panel !== undefined && other !== undefined && panel.trim() !== other.trim()) {
			throw failZoho('NAMES_CONTRADICT', { module: 'Events', name: label, field });
		}
		return panel ?? other;
	};
	return {
		title: either('Event_Title') ?? parameters.text('title'),
		start: either('Start_DateTime') ?? parameters.text('start'),
		end: either('End_DateTime'),
		venue: either('Venue'),
		text: either('Description') ?? '',
		more: Object.fromEntries(
			Object.entries(named).filter(([name]) => !Object.hasOwn(inPanel, name)),
		),
	};
}

function textOf(value: Json | undefined, parameter: string): string | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	if (typeof value === 'string') return value;
	throw failParameter('PARAMETER_NOT_TEXT', { parameter, kind: `a ${typeof value}` });
}
