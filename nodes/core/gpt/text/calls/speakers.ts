import type { Label, LabelForm } from './labeled-line';
import { isHeaderLabel, isNoPerson, isRole, isSentence, looksLikeName } from './names';

/** How names are written, the likelier first. */
const forms: LabelForm[] = ['name', 'both', 'bare', 'bareHalf', 'heading'];

/** Share of the lines in which names that come once each are people; where fewer have one, it is chance. */
const leastShare = 1 / 20;
/** Share of the lines with a label from which on labels are people, however they are written. */
const nearlyAll = 0.9;

/**
 * Which labels of a transcript's lines are its speakers: those that look like a name or come again. Where
 * most names stand with a time, one without must be known from there, and a time behind words makes
 * them a name only where most names are written so. Headings are people where one comes again.
 */
export function speakersOf(labels: Array<Label | undefined>): (label: Label) => boolean {
	const isPerson = personsOf(labels);
	const persons = labels.filter((label) => label !== undefined && isPerson(label)) as Label[];
	const namesIn = (form: LabelForm) =>
		persons.filter((label) => label.form === form).map(({ name }) => name);
	const usual = forms.reduce((most, form) =>
		namesIn(form).length > namesIn(most).length ? form : most,
	);
	const known = new Set(namesIn(usual));
	const areChance =
		persons.length < labels.length * leastShare &&
		new Set(persons.map(({ name }) => name)).size === persons.length;

	return (label) =>
		!areChance &&
		isPerson(label) &&
		(label.form === usual || label.form === 'both' || known.has(label.name));
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

	const headings = found.filter(({ form }) => form === 'heading').map(({ name }) => name);
	const areHeadings = new Set(headings).size < headings.length;

	// In a header they stand before anybody speaks.
	const first = found.findIndex(
		({ form, name }) => isLabel(form) && !isHeaderLabel(name) && looksLikeName(name),
	);
	const speaking = new Set(first < 0 ? [] : found.slice(first));

	return (label) => {
		const { form, name } = label;
		if (!isLabel(form) || isNoPerson(name)) return false;
		if (form === 'heading' && !areHeadings) return false;
		const isAgain = (counts.get(name) ?? 0) > 1;
		if (isRole(name) && !isAgain && !speaking.has(label)) return false;
		if (looksLikeName(name)) return true;
		return isShort(name, isAgain ? 5 : areNearlyAll ? 3 : 0);
	};
}

const isLabel = (form: LabelForm) => forms.includes(form);
