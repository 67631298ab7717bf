import { z } from 'zod';
import { given } from '../../../kernel/given';
import { text } from '../../arguments/argument';
import { mayFill, openModule } from '../../rights/module-view';
import { defineTool } from '../parts/define-tool';
import { dryRunNote } from '../parts/told-writes';

export const moveStage = defineTool({
	name: 'move_stage',
	class: 'write',
	modules: (views) =>
		views.filter((view) => view.module === 'Deals' && view.can.update && mayFill(view, ['Stage'])),
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
