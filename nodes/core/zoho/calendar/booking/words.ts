import type { JsonObject } from '../../../kernel/json';
import type { CustomerPorts } from '../../customers/words';
import type { Trigger } from '../../writing/journal';
import type { SlotQuestion } from '../find-slots';
import type { Span } from '../zones/span';

/** For whom an appointment is. */
export interface Guest {
	/** Of a contact that is known; else it is looked for by what follows. */
	contactId?: string;
	phones: readonly string[];
	emails: readonly string[];
	firstName?: string;
	/** Of a contact that is created. */
	lastName?: string;
	/** Two letters, for numbers that are written without it. */
	country?: string;
	/** What a contact that is created holds besides. */
	values?: JsonObject;
}

export interface BookingRequest {
	slot: Span;
	/**
	 * Whose calendars have to be free, and the rules of slots: by `needs` everybody takes part, or the first
	 * who is free.
	 */
	question: SlotQuestion;
	guest: Guest;
	title: string;
	text: string;
	venue?: string;
	/** Further fields of the meeting. */
	more?: JsonObject;
	/** Minutes before the appointment; undefined for none. */
	remindMinutes?: number;
	/** Whether Zoho invites those who take part. */
	invite: boolean;
	/** Two bookings of the same key are the same one. */
	key: string;
	/** Signs the key for the meeting that it stands in; left out, it is not signed. */
	sign?(key: string, meetingId: string): Promise<string | undefined>;
	/** API name of a single-line field that holds the key as well. */
	keyField?: string;
	/** Tells this run from all others, without blanks. */
	runId: string;
	/** Says what would be booked, and writes nothing. */
	dryRun?: boolean;
	/** Automations that run once the appointment stands; undefined for all. */
	trigger?: Trigger;
}

export interface Booked {
	/** Undefined where nothing was written. */
	id?: string;
	/** Whether this run made it, or found it made by an earlier one of the same key. */
	action: 'booked' | 'alreadyBooked' | 'wouldBook';
	/** ISO 8601 with the offset of the zone. */
	start: string;
	end: string;
	zone: string;
	spoken: string;
	/** IDs, the owner first. */
	users: string[];
	/** Undefined where it would be created. */
	contactId?: string;
	/** Whether the contact was created for it. */
	contactIsNew: boolean;
	key: string;
}

export type BookingPorts = CustomerPorts;
