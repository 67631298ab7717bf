import { isJsonObject, type Json } from '../../kernel/json';

/**
 * The text of a plan or review that its signature is made of: everything that decides what is
 * written, the same whatever order the keys are in. Both say their kind, so neither passes for the other.
 */
export function sealedText(about: object): string {
	const sealed: Array<[string, Json]> = Object.entries(about).filter(
		([name]) => name !== 'signature',
	);
	return JSON.stringify(inOrder(Object.fromEntries(sealed)));
}

/** Objects as lists of their entries: a key that is a number would not keep its place. */
function inOrder(value: Json): Json {
	if (Array.isArray(value)) return ['list', ...value.map(inOrder)];
	if (!isJsonObject(value)) return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return ['object', ...entries.map(([name, one]) => [name, inOrder(one)])];
}
