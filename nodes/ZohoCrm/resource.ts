import type { ZohoOperation } from './operation';

export interface Resource {
	name: string;
	value: string;
	operations: Array<ZohoOperation<unknown>>;
}

/** What the file of a resource exports: its name in the menu, and its operations. */
interface ResourceFile {
	readonly name: string;
	readonly [operation: string]: string | ZohoOperation<unknown>;
}

/** A resource with its operations by name, as a menu lists them. */
export function readResource(value: string, { name, ...exported }: ResourceFile): Resource {
	const operations = Object.values(exported).filter((one) => typeof one !== 'string');
	return { name, value, operations: operations.sort(byName) };
}

/** Order of a menu. Comparing by locale would cost a cold process 6 ms. */
export const byName = (a: { name: string }, b: { name: string }): number =>
	a.name < b.name ? -1 : 1;
