import type { NewNote } from '../../../core/zoho/notes/create-notes';
import { describeWrite } from '../../showing/describe-write';
import { moduleField } from '../../../runtime/panel/module-field';
import { recordIdField } from '../../../runtime/panel/record-id-field';
import { guardOptionsField, readWriteChoices, type WriteChoices } from '../../fields/write-options';
import { groupRows } from '../../../runtime/rows/group-rows';
import { sendGroups } from '../../../runtime/rows/send-groups';
import { showResult } from '../../showing/show-result';
import { toGuards } from '../../writing/to-guards';
import type { ZohoOperation } from '../../zoho-context';

interface Params extends WriteChoices {
	note: NewNote;
}

/** Note > Create: on a record of any module (#27, #84, #99). */
export const create: ZohoOperation<Params> = {
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
		guardOptionsField,
	],
	read: (parameters) => {
		const title = parameters.optionalText('title');
		return {
			note: {
				parentModule: parameters.locator('module'),
				parentId: parameters.id('recordId'),
				content: parameters.text('content'),
				...(title ? { title } : {}),
			},
			...readWriteChoices(parameters),
		};
	},
	execute: ({ zoho, journal, goOn, rows }) =>
		sendGroups(
			groupRows(rows, ({ dryRun }) => dryRun ?? false),
			goOn,
			{
				send: async (group) => {
					const [first] = group;
					if (!first) return [];
					const guards = { ...toGuards(first.params), journal: journal(group) };
					return await zoho.notes.create(
						group.map(({ params }) => params.note),
						guards,
					);
				},
				show: (row, written) => ({
					items: [{ json: showResult(row, describeWrite('Notes', written)) }],
					...(written.action === 'created' && written.id
						? { written: `Notes ${written.id} created` }
						: {}),
				}),
			},
		),
};
