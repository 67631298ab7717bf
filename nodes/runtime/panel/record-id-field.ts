import type { INodeProperties } from 'n8n-workflow';

/** The id of one record, as text: it has more digits than a number holds. */
export const recordIdField: INodeProperties = {
	displayName: 'Record ID',
	name: 'recordId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 5725767000000524157',
	description: 'The digits at the end of the record’s address in Zoho CRM',
};
