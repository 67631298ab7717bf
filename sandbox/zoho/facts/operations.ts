import { facts } from './facts.ts';
import { operationsOfSdk } from './sdk-alone.ts';

export interface NamedOperation {
	/** `METHOD /path` as in the table of facts. */
	name: string;
	method: string;
	/** The path between its slashes, `{}` for what varies. */
	parts: string[];
}

/** Of Zoho's v7 pages [D7]; none of the OpenAPI documents has them. */
const ON_PAGES_ALONE = ['GET /users/search', 'POST /{}/bulk/search'];

/** Every operation of Zoho CRM API v8 that its papers name. */
export const operations: NamedOperation[] = [
	...new Set([
		...Object.keys(facts.operations),
		...facts.alsoNamed,
		...ON_PAGES_ALONE,
		...operationsOfSdk,
	]),
].map((name) => {
	const [method = '', path = ''] = name.split(' ');
	return { name, method, parts: path.split('/') };
});

/** The parts of a path below `/crm/v8`, and of `/crm/bulk/v8` as `/bulk`. */
export function partsOf(path: string): string[] {
	return path
		.replace(/^\/crm\/bulk\/v8/, '/bulk')
		.replace(/^\/crm\/v8/, '')
		.split('/');
}

/** Operations at a path, whatever their method. */
export function operationsAt(path: string): NamedOperation[] {
	const parts = partsOf(path);
	return operations.filter(
		(one) =>
			one.parts.length === parts.length &&
			one.parts.every((part, index) => part === '{}' || part === parts[index]),
	);
}

/**
 * The operation a request asks for: of those at its path the one that names most of its parts, and
 * of two such the one that names the last: no id is a word, while a module's name is one.
 */
export function operationOf(method: string, path: string): string | undefined {
	const fixed = ({ parts }: NamedOperation) =>
		parts.filter((part) => part !== '{}').length + (parts.at(-1) === '{}' ? 0 : 0.5);
	const [found] = operationsAt(path)
		.filter((one) => one.method === method)
		.sort((one, other) => fixed(other) - fixed(one));
	return found?.name;
}
