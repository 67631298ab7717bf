import { isJsonObject, type Json } from '../../kernel/json';
import type { Plan } from '../../zoho/words/plan';

/**
 * The text of a plan that its signature is made of: everything that decides what is written, the
 * same whatever order the keys are in.
 */
export function sealedText(plan: Plan): string {
	const sealed = Object.entries(plan).filter(([name]) => name !== 'signature');
	return JSON.stringify(inOrder(Object.fromEntries(sealed)));
}

/** Objects as lists of their entries: a key that is a number would not keep its place. */
function inOrder(value: Json): Json {
	if (Array.isArray(value)) return ['list', ...value.map(inOrder)];
	if (!isJsonObject(value)) return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return ['object', ...entries.map(([name, one]) => [name, inOrder(one)])];
}
