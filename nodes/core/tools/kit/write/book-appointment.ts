import { z } from 'zod';
import { given } from '../../../kernel/given';
import { maybeText, text } from '../../arguments/argument';
import { bookingFields } from '../../appointments/booking-fields';
import { mayFill, openModule } from '../../rights/module-view';
import {
	canHold,
	guestArguments,
	toldTime,
	userArgument,
	zoneArgument,
} from '../parts/appointment-arguments';
import { defineTool } from '../parts/define-tool';
import { dryRunNote } from '../parts/told-writes';

export const bookAppointment = defineTool({
	name: 'book_appointment',
	class: 'write',
	/** Meetings, where contacts are open as well and all that a booking fills may be filled. */
	modules: (views) =>
		views.some(({ module }) => module === 'Contacts')
			? views.filter((view) => canHold(view) && mayFill(view, Object.keys(bookingFields)))
			: [],
	description: ({ settings: { appointments }, nameOf }) =>
		`Book a time that ${nameOf('find_free_slots')} gave and the caller agreed to. The contact is found by phone or email${appointments.knownOnly ? '' : ', or created'}; the same caller and time give the same booking.`,
	args: ({ settings }) =>
		z.strictObject({
			start: text('As the free time says it'),
			time_zone: zoneArgument(settings),
			...userArgument(settings),
			title: text('What it is about'),
			...guestArguments(),
			first_name: maybeText('Of a new contact'),
			last_name: maybeText('Of a new contact'),
			text: maybeText('What else to note'),
		}),
	async run(desk, asked) {
		const view = openModule(desk.views, 'Events', 'start');
		const { booked, users } = await desk.bookAppointment(view, {
			...asked,
			zone: asked.time_zone,
			user: asked.user ?? null,
			firstName: asked.first_name,
			lastName: asked.last_name,
		});
		const { id, action, contactId, contactIsNew } = booked;
		return {
			...dryRunNote(desk.settings),
			appointment: { ...given({ id }), done: action, ...toldTime(booked, users) },
			contact: { ...given({ id: contactId }), new: contactIsNew },
		};
	},
});
