import { foldText } from '../text/fold';
import type { Place } from './setting';

/** Kinds of lines that are taken for each other; a field of one of them takes no other. */
const families: string[][][] = [
	[
		['fax', 'telefax', 'téléfax', 'faks'],
		[
			'phone',
			'telephone',
			'tel',
			'telefon',
			'téléphone',
			'teléfono',
			'telefono',
			'telefoon',
			'телефон',
		],
		['mobile', 'mobil', 'cell', 'handy', 'portable', 'móvil', 'cellulare', 'telemóvel'],
	],
	[
		[
			'subtotal',
			'sub total',
			'zwischensumme',
			'sous-total',
			'subtotale',
			'subtotaal',
			'carried forward',
			'übertrag',
		],
		['vat', 'tax', 'mwst', 'ust', 'mehrwertsteuer', 'tva', 'iva', 'btw', 'moms', 'пдв'],
		['deposit', 'anzahlung', 'acompte', 'depósito', 'deposito', 'aanbetaling', 'caparra'],
		[
			'total',
			'grand total',
			'gesamtbetrag',
			'gesamtsumme',
			'summe',
			'totale',
			'totaal',
			'order total',
		],
	],
	[
		['gross', 'brutto', 'brut', 'lordo', 'bruto'],
		['net', 'netto', 'netto-', 'neto'],
	],
];

/**
 * Whether a value stands in the line of something else than its field: behind the label of another
 * kind of the same family, or while another line of the text bears the field's own label.
 */
export function isOtherLine(label: string, at: number, { text, start }: Place): boolean {
	const from = text.lastIndexOf('\n', Math.min(at, text.length) - 1) + 1;
	const before = text.slice(from, Math.max(from, at));
	const named = labelBefore(before);
	if (named === undefined || start > at + before.length) return false;
	const own = foldText(label);
	for (const family of families) {
		const [wanted, here] = [kindOf(own, family), kindOf(named, family)];
		if (wanted >= 0 && here >= 0) return wanted !== here;
	}
	return !sharesWord(own, named) && hasOwnLine(own, text);
}

/** The words before the last colon of a line: `Invoice date: `. */
function labelBefore(before: string): string | undefined {
	const found =
		/(?:^|[.;,|\t]|\s{2})\s*([\p{L}][\p{L}\p{M} ./()-]{1,40}?)\s?[:：]\s*[^:：]{0,12}$/u.exec(
			before,
		);
	return found?.[1] === undefined ? undefined : foldText(found[1]);
}

/** The first kind whose words a label holds; -1 for none. The longer a label, the first it stands in the list. */
function kindOf(label: string, family: string[][]): number {
	const words = label.split(/[^\p{L}-]+/u);
	return family.findIndex((kind) =>
		kind.some((name) =>
			name.includes(' ')
				? label.includes(name)
				: words.some((word) => word === name || isCompound(word, name)),
		),
	);
}

/** `Nettobetrag` is the net amount. */
const isCompound = (word: string, name: string) => name.length >= 4 && word.startsWith(name);

function sharesWord(a: string, b: string): boolean {
	const words = new Set(
		a.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !general.has(word)),
	);
	return b.split(/[^\p{L}\p{N}]+/u).some((word) => words.has(word));
}

/** Words that labels of different things have in common. */
const general = new Set([
	'date',
	'datum',
	'number',
	'nummer',
	'name',
	'amount',
	'betrag',
	'address',
	'adresse',
]);

/** Whether a line of the text bears the very label of the field. */
const hasOwnLine = (label: string, text: string): boolean =>
	label.length > 2 &&
	text
		.split('\n')
		.some((line) => foldText(line.split(/[:：]/u)[0] ?? '') === label && /[:：]/u.test(line));
