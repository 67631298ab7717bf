import { fieldRules } from '../../module-needs';

/** What it takes to read calendars: of meetings, calls and appointments, of users and of the organization. */
export const calendarReads = {
	scopes: [
		...['ZohoCRM.coql.READ', 'ZohoCRM.modules.READ', 'ZohoCRM.users.READ'],
		...['ZohoCRM.settings.business_hours.READ', 'ZohoCRM.settings.modules.READ'],
	],
	routes: [
		...['POST /crm/v8/coql', 'GET /crm/v8/{module}', 'GET /crm/v8/users'],
		...['GET /crm/v8/settings/business_hours', 'GET /crm/v8/settings/holidays'],
		'GET /crm/v8/settings/modules',
	],
	errors: [
		...['ZONE_UNKNOWN', 'TIME_UNREADABLE', 'LANGUAGE_UNKNOWN', 'USER_UNKNOWN', 'NO_USER'],
		...['HOURS_UNREADABLE', 'COQL_MODULE', 'COQL_FIELD', 'COQL_COLUMN', 'COQL_REACH'],
		...['PAGES_BROKEN', 'PAGES_REPEATED', 'PAGINATION_LIMIT_EXCEEDED'],
	],
} as const;

/** What it takes to hold a time and to book it, or to let it go. */
export const slotWrites = {
	scopes: [
		...['ZohoCRM.modules.CREATE', 'ZohoCRM.modules.UPDATE', 'ZohoCRM.modules.DELETE'],
		...fieldRules.scopes,
	],
	routes: [
		...['POST /crm/v8/{module}', 'PUT /crm/v8/{module}', 'DELETE /crm/v8/{module}'],
		...['GET /crm/v8/{module}/{id}', ...fieldRules.routes],
	],
	errors: [
		...['SLOT_TAKEN', 'OUTSIDE_HOURS', 'TIME_PAST', 'END_BEFORE_START', 'BOOKING_NOT_SETTLED'],
		...['INVALID_DATA', 'INVALID_ID', 'OUTCOME_UNKNOWN', 'RECORD_NOT_FOUND', 'NOT_ALLOWED'],
	],
} as const;

/** How it can end to change an appointment that is there. */
export const appointmentChanges = {
	errors: [
		...['APPOINTMENT_CANCELED', 'APPOINTMENT_NOT_FOUND', 'APPOINTMENT_OF_OTHERS'],
		...['APPOINTMENT_OVER', 'APPOINTMENT_REPEATED'],
	],
} as const;
