import { z } from 'zod';
import type { JsonObject } from '../../../kernel/json';
import { refusalOf } from '../../answer/refusal';
import { openModule } from '../../rights/module-view';
import { checkCount } from '../parts/records-argument';
import { defineTool } from '../parts/define-tool';
import { moduleArgument } from '../parts/shared-arguments';
import { toldRecords } from '../parts/told-writes';

export const deleteRecords = defineTool({
	name: 'delete_records',
	class: 'delete',
	modules: (views) => views.filter(({ can }) => can.delete),
	description: () =>
		'Move records to the Recycle Bin. Only when the user asked for these very records.',
	args: ({ views }) =>
		z.strictObject({
			module: moduleArgument(views),
			records: z.array(z.string()).meta({ description: 'IDs or exact names of the records' }),
		}),
	async run(desk, { module, records }) {
		const view = openModule(desk.views, module, 'module');
		checkCount(records, desk.settings);
		const deleted = await desk.delete(view, records);
		const done = desk.settings.dryRun ? 'wouldDelete' : 'deleted';
		const told = deleted.map(
			({ outcome }): JsonObject =>
				outcome.ok ? { id: outcome.value.id, done } : refusalOf(outcome.error, view.module),
		);
		return toldRecords(desk, view, told);
	},
});
