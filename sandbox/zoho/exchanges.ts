import { channel } from 'node:diagnostics_channel';
import type { Json } from './json.ts';

/** A request of the API and its answer, as they went over the wire. */
export interface Exchange {
	method: string;
	/** Below the twin's address, e.g. `/crm/v8/Leads`. */
	path: string;
	query: URLSearchParams;
	headers: Headers;
	/** Parsed; undefined when there was none, or it was never read. */
	sent: Json | undefined;
	status: number;
	answered: Json | undefined;
}

/** Every answer a route of any twin in this process gave; those that faults played are left out. */
export const exchanges = channel('zoho-twin:exchange');
