import type { OpeningHours } from '../calendar/opening-hours.ts';
import type { Verdict } from '../envelope.ts';
import type { Json, JsonObject } from '../json.ts';

/** What checking a value needs to know of the rest of the CRM. */
export interface Surroundings {
	recordExists(module: string, id: string): boolean;
	userExists(id: string): boolean;
	isInactive(id: string): boolean;
	/** Values of a record, as kept. */
	find(module: string, id: string): JsonObject | undefined;
	openingHours: OpeningHours;
	/** Of the organisation. */
	zone: string;
	/** Who writes. */
	user: string;
	loosePicklists: boolean;
	/** Milliseconds. */
	now: number;
}

/** A value as it will be kept, or the reason why Zoho would not take it. */
export type Checked = { kept: Json } | { refused: Verdict };

/** Where in the request a value stands. */
export type Place = { api_name: string; json_path: string };
