import { z } from 'zod';
import { maybeTexts } from '../../arguments/argument';
import { dataNotice, recordOf } from '../../answer/table';
import { openModule, seenField } from '../../rights/module-view';
import { defineTool } from '../parts/define-tool';
import { moduleArgument, recordArgument } from '../parts/shared-arguments';

export const getRecord = defineTool({
	name: 'get_record',
	class: 'read',
	modules: (views) => views,
	description: () => 'Read one record with all of its filled fields.',
	args: ({ views }) =>
		z.strictObject({
			module: moduleArgument(views),
			record: recordArgument(),
			fields: maybeTexts('Fields to show; null shows all'),
		}),
	async run(desk, { module, record: text, fields: asked }) {
		const view = openModule(desk.views, module, 'module');
		const fields = asked?.length
			? asked.flatMap((name) => (name === 'id' ? [] : seenField(view, name, 'fields').name))
			: view.seen.map(({ name }) => name);
		const record = await desk.record(view, { text, parameter: 'record', fields });
		return { note: dataNotice, module: view.module, record: recordOf(record, fields) };
	},
});
