import { z } from 'zod';
import { given } from '../../../kernel/given';
import { text } from '../../arguments/argument';
import { openModule } from '../../rights/module-view';
import { defineTool } from '../parts/define-tool';
import { dryRunNote } from '../parts/told-writes';

const mayFill = (fill: readonly string[] | undefined): boolean => fill?.includes('Stage') ?? true;

export const moveStage = defineTool({
	name: 'move_stage',
	class: 'write',
	modules: (views) =>
		views.filter(
			({ module, can, settings }) => module === 'Deals' && can.update && mayFill(settings.fill),
		),
	description: () => 'Move a deal to another stage of its pipeline.',
	args: () =>
		z.strictObject({
			deal: text('ID or exact name of the deal'),
			stage: text('Name of the stage'),
		}),
	async run(desk, { deal, stage }) {
		const view = openModule(desk.views, 'Deals', 'deal');
		const { id, action } = await desk.moveStage(view, { deal, stage });
		return { ...dryRunNote(desk.settings), deal: { ...given({ id }), done: action } };
	},
});
