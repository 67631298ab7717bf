import type { Label } from './labeled-line';
import { isNoPerson, isRole, isSentence, looksLikeName } from './names';

/** Share of the lines in which names that come once each are people; where fewer have one, it is chance. */
const leastShare = 1 / 20;

/**
 * Which labels of a transcript are its speakers. A name that stands with a time is one; where most do,
 * any other must be known from there. One that does not look like a name must come again.
 */
export function speakersOf(labels: Array<Label | undefined>): (label: Label) => boolean {
	const found = labels.filter((label) => label !== undefined);
	const counts = new Map<string, number>();
	for (const { name } of found) counts.set(name, (counts.get(name) ?? 0) + 1);
	const timesOf = (name: string) => counts.get(name) ?? 0;

	const isPerson = ({ name }: Label): boolean => {
		if (isNoPerson(name) || (isRole(name) && timesOf(name) < 2)) return false;
		return looksLikeName(name) || (timesOf(name) > 1 && !isSentence(name) && isShort(name));
	};
	const timed = found.filter((label) => label.form === 'both' && isPerson(label));
	const named = found.filter((label) => label.form === 'name' && isPerson(label));
	const known = new Set(timed.map(({ name }) => name));
	const mostlyTimed = timed.length > named.length;
	const areChance =
		timed.length === 0 &&
		named.length < labels.length * leastShare &&
		named.every(({ name }) => timesOf(name) < 2);

	return (label) => {
		if (label.form === 'both') return isPerson(label);
		if (label.form !== 'name' || areChance || !isPerson(label)) return false;
		return !mostlyTimed || known.has(label.name);
	};
}

const isShort = (name: string) => name.split(/\s+/u).length <= 5;
