import { z } from 'zod';
import { maybeCount, maybeText } from '../../arguments/argument';
import { openModule } from '../../rights/module-view';
import { userArgument, zoneArgument } from '../parts/appointment-arguments';
import { defineTool } from '../parts/define-tool';

const most = 20;
const usual = 3;

export const findFreeSlots = defineTool({
	name: 'find_free_slots',
	class: 'read',
	modules: (views) => views.filter(({ module }) => module === 'Events'),
	description: ({ settings: { appointments } }) =>
		`The next free times for an appointment of ${appointments.minutes} minutes, within ${appointments.days} days, with a sentence to say. Offer no others.`,
	args: ({ settings }) =>
		z.strictObject({
			from: maybeText('Date, or date and time, e.g. 2026-12-01T14:00; null is now'),
			until: maybeText('A time before which they begin; null is as far ahead as may be booked'),
			time_zone: zoneArgument(settings),
			limit: maybeCount(most, `1 to ${most}; null is ${usual}`),
			...userArgument(settings),
		}),
	async run(desk, { from, until, time_zone: zone, limit, user = null }) {
		const view = openModule(desk.views, 'Events', 'from');
		const asked = { from, until, zone, user, limit: limit ?? usual };
		const { zone: time_zone, spoken, slots } = await desk.freeSlots(view, asked);
		if (slots.length > 0) return { time_zone, spoken, slots };
		const next_step = 'Nothing is free then. Ask for another day, or leave out from and until.';
		return { time_zone, slots, next_step };
	},
});
