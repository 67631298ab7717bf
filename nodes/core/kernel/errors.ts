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

/** The same error about another parameter, in its words as well. */
export function aboutParameter(error: CoreError, parameter: string): CoreError {
	const { code, message, advice, details, cause } = error;
	const told = details['parameter'];
	const named = (text: string): string =>
		typeof told === 'string' ? text.replaceAll(told, parameter) : text;
	return new CoreError(code, named(message), named(advice), { ...details, parameter }, cause);
}

/** The same error without facts of these names; where its words hold them they say so. */
export function withoutDetails(error: CoreError, names: readonly string[]): CoreError {
	const { code, details } = error;
	const hidden = names
		.flatMap((name) => details[name] ?? [])
		.filter((one) => typeof one === 'string');
	const blank = (text: string): string =>
		hidden.reduce<string>((left, one) => left.replaceAll(one, '(not shown)'), text);
	const kept = Object.entries(details).filter(([name]) => !names.includes(name));
	return new CoreError(code, blank(error.message), blank(error.advice), Object.fromEntries(kept));
}

/** A row may fail in all of its fields: as many failures as a person reads. */
const mostTold = 3;

/** Several failures of one row as one: the code and details of the first, the words of the first three. */
export function joinErrors(
	errors: readonly [CoreError, ...CoreError[]],
	facts: JsonObject,
): CoreError {
	const [{ code, details }] = errors;
	const told = errors.slice(0, mostTold);
	const messages = told.map(({ message }) => message);
	const others = errors.length - told.length;
	if (others > 0) messages.push(`and ${others} more`);
	const advices = new Set(told.map(({ advice }) => advice));
	return new CoreError(code, messages.join('; '), [...advices].join(' '), { ...details, ...facts });
}

/** Characters of one detail that a person reads in a sentence; the details hold the whole of it. */
const longestShown = 300;

function fill(template: string, details: JsonObject): string {
	return template.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = details[name];
		const text = value === undefined || value === null ? '?' : String(value);
		return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
	});
}
