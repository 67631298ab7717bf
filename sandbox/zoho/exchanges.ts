import { channel } from 'node:diagnostics_channel';
import type { Json } from './json.ts';

/** Stands for form data or the bytes of a file, of which only the kind is told. */
export const A_FILE = Symbol('a file');

/** JSON as it was read, a file, or undefined when there was nothing or it was never read. */
export type Content = Json | typeof A_FILE | undefined;

/** A request of the API and its answer, as they went over the wire. */
export interface Exchange {
	method: string;
	/** Below the twin's address, e.g. `/crm/v8/Leads`. */
	path: string;
	query: URLSearchParams;
	headers: Headers;
	sent: Content;
	status: number;
	answered: Content;
}

/** Every answer a route of any twin in this process gave; those that faults played are left out. */
export const exchanges = channel('zoho-twin:exchange');
