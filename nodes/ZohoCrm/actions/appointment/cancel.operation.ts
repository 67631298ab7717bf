import { given } from '../../../core/kernel/given';
import {
	appointmentIdField,
	ofUsersOption,
	readAsked,
} from '../../../runtime/panel/calendar-fields';
import { fieldRules } from '../../module-needs';
import { appointmentChanges } from './calendar-needs';
import { changeCalendar } from './change-calendar';

/** Appointment > Cancel: with its reason, to the Recycle Bin (#162, #170). */
export const cancel = changeCalendar({
	name: 'Cancel',
	value: 'cancel',
	action: 'Cancel appointment',
	description: 'Note the reason, tell those who were invited, and delete the appointment',
	scopes: [
		...['ZohoCRM.modules.READ', 'ZohoCRM.modules.UPDATE', 'ZohoCRM.modules.DELETE'],
		...fieldRules.scopes,
	],
	credits: '4 for each item, and 2 for the rules of the module',
	routes: [
		...(['DELETE /crm/v8/{module}', 'GET /crm/v8/{module}/{id}', 'PUT /crm/v8/{module}'] as const),
		'POST /crm/v8/Events/{id}/actions/cancel',
		...fieldRules.routes,
	],
	errors: [
		...appointmentChanges.errors,
		'CANNOT_PERFORM_ACTION',
		'INVALID_ID',
		'NOT_ALLOWED',
		'OUTCOME_UNKNOWN',
		'TOO_LONG',
	],
	properties: [
		appointmentIdField,
		{
			displayName: 'Reason',
			name: 'reason',
			type: 'string',
			default: '',
			placeholder: 'e.g. The customer is ill',
			description: 'Noted in the text of the meeting',
		},
	],
	options: [
		ofUsersOption,
		{
			displayName: 'Tell Participants',
			name: 'tell',
			type: 'boolean',
			default: true,
			description: 'Whether Zoho CRM sends a mail to those who were invited',
		},
	],
	read: (parameters) => ({
		asked: readAsked(parameters),
		reason: parameters.optionalText('reason')?.trim(),
		tell: parameters.raw('options.tell') === undefined || parameters.flag('options.tell'),
	}),
	change: async ({ asked, reason, tell }, { zoho, trigger }) => ({
		result: await zoho.calendar.cancel({ ...asked, tell, ...given({ reason, trigger }) }),
		written: `Events ${asked.id} deleted`,
	}),
});
