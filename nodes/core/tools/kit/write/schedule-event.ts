import { z } from 'zod';
import type { JsonObject } from '../../../kernel/json';
import { maybeText, maybeTexts, text } from '../../arguments/argument';
import type { Desk } from '../../desk/desk';
import { openModule } from '../../rights/module-view';
import { aboutArguments, aboutField } from '../parts/about';
import { defineTool } from '../parts/define-tool';
import { makeOne } from '../parts/make-one';

const usualReminder = 15;

export const scheduleEvent = defineTool({
	name: 'schedule_event',
	class: 'write',
	modules: (views) => views.filter(({ module, can }) => module === 'Events' && can.create),
	description: () => 'Put a meeting into the calendar.',
	args: ({ views }) =>
		z.strictObject({
			...aboutArguments(views),
			title: text('Title of the meeting'),
			start: text('With its offset, e.g. 2026-12-01T14:00:00+01:00'),
			end: text('With its offset'),
			participants: maybeTexts('E-mail addresses, or IDs or exact names of contacts'),
			location: maybeText('Where it takes place'),
			reminder_minutes: z
				.number()
				.refine((value) => Number.isInteger(value) && value >= 0 && value <= 10_080)
				.nullable()
				.meta({ description: `Minutes before it; null is ${usualReminder}, 0 none` }),
			text: maybeText('Text of the meeting'),
		}),
	async run(desk, asked) {
		const view = openModule(desk.views, 'Events', 'module');
		const { title, start, end, location, reminder_minutes: reminder } = asked;
		const minutes = reminder ?? usualReminder;
		const event = await makeOne(desk, view, [
			['Event_Title', title, 'title'],
			['Start_DateTime', start, 'start'],
			['End_DateTime', end, 'end'],
			...aboutField(asked.module, asked.record, desk.views),
			['Participants', await invited(desk, asked.participants), 'participants'],
			['Venue', location, 'location'],
			[
				'Remind_At',
				minutes === 0 ? null : [{ unit: minutes, period: 'minutes' }],
				'reminder_minutes',
			],
			['Description', asked.text, 'text'],
		]);
		return { event };
	},
});

/** Addresses as they are, contacts by their ID. Source: Zoho CRM v8, `Participants`. */
async function invited(desk: Desk, people: string[] | null): Promise<JsonObject[] | null> {
	if (people === null || people.length === 0) return null;
	const participants: JsonObject[] = [];
	for (const [index, one] of people.entries()) {
		const name = one.trim();
		if (/^[^\s@]+@[^\s@]+$/.test(name)) {
			participants.push({ type: 'email', participant: name });
			continue;
		}
		const parameter = `participants[${index}]`;
		const contacts = openModule(desk.views, 'Contacts', parameter);
		const { id } = await desk.record(contacts, { text: name, parameter });
		participants.push({ type: 'contact', participant: String(id) });
	}
	return participants;
}
