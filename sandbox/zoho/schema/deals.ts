import {
	currency,
	date,
	datetime,
	integer,
	lookup,
	mandatory,
	percent,
	picklist,
	readOnly,
	text,
	textarea,
} from './fields.ts';
import { module } from './module.ts';
import { leadSource } from './picklists.ts';
import { pipelines, stages } from './stages.ts';

export const deals = module(
	'Deals',
	{ singular: 'Deal', nameField: 'Deal_Name', duplicateField: 'Deal_Name' },
	[
		text('Deal_Name', { length: 120, ...mandatory }),
		lookup('Account_Name', ['Accounts']),
		lookup('Contact_Name', ['Contacts']),
		currency('Amount'),
		date('Closing_Date', { layoutRequired: true }),
		picklist('Pipeline', pipelines),
		picklist(
			'Stage',
			stages.map(({ actual, display }) => [actual, display] as const),
			mandatory,
		),
		percent('Probability', { label: 'Probability (%)' }),
		currency('Expected_Revenue', readOnly),
		picklist('Type', ['Existing Business', 'New Business']),
		picklist('Lead_Source', leadSource),
		lookup('Campaign_Source', ['Campaigns']),
		text('Next_Step', { length: 100 }),
		picklist('Reason_For_Loss__s', [
			'Expectation Mismatch',
			'Price',
			'Unqualified Customer',
			'Lack of response',
			'Missed Follow Ups',
			'Wrong Target',
			'Competition',
			'Future Interest',
			'Other',
		]),
		textarea('Description'),
		integer('Lead_Conversion_Time', readOnly),
		integer('Sales_Cycle_Duration', readOnly),
		integer('Overall_Sales_Duration', readOnly),
		datetime('Last_Activity_Time', readOnly),
		datetime('Change_Log_Time__s', readOnly),
	],
);
