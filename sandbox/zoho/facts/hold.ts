import { A_FILE, type Content, type Exchange } from '../exchanges.ts';
import type { Json } from '../json.ts';
import { answersOf, isDescribed, parametersOf, sentTo } from './amended.ts';
import { facts, type ParameterFacts } from './facts.ts';
import { misfits, type Misfit } from './fits.ts';
import { operationOf } from './operations.ts';
import type { Shape } from './shape.ts';

/** What is held against the papers: a request, or the answer an operation gave with a status. */
export interface Held {
	/** `METHOD /path`, or undefined when no paper names it. */
	operation: string | undefined;
	status: number;
	/** Where the request differs from what the papers let a client send. */
	request: Misfit[];
	/** Where the answer differs from what the papers let Zoho answer. */
	answer: Misfit[];
	/** Whether the answer fits the documents as they are printed, without an amendment. */
	asPrinted: boolean;
}

/** Holds a request and its answer against the facts and their amendments. */
export function hold(exchange: Exchange): Held {
	const { method, path, status } = exchange;
	const operation = operationOf(method, path);
	if (operation === undefined || !isDescribed(operation)) {
		const nowhere = [{ path: '', problem: 'stands in no paper' }];
		return { operation, status, request: nowhere, answer: nowhere, asPrinted: false };
	}
	const printed = facts.operations[operation]?.answers[status];
	return {
		operation,
		status,
		request: heldRequest(operation, exchange),
		answer: heldAnswer(operation, status, exchange.answered),
		asPrinted: printed !== undefined && compared(exchange.answered, printed).length === 0,
	};
}

/** Refused before the body is read. */
const UNREAD = [401, 413, 429];

function heldRequest(operation: string, exchange: Exchange): Misfit[] {
	const query = heldQuery(operation, exchange);
	if (UNREAD.includes(exchange.status)) return query;
	return [...query, ...heldBody(operation, exchange.sent)];
}

function heldAnswer(operation: string, status: number, answered: Content): Misfit[] {
	const shapes = answersOf(operation, status);
	if (shapes.length === 0) return [{ path: '', problem: `${status} is not in the papers` }];
	return fewest(shapes.map((shape) => compared(answered, shape)));
}

function fewest(tried: Misfit[][]): Misfit[] {
	const [best = []] = tried.sort((one, other) => one.length - other.length);
	return best;
}

function compared(body: Content, shape: Shape): Misfit[] {
	const wrong = (problem: string): Misfit[] => [{ path: '', problem }];
	if (shape === 'nothing') return body === undefined ? [] : wrong('has a body');
	if (typeof shape === 'string' && shape.startsWith('file ')) {
		return body === A_FILE ? [] : wrong('is no file');
	}
	if (body === undefined) return wrong('has no body');
	if (body === A_FILE) return wrong('is a file');
	return misfits(body, shape, facts.shapes);
}

function heldBody(operation: string, sent: Content): Misfit[] {
	const shapes = sentTo(operation);
	if (shapes.length === 0) {
		return sent === undefined ? [] : [{ path: 'body', problem: 'is not in the papers' }];
	}
	return fewest(shapes.map((shape) => compared(sent, shape))).map(below('body'));
}

function heldQuery(operation: string, { query, headers }: Exchange): Misfit[] {
	const known = parametersOf(operation);
	const given = [...query].flatMap(([name, value]) => {
		const parameter = known[name];
		if (parameter?.in !== 'query') return [{ path: name, problem: 'is not in the papers' }];
		return heldParameter(value, parameter).map(below(name));
	});
	const missing = Object.entries(known)
		.filter(
			([name, one]) => one.required === true && !(one.in === 'query' ? query : headers).has(name),
		)
		.map(([name]) => ({ path: name, problem: 'is missing' }));
	return [...given, ...missing].map(below('query'));
}

function heldParameter(text: string, { value, minimum, maximum }: ParameterFacts): Misfit[] {
	const number = value === 'integer' || value === 'number';
	const flag = value === 'boolean' && /^(true|false)$/.test(text);
	const read: Json = number ? Number(text) : flag ? text === 'true' : text;
	const found = misfits(read, value, facts.shapes);
	if (typeof read !== 'number') return found;
	const outside = read < (minimum ?? -Infinity) || read > (maximum ?? Infinity);
	return outside ? [...found, { path: '', problem: 'is out of its limits' }] : found;
}

const below =
	(place: string) =>
	({ path, problem }: Misfit): Misfit => ({
		path: path === '' ? place : `${place}.${path}`,
		problem,
	});
