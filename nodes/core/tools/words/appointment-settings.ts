import type { Opening } from '../../zoho/calendar/slots/words';

/** What the owner laid down of appointments; a model chooses within it. */
export interface AppointmentSettings {
	/** IDs of the users who may be booked; none stands for the connected one. */
	users: readonly string[];
	/** Minutes of an appointment. */
	minutes: number;
	/** How many days may be booked, today included. */
	days: number;
	/** By whose clocks days are counted, and times meant that name no other; one that `isZone` knows. */
	zone: string;
	/** In which times are said, e.g. `en-US`. */
	language: string;
	/** Minutes before and after that are free as well, and from now to the earliest start. */
	before: number;
	after: number;
	notice: number;
	/** In place of the organization's business hours and holidays. */
	opening: Opening | undefined;
	/** Whether only contacts that are in the CRM already are booked for. */
	knownOnly: boolean;
	/** Whether Zoho CRM invites those who take part. */
	invite: boolean;
}
