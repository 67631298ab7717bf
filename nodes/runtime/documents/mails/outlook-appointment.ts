import type { IDataObject } from 'n8n-workflow';
import {
	appointmentAnswers as answers,
	appointmentHeadings as headings,
	appointmentLines,
} from '../appointment-lines';
import { objectIn, textOf } from './item-values';

const answered: Record<string, string> = {
	meetingAccepted: answers.accepted,
	// Spelled so by Microsoft.
	meetingTenativelyAccepted: answers.tentative,
	meetingDeclined: answers.declined,
};

/**
 * The appointment of a message as Microsoft Graph holds it (`eventMessage`), which keeps no calendar
 * file; '' for other messages.
 */
export function outlookAppointment(json: IDataObject, from: string): string {
	const kind = textOf(json, 'meetingMessageType');
	if (!kind.startsWith('meeting')) return '';
	const answer = answered[kind];
	const heading = answer
		? headings.answered
		: kind === 'meetingCancelled'
			? headings.canceled
			: headings.stands;
	const isAllDay = json['isAllDay'] === true;
	return appointmentLines([
		[heading, textOf(json, 'subject')],
		['Begins', showTime(json, 'startDateTime', { isAllDay })],
		['Ends', isAllDay ? '' : showTime(json, 'endDateTime', { isAllDay })],
		['Place', textOf(objectIn(json, 'location') ?? {}, 'displayName')],
		answer ? [answer, from] : ['Organizer', from],
	]);
}

function showTime(json: IDataObject, name: string, { isAllDay }: { isAllDay: boolean }): string {
	const moment = objectIn(json, name) ?? {};
	const [, day, clock] =
		/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(textOf(moment, 'dateTime')) ?? [];
	if (day === undefined || clock === undefined) return '';
	if (isAllDay) return day;
	const zone = textOf(moment, 'timeZone');
	return `${day} ${clock}${zone === 'UTC' ? ' UTC' : zone ? ` (${zone})` : ''}`;
}
