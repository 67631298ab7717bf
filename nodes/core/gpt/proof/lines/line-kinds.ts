import { foldText } from '../../text/fold';
import { addressLines, companyLines } from './address-lines';
import { amountLines, grossLines, netLines, taxLines } from './amount-lines';
import { dateLines } from './date-lines';
import type { LineKind, RecordLabels } from './line-kind';
import { peopleCounts } from './people-counts';
import { asksForNumber, numberLines } from './number-lines';
import { phoneLines } from './phone-lines';
import { unspaced } from '../copied/unspaced';

const families: LineKind[][] = [
	phoneLines,
	taxLines,
	amountLines,
	grossLines,
	netLines,
	...dateLines,
	addressLines,
	companyLines,
	peopleCounts,
];

/** What is said beside a line's name: `(no VAT)`, `before tax`. */
const aside =
	/\([^()]*\)|(?<!\p{L})(?:before|after|excl\p{L}*|incl\p{L}*|without|no|plus|zzgl|inkl|exkl|ohne|hors|sans|sin|senza|zonder)\.? (?:of )?\p{L}+/gu;

/**
 * Whether the words before a value name another kind of line than a label does; undefined where the
 * label or the words name none. The name nearest to the value counts; an amount is the total where
 * the text has one.
 */
export function kindOfLine(
	label: string,
	before: string,
	{ text, record }: { text: string; record: RecordLabels },
): boolean | undefined {
	const asNumber = asksForNumber.test(label) || isNumbered(label);
	for (const family of asNumber ? [numberLines, ...families] : families) {
		const own = family.findIndex((kind) => !kind.unasked && placeOf(kind, label) >= 0);
		if (own < 0) continue;
		const words = family === taxLines ? before : before.replace(aside, ' ');
		const places = family.map((kind) => placeOf(kind, words));
		const nearest = Math.max(...places);
		if (nearest < 0) continue;
		const here = places.indexOf(nearest);
		if (here === own) return false;
		if (family[own]?.best !== here && bestLines(label, text).length > 0) return true;
		return !mayTake(family, { own, here, text, record });
	}
	return undefined;
}

/** Whether a label is the name of a paper and no more: its number is meant. */
const isNumbered = (label: string): boolean =>
	numberLines.some(({ names }) => names.includes(label));

/** Whether fields of one kind may take what stands in a line of another. */
function mayTake(
	family: LineKind[],
	{ own, here, text, record }: { own: number; here: number; text: string; record: RecordLabels },
): boolean {
	const kind = family[here];
	if (!kind?.also?.includes(own)) return false;
	if (kind.alsoOf !== undefined && kind.alsoOf !== record.of) return false;
	const isAsked = record.others.some((label) => placeOf(kind, foldText(label)) >= 0);
	if (kind.unlessAsked === true && isAsked) return false;
	const asked = family[own];
	return !(kind.unlessStated === true && asked && linesOf(asked, text).length > 0);
}

/**
 * The lines a field of a label means where a text has them, each with the one below: those of the
 * total for an amount. The head of a table is none. Empty for other labels.
 */
export function bestLines(label: string, text: string): string[] {
	return families.flatMap((family) => {
		const own = family.find((kind) => !kind.unasked && placeOf(kind, label) >= 0);
		const kind = own?.best === undefined ? undefined : family[own.best];
		return kind ? linesOf(kind, text) : [];
	});
}

/** The lines of a kind that state something, each with the one below. */
function linesOf(kind: LineKind, text: string): string[] {
	const lines = text.split('\n');
	return lines.flatMap((line, at) => {
		if (placeOf(kind, foldText(line)) < 0 || isSubject(line)) return [];
		const next = lines[at + 1] ?? '';
		const found = isTableHead(line, next) ? line : `${line}\n${next}`;
		return (kind.states ?? /\d/u).test(found) ? [found] : [];
	});
}

/** Numbers in a row of a table, at least. */
const columns = 3;

/** Whether a line is the head of a table's columns, by the row below. */
const isTableHead = (line: string, next: string): boolean =>
	!/\d/u.test(line) && (next.match(/\d[\d.,]*/gu)?.length ?? 0) >= columns;

/** What a mail is about states nothing. */
const isSubject = (line: string): boolean =>
	/^[>\s]*(?:subject|betreff|objet|asunto|oggetto|onderwerp|assunto|ämne|emne|temat|тема)\s?:/iu.test(
		line,
	);

const patterns = new Map<LineKind, RegExp>();

/** Where a kind's name last stands in words, as a whole word or the beginning of a compound; -1 for nowhere. */
export function placeOf(kind: LineKind, words: string): number {
	const pattern = patterns.get(kind) ?? patternOf(kind);
	patterns.set(kind, pattern);
	return [...words.matchAll(pattern)].at(-1)?.index ?? -1;
}

function patternOf({ names }: LineKind): RegExp {
	const parts = [...names]
		.sort((a, b) => b.length - a.length)
		.map((name) => {
			if (unspaced.test(name.charAt(0))) return name;
			// A letter alone names a line only before what is in it: `M: 0171`, `M +49 171`.
			const rest = name.length > 3 ? '\\p{L}*' : name.length > 1 ? '' : '(?=\\s?[:+(\\d])';
			return `(?<![\\p{L}\\p{N}])${name.replaceAll('.', '\\.')}${rest}(?![\\p{L}\\p{N}])`;
		});
	return new RegExp(parts.join('|'), 'gu');
}
