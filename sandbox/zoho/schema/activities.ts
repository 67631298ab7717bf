import {
	date,
	datetime,
	decimal,
	flag,
	integer,
	lookup,
	mandatory,
	picklist,
	readOnly,
	special,
	text,
	textarea,
	user,
	website,
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

/** What the mobile app notes of one who arrived. */
const checkIn = [
	datetime('Check_In_Time', readOnly),
	user('Check_In_By', readOnly),
	textarea('Check_In_Comment', readOnly),
	text('Check_In_Sub_Locality', readOnly),
	text('Check_In_City', readOnly),
	text('Check_In_State', readOnly),
	text('Check_In_Country', readOnly),
	text('ZIP_Code', readOnly),
	textarea('Check_In_Address', readOnly),
	text('Check_In_Status', readOnly),
	decimal('Latitude', readOnly),
	decimal('Longitude', readOnly),
];

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
		special('multireminder', 'Remind_Participants'),
		...checkIn,
		textarea('Description'),
	],
);

const callReminders = ['None', '5 minutes before', '10 minutes before', '15 minutes before'];

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
		picklist('Reminder', callReminders),
		picklist('Scheduled_In_CRM', ['Yes', 'No'], readOnly),
		website('Voice_Recording__s', readOnly),
		flag('CTI_Entry', readOnly),
		textarea('Description'),
	],
);
