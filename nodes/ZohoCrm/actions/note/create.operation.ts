import { given } from '../../../core/kernel/given';
import { moduleField } from '../../../runtime/panel/module-field';
import { recordIdField } from '../../../runtime/panel/record-id-field';
import { guardOptions } from '../../fields/write-options';
import { fieldRules } from '../../module-needs';
import { describeWrite } from '../../showing/describe-write';
import { knownSource } from '../../writing/record-write';
import { writeOperation } from '../../writing/write-operation';

/** Note > Create: on a record of any module, since notes are a module of their own (#27, #84, #99). */
export const create = writeOperation({
	name: 'Create',
	value: 'create',
	action: 'Create note',
	description: 'Add a note to a record of any module',
	scopes: ['ZohoCRM.modules.CREATE', ...knownSource.scopes],
	credits:
		'1 for each 10 notes; with Source ID 1 for each 25 IDs as well, and 2 for the rules of notes',
	routes: ['POST /crm/v8/{module}', 'POST /crm/v8/coql', ...fieldRules.routes],
	errors: [
		'SOURCES_NOT_READ',
		'EXPECTED_FIELD_MISSING',
		'INVALID_DATA',
		'INVALID_ID',
		'NOT_ALLOWED',
		'NOTE_EMPTY',
		'RECORD_NOT_FOUND',
		'TOO_LONG',
	],
	properties: [
		{ ...moduleField, description: 'The module of the record that gets the note' },
		recordIdField,
		{
			displayName: 'Title',
			name: 'title',
			type: 'string',
			default: '',
			placeholder: 'e.g. Call summary',
		},
		{
			displayName: 'Content',
			name: 'content',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
		},
	],
	options: guardOptions,
	secondTry: ['sendAgain'],
	read: (parameters) => ({
		parentModule: parameters.locator('module'),
		parentId: parameters.id('recordId'),
		content: parameters.text('content'),
		...given({ title: parameters.optionalText('title') }),
	}),
	prepare: ({ params: note }) => ({
		request: {},
		entry: note,
		changes: { module: note.parentModule, id: note.parentId },
		tells: { module: 'Notes', isNew: true },
	}),
	untold: ['sourceField', 'trace', 'traceField'],
	tell: (note, teller) => {
		const { values, source } = teller({
			...given({ Note_Title: note.title }),
			Note_Content: note.content,
		});
		const { Note_Title: title, Note_Content: content } = values;
		return { entry: { ...note, title: String(title), content: String(content) }, source };
	},
	send: (zoho, request, notes) => zoho.notes.create(notes, request),
	show: (note) => {
		const { id, action } = note;
		const created = action === 'created' && id !== undefined;
		return {
			result: describeWrite('Notes', note),
			...given({ written: created ? `Notes ${id} created` : undefined }),
		};
	},
});
