import type { Field } from '../words/field';

/** Whether a field holds another record, so that a proposed name must be looked up first. */
export function needsSearch({ kind }: Field): boolean {
	return kind === 'lookup' || kind === 'multiModuleLookup';
}
