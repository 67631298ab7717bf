import { z } from 'zod';
import { given } from '../../../kernel/given';
import { maybeText, text } from '../../arguments/argument';
import { openModule } from '../../rights/module-view';
import { defineTool } from '../parts/define-tool';
import { moduleArgument, recordArgument } from '../parts/shared-arguments';
import { dryRunNote } from '../parts/told-writes';

export const addNote = defineTool({
	name: 'add_note',
	class: 'write',
	modules: (views) => views,
	description: () => 'Add a note to a record, such as the summary of a call.',
	args: ({ views }) =>
		z.strictObject({
			module: moduleArgument(views),
			record: recordArgument(),
			title: maybeText('Title of the note'),
			content: text('Text of the note'),
		}),
	async run(desk, { module, record, title, content }) {
		const view = openModule(desk.views, module, 'module');
		const note = { record, title: title ?? undefined, content };
		const { id, action } = await desk.note(view, note);
		return { ...dryRunNote(desk.settings), note: { ...given({ id }), done: action } };
	},
});
