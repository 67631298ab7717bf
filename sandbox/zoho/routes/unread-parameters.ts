import { parametersOf } from '../facts/amended.ts';
import { operationOf } from '../facts/operations.ts';
import type { Route } from './route.ts';

/**
 * Parameters of the query that the papers know for an operation and its route does not read.
 * @param path of a request, or the route's own with its places filled in
 */
export function unreadParameters({ method, params = [] }: Route, path: string): string[] {
	const known = Object.entries(parametersOf(operationOf(method, path) ?? ''));
	return known
		.filter(([name, { in: place }]) => place === 'query' && !params.includes(name))
		.map(([name]) => name);
}
