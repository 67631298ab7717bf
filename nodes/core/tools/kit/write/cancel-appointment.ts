import { z } from 'zod';
import { maybeText } from '../../arguments/argument';
import { openModule } from '../../rights/module-view';
import { appointmentArguments } from '../parts/appointment-arguments';
import { defineTool } from '../parts/define-tool';
import { dryRunNote } from '../parts/told-writes';

export const cancelAppointment = defineTool({
	name: 'cancel_appointment',
	class: 'write',
	modules: (views) => views.filter(({ module, can }) => module === 'Events' && can.delete),
	description: () =>
		'Cancel an appointment that is still to come. Only when the caller asked for it and said yes.',
	args: () =>
		z.strictObject({
			...appointmentArguments(),
			reason: maybeText('Why, as the caller says it'),
		}),
	async run(desk, asked) {
		const view = openModule(desk.views, 'Events', 'appointment');
		const { id, action, told } = await desk.cancelAppointment(view, asked);
		return {
			...dryRunNote(desk.settings),
			appointment: { id, done: action, ...(told ? { guests_told: true } : {}) },
		};
	},
});
