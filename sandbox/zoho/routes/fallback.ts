import { notInTwin, refuse, type Refused } from '../envelope.ts';
import { operationsAt, partsOf } from '../facts/operations.ts';
import { findModule } from '../schema/modules.ts';

/** Number of parts that name something other than a module of the twin. */
function fixedParts(parts: string[]): number {
	return parts.filter((part) => part !== '' && !part.startsWith('{') && !findModule(part)).length;
}

/** Whether Zoho has an operation of its own at this path, which the route would answer wrongly. */
export function isAnotherOperation(method: string, path: string, routePath: string): boolean {
	const own = fixedParts(partsOf(routePath));
	return operationsAt(path).some((one) => one.method === method && fixedParts(one.parts) > own);
}

/**
 * What a path that no route serves deserves: 501 for an operation Zoho has and the twin has not,
 * Zoho's own refusal for one Zoho does not have either.
 */
export function unserved(method: string, path: string): Refused {
	const version = /^\/crm\/(?:bulk\/)?v(\d+(?:\.\d+)?)\//.exec(path)?.[1];
	if (version !== undefined && version !== '8') return notInTwin(`${method} ${path}`);
	if (/^\/crm\/(bulk|email)\//.test(path) || path === '/crm/v8/upload') {
		return notInTwin(`${method} ${path}`);
	}
	const known = path.startsWith('/crm/v8/') ? operationsAt(path) : [];
	if (known.some((one) => one.method === method)) {
		return notInTwin(`${method} ${path}`);
	}
	if (known.length > 0) {
		return refuse(400, 'INVALID_REQUEST_METHOD', 'The http request method type is not a valid one');
	}
	return refuse(
		404,
		'INVALID_URL_PATTERN',
		'Please check if the URL trying to access is a correct one',
	);
}
