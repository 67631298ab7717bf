import type { PassedField } from '../words/disposition';
import type { Hold } from '../words/hold';

/** Reads `Last_Name` or `Phone|Mobile`: the fields of which at least one must be there. */
export function readAlternatives(text: string): string[] {
	return text
		.split('|')
		.map((name) => name.trim())
		.filter((name) => name !== '');
}

/** The wants of the workflow that neither a passed value meets nor what the record has filled. */
export function unmetWants(
	wants: string[][],
	passed: PassedField[],
	filled: readonly string[] = [],
): string[][] {
	const given = passed.filter(({ value }) => value !== null && value !== '');
	const there = new Set([...filled, ...given.map(({ field }) => field)]);
	return wants.filter((names) => names.length > 0 && !names.some((name) => there.has(name)));
}

/** Why a want that nothing was proposed for keeps the record from being written. */
export function wanting(names: string[]): Hold {
	const reason =
		names.length === 1
			? "The parameter 'Also Required' asks for this field"
			: `The parameter 'Also Required' asks for at least one of ${names.join(', ')}`;
	return { code: 'REQUIRED', reason };
}
