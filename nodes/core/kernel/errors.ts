import type { JsonObject } from './json';

/** What every failure of the core is: what happened, and the next step for the person who reads it. */
export class CoreError extends Error {
	/** Stable, in SCREAMING_SNAKE; Zoho's own code where Zoho refused. */
	readonly code: string;
	/** How to get unstuck, in full sentences. */
	readonly advice: string;
	/** Facts for the reader and for branching: parameter, field, module, ids. Never secrets or record contents. */
	readonly details: JsonObject;

	constructor(
		code: string,
		message: string,
		advice: string,
		details: JsonObject = {},
		/** What was thrown below it; for people who debug, never shown or stored. */
		cause?: unknown,
	) {
		super(message, cause === undefined ? {} : { cause });
		this.name = 'CoreError';
		this.code = code;
		this.advice = advice;
		this.details = details;
	}
}

/** One row of an error catalogue. `{name}` in a text is filled from the error's details. */
export interface ErrorEntry {
	title: string;
	advice: string;
}

export type ErrorCatalogue<Code extends string> = Readonly<Record<Code, ErrorEntry>>;

function fill(template: string, details: JsonObject): string {
	return template.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = details[name];
		return value === undefined || value === null ? '?' : String(value);
	});
}

/** Builds the error factory of a catalogue: `throw fail('CODE', { module })`. */
export function createFail<Code extends string>(catalogue: ErrorCatalogue<Code>) {
	return (code: Code, details: JsonObject = {}, cause?: unknown): CoreError => {
		const { title, advice } = catalogue[code];
		return new CoreError(code, fill(title, details), fill(advice, details), details, cause);
	};
}
