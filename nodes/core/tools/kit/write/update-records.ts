import { z } from 'zod';
import { openModule } from '../../rights/module-view';
import { checkCount, recordsArgument } from '../parts/records-argument';
import { defineTool } from '../parts/define-tool';
import { moduleArgument, recordArgument, valuesArgument } from '../parts/shared-arguments';
import { toldWrites } from '../parts/told-writes';

export const updateRecords = defineTool({
	name: 'update_records',
	class: 'write',
	modules: (views) => views.filter(({ can }) => can.update),
	description: ({ settings }) =>
		`Change fields of records that are there. What is not named stays. ${
			settings.automations
				? "Zoho CRM's workflow rules run."
				: "Zoho CRM's workflow rules do not run."
		}`,
	args: ({ views, settings }) =>
		z.strictObject({
			module: moduleArgument(views),
			records: recordsArgument(settings, { record: recordArgument(), values: valuesArgument() }),
		}),
	async run(desk, { module, records }) {
		const view = openModule(desk.views, module, 'module');
		checkCount(records, desk.settings);
		return toldWrites(desk, view, await desk.update(view, records));
	},
});
