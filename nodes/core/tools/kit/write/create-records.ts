import { z } from 'zod';
import { fieldGuide } from '../../arguments/field-guide';
import { openModule } from '../../rights/module-view';
import { checkCount, recordsArgument } from '../parts/records-argument';
import { defineTool } from '../parts/define-tool';
import { moduleArgument, valuesArgument } from '../parts/shared-arguments';
import { toldWrites } from '../parts/told-writes';

export const createRecords = defineTool({
	name: 'create_records',
	class: 'write',
	modules: (views) => views.filter(({ can }) => can.create),
	description: ({ views, settings, nameOf }) =>
		[
			'Create records. Ask the user for what is required (*) and unknown; never make values up.',
			settings.automations
				? "Zoho CRM's workflow rules run on them."
				: "Zoho CRM's workflow rules do not run on them.",
			`Fields, more by ${nameOf('describe_module')}:`,
			fieldGuide(views, 'write'),
		].join('\n'),
	args: ({ views, settings }) =>
		z.strictObject({
			module: moduleArgument(views),
			records: recordsArgument(settings, { values: valuesArgument() }),
		}),
	async run(desk, { module, records }) {
		const view = openModule(desk.views, module, 'module');
		checkCount(records, desk.settings);
		return toldWrites(desk, view, await desk.create(view, records));
	},
});
