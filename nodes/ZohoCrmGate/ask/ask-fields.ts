import type { INodeProperties } from 'n8n-workflow';
import { shownFor } from '../shown-for';

/** What is asked, and how long. */
export const askFields: INodeProperties[] = [
	{
		displayName: 'Title',
		name: 'formTitle',
		type: 'string',
		default: '={{ $json.gate.letter.subject }}',
		description: 'What stands above the form',
		...shownFor('action', 'ask'),
	},
	{
		displayName: 'Form',
		name: 'form',
		type: 'json',
		default: '={{ $json.gate.form }}',
		required: true,
		description: 'The form that the Gate put out. What is answered comes as "answer" on the item.',
		...shownFor('action', 'ask'),
	},
	{
		displayName: 'Message',
		name: 'formMessage',
		type: 'string',
		default: '',
		placeholder: 'e.g. Zoho CRM has a contact with this address already',
		description: 'What a person is told above the form, such as why it comes once more',
		...shownFor('action', 'ask'),
	},
	{
		displayName: 'Close After (Days)',
		name: 'closeAfterDays',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 14,
		description:
			'How long the form is open. Afterwards the item goes on without an answer. Its address is $execution.resumeFormUrl; tell it to somebody before this node.',
		...shownFor('action', 'ask'),
	},
];
