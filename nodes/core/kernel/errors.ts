import { given } from './given';
import type { JsonObject } from './json';

/** What every failure of the core is: what happened, and the next step for the person who reads it. */
export class CoreError extends Error {
	/** Stable, in SCREAMING_SNAKE, of one of the catalogs; what a server called it stands in the details. */
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
		super(message, given({ cause }));
		this.name = 'CoreError';
		this.code = code;
		this.advice = advice;
		this.details = details;
	}
}

/** One row of an error catalog. `{name}` in a text is filled from the error's details. */
export interface ErrorEntry {
	title: string;
	advice: string;
}

export type ErrorCatalog<Code extends string> = Readonly<Record<Code, ErrorEntry>>;

interface FailOptions<Code> {
	/** What was thrown below it. */
	cause?: unknown;
	/** The code whose words to use, where those of its own lack a detail. */
	words?: Code;
}

/** Builds the error factory of a catalog: `throw fail('CODE', { module })`. */
export function createFail<Code extends string>(catalog: ErrorCatalog<Code>) {
	return (
		code: Code,
		details: JsonObject = {},
		{ cause, words = code }: FailOptions<Code> = {},
	): CoreError => {
		const { title, advice } = catalog[words];
		return new CoreError(code, fill(title, details), fill(advice, details), details, cause);
	};
}

/** The same error with more facts; what it says of itself already stays. */
export function withDetails(error: CoreError, facts: JsonObject): CoreError {
	const { code, message, advice, details, cause } = error;
	const told = new CoreError(code, message, advice, { ...facts, ...details }, cause);
	if (error.stack !== undefined) told.stack = error.stack;
	return told;
}

/** Several failures of one row as one: the code and details of the first, the words of all. */
export function joinErrors(
	errors: readonly [CoreError, ...CoreError[]],
	facts: JsonObject,
): CoreError {
	const [{ code, details }] = errors;
	return new CoreError(
		code,
		errors.map(({ message }) => message).join('; '),
		errors.map(({ advice }) => advice).join(' '),
		{ ...details, ...facts },
	);
}

function fill(template: string, details: JsonObject): string {
	return template.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = details[name];
		return value === undefined || value === null ? '?' : String(value);
	});
}
