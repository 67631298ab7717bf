import { given } from '../../../core/kernel/given';
import type { AskedAppointment } from '../../../core/zoho/calendar/booking/read-appointment';
import { eachRow } from '../../../runtime/rows/each-row';
import {
	appointmentIdField,
	ofUsersOption,
	readAsked,
} from '../../../runtime/panel/calendar-fields';
import {
	readOutput,
	readSentOptions,
	writeOptionsField,
	type Output,
	type SentOptions,
} from '../../fields/write-options';
import { fieldRules } from '../../module-needs';
import type { ZohoOperation } from '../../operation';
import { showResult } from '../../writing/show-result';
import { appointmentChanges } from './calendar-needs';

interface Params {
	asked: AskedAppointment;
	reason: string | undefined;
	tell: boolean;
	sent: SentOptions;
	output: Output;
}

const offered = ['trigger'] as const;

/** Appointment > Cancel: with its reason, to the Recycle Bin (#162, #170). */
export const cancel: ZohoOperation<Params> = {
	name: 'Cancel',
	value: 'cancel',
	action: 'Cancel appointment',
	description: 'Note the reason, tell those who were invited, and delete the appointment',
	access: 'write',
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
		writeOptionsField(offered, [
			ofUsersOption,
			{
				displayName: 'Tell Participants',
				name: 'tell',
				type: 'boolean',
				default: true,
				description: 'Whether Zoho CRM sends a mail to those who were invited',
			},
		]),
	],
	read: (parameters) => ({
		asked: readAsked(parameters),
		reason: parameters.optionalText('reason')?.trim(),
		tell: parameters.raw('options.tell') === undefined || parameters.flag('options.tell'),
		sent: readSentOptions(parameters, offered),
		output: readOutput(parameters),
	}),
	execute: ({ zoho, goOn, rows }) =>
		eachRow(rows, goOn, async (row) => {
			const { asked, reason, tell, sent } = row.params;
			const canceled = await zoho.calendar.cancel({
				...{ ...asked, tell },
				...given({ reason, trigger: sent.trigger }),
			});
			return { items: [showResult(row, { ...canceled })], written: `Events ${asked.id} deleted` };
		}),
};
