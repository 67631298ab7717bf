import { invalidParam, refuse } from '../envelope.ts';
import type { JsonObject } from '../json.ts';

export const MAX_PER_PAGE = 200;

/** A whole number in the query, within limits; the default when it is missing. */
export function wholeParam(
	query: URLSearchParams,
	name: string,
	fallback: number,
	most: number,
): number {
	const text = query.get(name);
	if (text === null || text === '') return fallback;
	const value = Number(text);
	if (!Number.isInteger(value) || value < 1 || value > most) {
		throw invalidParam(name, `the value of ${name} must be a number from 1 to ${most}`);
	}
	return value;
}

export interface PageWindow {
	page: number;
	perPage: number;
}

/** `page` and `per_page`; refuses rows beyond `reach`. */
export function pageWindow(
	query: URLSearchParams,
	reach: number,
	tooFar: { code: string; message: string; details: JsonObject },
): PageWindow {
	const perPage = wholeParam(query, 'per_page', MAX_PER_PAGE, MAX_PER_PAGE);
	const page = wholeParam(query, 'page', 1, 1_000_000);
	if (page * perPage > reach) {
		throw refuse(400, tooFar.code, tooFar.message, tooFar.details);
	}
	return { page, perPage };
}

/** Names of the `fields` parameter. */
export function fieldNames(query: URLSearchParams): string[] {
	const names = (query.get('fields') ?? '').split(',').map((name) => name.trim());
	return names.filter((name) => name !== '');
}
