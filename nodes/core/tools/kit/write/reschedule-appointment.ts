import { z } from 'zod';
import { text } from '../../arguments/argument';
import { mayFill, openModule } from '../../rights/module-view';
import {
	appointmentArguments,
	canHold,
	toldTime,
	zoneArgument,
} from '../parts/appointment-arguments';
import { defineTool } from '../parts/define-tool';
import { dryRunNote } from '../parts/told-writes';

export const rescheduleAppointment = defineTool({
	name: 'reschedule_appointment',
	class: 'write',
	modules: (views) =>
		views.filter((view) => canHold(view) && mayFill(view, ['Start_DateTime', 'End_DateTime'])),
	description: () => 'Move an appointment that is still to come to another free time.',
	args: ({ settings }) =>
		z.strictObject({
			...appointmentArguments(),
			start: text('The new time, as the free time says it'),
			time_zone: zoneArgument(settings),
		}),
	async run(desk, asked) {
		const view = openModule(desk.views, 'Events', 'appointment');
		const { moved, users } = await desk.rescheduleAppointment(view, {
			...asked,
			zone: asked.time_zone,
		});
		return {
			...dryRunNote(desk.settings),
			appointment: { id: moved.id, done: moved.action, ...toldTime(moved, users) },
		};
	},
});
