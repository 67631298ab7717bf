import type { INodeProperties } from 'n8n-workflow';

const textField: INodeProperties = {
	displayName: 'Text',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 3 },
	// No expression: until its input is known, n8n would not fill lists that depend on a choice.
	default: '',
	placeholder: 'e.g. Hello, we would like an offer for 20 bikes',
};

/** Where the text is: the same for every operation. */
export const inputFields: INodeProperties[] = [
	{
		displayName: 'Input',
		name: 'source',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description: "The item's file if there is one, else its mail, else the text",
			},
			{
				name: 'File',
				value: 'file',
				description:
					'An e-mail (.eml), picture, PDF, Word, Excel, CSV, HTML, Markdown, text or subtitle file',
			},
			{ name: 'Text', value: 'text' },
		],
		default: 'automatic',
		description: 'Where the text to read comes from',
	},
	{
		displayName: 'Input File Field',
		name: 'fileField',
		type: 'string',
		required: true,
		default: 'data',
		placeholder: 'e.g. data',
		hint: 'The name of the field that holds the file',
		displayOptions: { show: { source: ['automatic', 'file'] } },
	},
	{
		...textField,
		hint: "Read where the item has no file and no mail; empty reads its field 'text'",
		displayOptions: { show: { source: ['automatic'] } },
	},
	{ ...textField, required: true, displayOptions: { show: { source: ['text'] } } },
];
