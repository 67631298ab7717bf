import type { INodeProperties } from 'n8n-workflow';

/** Where a trigger begins. */
export const startFields: INodeProperties[] = [
	{
		displayName: 'Start From',
		name: 'startFrom',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'All Records There Are',
				value: 'history',
				description: 'The oldest first, 800 at a time, and then what changes',
			},
			{
				name: 'Date',
				value: 'date',
				description: 'What changed since that date, and then what changes',
			},
			{ name: 'Now', value: 'now', description: 'What changes once the workflow is published' },
		],
		default: 'now',
		description:
			'Where the trigger begins. It goes on from there, also after a time in which n8n did not run.',
	},
	{
		displayName: 'Start Date',
		name: 'startDate',
		type: 'dateTime',
		default: '',
		description: 'In the time zone of the workflow',
		displayOptions: { show: { startFrom: ['date'] } },
	},
];

/** What is given again after n8n was started anew. */
export const repeatOption: INodeProperties = {
	displayName: 'Repeat After Restart (Minutes)',
	name: 'repeatMinutes',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 5,
	description:
		'What was given last may be lost when n8n is stopped while it works on it, so it is given again afterwards, with the same event keys. Choose as many minutes as an execution takes; 0 repeats nothing.',
};
