import { given } from '../../../core/kernel/given';
import { moduleField } from '../../../runtime/panel/module-field';
import { recordIdField } from '../../../runtime/panel/record-id-field';
import { guardOptions } from '../../fields/write-options';
import { describeWrite } from '../../showing/describe-write';
import { writeOperation } from '../../writing/write-operation';

/** Note > Create: on a record of any module, since notes are a module of their own (#27, #84, #99). */
export const create = writeOperation({
	name: 'Create',
	value: 'create',
	action: 'Create note',
	description: 'Add a note to a record of any module',
	scopes: ['ZohoCRM.modules.CREATE'],
	credits: '1 for each 10 notes',
	routes: ['POST /crm/v8/{module}'],
	errors: [
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
	}),
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
