import { notInTwin, refuse, type Refused } from '../envelope.ts';
import { knownOperations } from '../known-operations.ts';
import { findModule } from '../schema/modules.ts';

interface Pattern {
	method: string;
	parts: string[];
}

const patterns: Pattern[] = knownOperations.map((operation) => {
	const [method = '', path = ''] = operation.split(' ');
	return { method, parts: path.split('/') };
});

function fits(pattern: string[], path: string[]): boolean {
	return (
		pattern.length === path.length &&
		pattern.every((part, index) => part === '{}' || part === path[index])
	);
}

/** Number of parts that name something other than a module of the twin. */
function fixedParts(parts: string[]): number {
	return parts.filter((part) => part !== '' && !part.startsWith('{') && !findModule(part)).length;
}

const below = (path: string) => path.replace(/^\/crm\/v8/, '').split('/');

/** Whether Zoho has an operation of its own at this path, which the route would answer wrongly. */
export function isAnotherOperation(method: string, path: string, routePath: string): boolean {
	const parts = below(path);
	const own = fixedParts(below(routePath));
	return patterns.some(
		(pattern) =>
			pattern.method === method && fits(pattern.parts, parts) && fixedParts(pattern.parts) > own,
	);
}

/**
 * What a path that no route serves deserves: 501 for an operation Zoho has and the twin has not,
 * Zoho's own refusal for one Zoho does not have either.
 */
export function unserved(method: string, path: string): Refused {
	const version = /^\/crm\/(?:bulk\/)?v(\d+(?:\.\d+)?)\//.exec(path)?.[1];
	if (version !== undefined && version !== '8') return notInTwin(`${method} ${path}`);
	if (path.startsWith('/crm/bulk/') || path === '/crm/v8/upload') {
		return notInTwin(`${method} ${path}`);
	}
	const parts = below(path);
	const fitting = path.startsWith('/crm/v8/')
		? patterns.filter((pattern) => fits(pattern.parts, parts))
		: [];
	if (fitting.some((pattern) => pattern.method === method)) {
		return notInTwin(`${method} ${path}`);
	}
	if (fitting.length > 0) {
		return refuse(400, 'INVALID_REQUEST_METHOD', 'The http request method type is not a valid one');
	}
	return refuse(
		404,
		'INVALID_URL_PATTERN',
		'Please check if the URL trying to access is a correct one',
	);
}
