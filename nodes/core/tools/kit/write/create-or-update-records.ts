import { z } from 'zod';
import { maybeTexts } from '../../arguments/argument';
import { noUpsert } from '../../../zoho/writing/upsert-matching';
import { openModule } from '../../rights/module-view';
import { checkCount, recordsArgument } from '../parts/records-argument';
import { defineTool } from '../parts/define-tool';
import { moduleArgument, valuesArgument } from '../parts/shared-arguments';
import { toldWrites } from '../parts/told-writes';

export const createOrUpdateRecords = defineTool({
	name: 'create_or_update_records',
	class: 'write',
	modules: (views) =>
		views.filter(({ can, module }) => can.create && can.update && !noUpsert.has(module)),
	description: () =>
		'Create records, or change those that hold the same in the matching fields, such as Email.',
	args: ({ views, settings }) =>
		z.strictObject({
			module: moduleArgument(views),
			match_by: maybeTexts("Fields that tell a record again; null is Zoho CRM's own check"),
			records: recordsArgument(settings, { values: valuesArgument() }),
		}),
	async run(desk, { module, records, match_by: matchBy }) {
		const view = openModule(desk.views, module, 'module');
		checkCount(records, desk.settings);
		const asked = { records, matchBy: matchBy ?? [] };
		return toldWrites(desk, view, await desk.createOrUpdate(view, asked));
	},
});
