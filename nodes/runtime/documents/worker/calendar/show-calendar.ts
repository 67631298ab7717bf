import {
	appointmentAnswers as answers,
	appointmentHeadings as headings,
	appointmentLines,
} from '../../appointment-lines';
import { showAddress } from '../../mails/show-address';
import {
	lineOf,
	readCalendarFile,
	textOf,
	type CalendarEvent,
	type ContentLine,
} from './content-lines';
import { timesOf } from './event-times';

/** Appointments shown of one file; a calendar that was exported has thousands. */
const mostEvents = 5;
/** People shown of those who answer; one does as a rule. */
const mostAnswers = 5;
/** A calendar file in characters; no invitation comes near it. */
const mostCharacters = 1_000_000;

export interface ShownCalendar {
	/** Its appointments, a line for each of title, times, place and organizer. */
	appointments: string;
	/** What is said about them, which a mail says itself as a rule. */
	description: string;
}

/**
 * What a mail program shows of a calendar file, be it an invitation, a cancellation or the answer to
 * one (RFC 5546). undefined for a file without appointments, and for one too long.
 */
export function showCalendar(text: string): ShownCalendar | undefined {
	if (text.length > mostCharacters) return undefined;
	const { method, events } = readCalendarFile(text);
	if (events.length === 0) return undefined;
	const shown = events.slice(0, mostEvents).map((event) => showEvent(event, method));
	const more = events.length - shown.length;
	if (more > 0) shown.push(`And ${more} more appointments`);
	const described = events.map((event) => textOf(lineOf(event, 'DESCRIPTION')).trim());
	return {
		appointments: shown.join('\n\n'),
		description: [...new Set(described.slice(0, mostEvents))].join('\n\n').trim(),
	};
}

const headingOf: Record<string, string> = {
	CANCEL: headings.canceled,
	REPLY: headings.answered,
	COUNTER: headings.countered,
	DECLINECOUNTER: headings.refused,
	REFRESH: headings.asked,
};

const answerOf: Record<string, string> = {
	ACCEPTED: answers.accepted,
	DECLINED: answers.declined,
	TENTATIVE: answers.tentative,
	DELEGATED: answers.delegated,
};

function showEvent(event: CalendarEvent, method: string): string {
	const canceled = textOf(lineOf(event, 'STATUS')).toUpperCase() === 'CANCELLED';
	const heading = canceled ? headings.canceled : (headingOf[method] ?? headings.stands);
	const replies =
		method === 'REPLY' || method === 'COUNTER'
			? event.filter(isAttendee).slice(0, mostAnswers)
			: [];
	return appointmentLines([
		[heading, textOf(lineOf(event, 'SUMMARY')) || 'without a title'],
		...timesOf(event),
		['Place', textOf(lineOf(event, 'LOCATION'))],
		['Organizer', showPerson(lineOf(event, 'ORGANIZER'))],
		...replies.map((one): [string, string] => [
			answerOf[one.params['PARTSTAT']?.toUpperCase() ?? ''] ?? 'Invited',
			showPerson(one),
		]),
		['Comment', replies.length > 0 ? textOf(lineOf(event, 'COMMENT')) : ''],
	]);
}

const isAttendee = ({ name }: ContentLine) => name === 'ATTENDEE';

function showPerson(line: ContentLine | undefined): string {
	const address = /^mailto:(.+)$/i.exec(line?.value.trim() ?? '')?.[1] ?? '';
	const name = line?.params['CN'] ?? '';
	return address === '' ? name : showAddress({ name, address });
}
