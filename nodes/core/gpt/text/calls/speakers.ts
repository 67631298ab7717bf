import type { Label } from './labeled-line';
import { isNoPerson, isRole, isSentence, looksLikeName } from './names';

/** Share of the lines in which names that come once each are people; where fewer have one, it is chance. */
const leastShare = 1 / 20;
/** Share of the lines with a label from which on labels are people, however they are written. */
const nearlyAll = 0.9;

/**
 * Which labels of a transcript's lines are its speakers: those that look like a name or come again. Where
 * most names stand with a time, one without must be known from there, and a time behind words makes
 * them a name only where most names are written so.
 */
export function speakersOf(labels: Array<Label | undefined>): (label: Label) => boolean {
	const isPerson = personsOf(labels);
	const persons = labels.filter((label) => label !== undefined && isPerson(label)) as Label[];
	const clear = persons.filter(({ style }) => style === 'clear');
	const timed = clear.filter(({ form }) => form === 'both');
	const named = clear.filter(({ form }) => form === 'name');
	const countOf = (wanted: Label['style']) =>
		persons.filter(({ style }) => style === wanted).length;
	const counts = {
		clear: Math.max(timed.length, named.length),
		bare: countOf('bare'),
		bareHalf: countOf('bareHalf'),
	};
	const most = Math.max(...Object.values(counts));
	const isTimed = named.length < Math.max(timed.length, counts.bare, counts.bareHalf);
	const known = new Set(
		(isTimed ? persons : clear).flatMap(({ form, name, style }) =>
			(isTimed ? form === 'both' && counts[style] === most : true) ? [name] : [],
		),
	);
	const areChance =
		persons.length < labels.length * leastShare &&
		new Set(persons.map(({ name }) => name)).size === persons.length;

	return (label) => {
		if (areChance || !isPerson(label)) return false;
		if (label.style !== 'clear') return counts[label.style] === most || known.has(label.name);
		return label.form === 'both' || !isTimed || known.has(label.name);
	};
}

/** Which labels may be people at all. */
function personsOf(labels: Array<Label | undefined>): (label: Label) => boolean {
	const found = labels.filter((label) => label !== undefined);
	const counts = new Map<string, number>();
	for (const { name } of found) counts.set(name, (counts.get(name) ?? 0) + 1);
	const isShort = (name: string, most: number) =>
		!isSentence(name) && name.split(/\s+/u).length <= most;
	const short = found.filter(({ form, name }) => isLabel(form) && isShort(name, 3));
	const areNearlyAll = labels.length > 1 && short.length >= labels.length * nearlyAll;

	return ({ form, name }) => {
		if (!isLabel(form) || isNoPerson(name)) return false;
		const isAgain = (counts.get(name) ?? 0) > 1;
		if (isRole(name) && !isAgain) return false;
		if (looksLikeName(name)) return true;
		return isShort(name, isAgain ? 5 : areNearlyAll ? 3 : 0);
	};
}

const isLabel = (form: Label['form']) => form === 'name' || form === 'both';
