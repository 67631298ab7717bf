import { z } from 'zod';
import { maybeText, text } from '../../arguments/argument';
import { openModule } from '../../rights/module-view';
import { aboutArguments, aboutField } from '../parts/about';
import { defineTool } from '../parts/define-tool';
import { makeOne } from '../parts/make-one';

export const logCall = defineTool({
	name: 'log_call',
	class: 'write',
	modules: (views) => views.filter(({ module, can }) => module === 'Calls' && can.create),
	description: () => 'Log a phone call that took place.',
	args: ({ views }) =>
		z.strictObject({
			...aboutArguments(views),
			subject: text('What the call was about'),
			type: z.enum(['Inbound', 'Outbound', 'Missed']).meta({ description: 'Who called' }),
			start: text('When it began, with its offset, e.g. 2026-12-01T14:00:00+01:00'),
			minutes: z
				.number()
				.refine((value) => value >= 0 && value <= 1440)
				.meta({ description: 'How long it took; 0 when it was missed' }),
			text: maybeText('What was said'),
		}),
	async run(desk, { module, record, subject, type, start, minutes, text: said }) {
		const view = openModule(desk.views, 'Calls', 'module');
		const call = await makeOne(desk, view, [
			['Subject', subject, 'subject'],
			['Call_Type', type, 'type'],
			['Call_Start_Time', start, 'start'],
			['Call_Duration', inMinutes(minutes), 'minutes'],
			...aboutField(module, record, desk.views),
			['Description', said, 'text'],
		]);
		return { call };
	},
});

/** Minutes and seconds, e.g. `07:30`. Source: Zoho CRM v8, `Call_Duration`. */
function inMinutes(minutes: number): string {
	const seconds = Math.round(minutes * 60);
	const two = (count: number): string => String(count).padStart(2, '0');
	return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
