import {
	currency,
	date,
	integer,
	mandatory,
	picklist,
	readOnly,
	special,
	text,
	textarea,
} from './fields.ts';
import { module } from './module.ts';

const weekdays = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(',');

/** What the organisation offers, by whom, when and where [O26]. */
export const services = module(
	'Services__s',
	{
		singular: 'Service',
		plural: 'Services',
		scope: 'services',
		nameField: 'Service_Name',
		upsertable: false,
	},
	[
		text('Service_Name', { length: 120, ...mandatory }),
		integer('Duration', mandatory),
		currency('Price', mandatory),
		picklist('Location', ['Business Address', 'Client Address'], mandatory),
		special('multiuserlookup', 'Members', { length: 120, ...mandatory }),
		picklist(
			'Availability_Type',
			['Every Business Days', 'Specific Day(s)', 'Specific Date(s)', 'Specific Date Range'],
			mandatory,
		),
		special('multiselectpicklist', 'Available_Days', {
			values: weekdays.map((day) => ({ actual: day, display: day })),
		}),
		date('Available_Dates', { list: true }),
		date('Available_From'),
		date('Available_Till'),
		special('time_range', 'Available_Timings'),
		date('Unavailable_From'),
		date('Unavailable_Till'),
		picklist('Status', ['In Use', 'Not in Use']),
		picklist('Job_Sheet_Required', ['Yes', 'No']),
		textarea('Description'),
		special('profileimage', 'Record_Image', readOnly),
	],
);
