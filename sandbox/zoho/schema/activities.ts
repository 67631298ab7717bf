import {
	date,
	datetime,
	flag,
	integer,
	lookup,
	mandatory,
	picklist,
	readOnly,
	special,
	text,
	textarea,
} from './fields.ts';
import { module } from './module.ts';

const who = lookup('Who_Id', ['Contacts', 'Leads'], { label: 'Contact Name' });
const what = special('multi_module_lookup', 'What_Id', {
	label: 'Related To',
	length: 120,
	lookup: ['Accounts', 'Deals', 'Leads', 'Products', 'Campaigns', 'Cases', 'Vendors', 'Solutions'],
});

export const tasks = module(
	'Tasks',
	{ singular: 'Task', nameField: 'Subject', upsertable: false },
	[
		text('Subject', mandatory),
		date('Due_Date'),
		picklist('Status', [
			'Not Started',
			'Deferred',
			'In Progress',
			'Completed',
			'Waiting for input',
		]),
		picklist('Priority', ['High', 'Highest', 'Low', 'Lowest', 'Normal']),
		who,
		what,
		datetime('Closed_Time', readOnly),
		flag('Send_Notification_Email'),
		special('RRULE', 'Recurring_Activity'),
		special('ALARM', 'Remind_At'),
		textarea('Description'),
	],
);

export const events = module(
	'Events',
	{ singular: 'Meeting', plural: 'Meetings', nameField: 'Event_Title', upsertable: false },
	[
		text('Event_Title', { label: 'Title', ...mandatory }),
		datetime('Start_DateTime', { label: 'From', ...mandatory }),
		datetime('End_DateTime', { label: 'To', ...mandatory }),
		flag('All_day'),
		text('Venue', { label: 'Location' }),
		special('participants', 'Participants'),
		who,
		what,
		special('RRULE', 'Recurring_Activity'),
		special('multireminder', 'Remind_At'),
		textarea('Description'),
	],
);

export const calls = module(
	'Calls',
	{ singular: 'Call', nameField: 'Subject', upsertable: false },
	[
		text('Subject', mandatory),
		picklist('Call_Type', ['Outbound', 'Inbound', 'Missed'], mandatory),
		datetime('Call_Start_Time', mandatory),
		text('Call_Duration', { length: 10, ...mandatory }),
		integer('Call_Duration_in_seconds'),
		picklist('Outgoing_Call_Status', ['Scheduled', 'Completed', 'Overdue', 'Cancelled']),
		picklist('Call_Purpose', [
			'Prospecting',
			'Administrative',
			'Negotiation',
			'Demo',
			'Project',
			'Desk',
		]),
		text('Call_Agenda'),
		picklist('Call_Result', [
			'Interested',
			'Not interested',
			'No response/busy',
			'Requested more info',
			'Requested call back',
			'Invalid number',
		]),
		who,
		what,
		text('Caller_ID', { length: 100 }),
		text('Dialled_Number', { length: 100 }),
		flag('CTI_Entry', readOnly),
		textarea('Description'),
	],
);
