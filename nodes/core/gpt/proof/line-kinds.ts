import { foldText } from '../text/fold';

/** A kind of line by its names; those it is taken for are refused to fields of another kind. */
interface LineKind {
	names: string[];
	/** Kinds, by their place in the family, whose fields may take it as well. */
	also?: number[];
	/** Of its own fields: the kind they mean where the text has a line of it. */
	best?: number;
}

const families: LineKind[][] = [
	[
		{ names: ['fax', 'telefax', 'téléfax', 'faks', 'f'] },
		{
			names: [
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
			also: [2],
		},
		{
			names: [
				'mobile',
				'mobil',
				'cell',
				'handy',
				'portable',
				'móvil',
				'cellulare',
				'telemóvel',
				'm',
			],
			also: [1],
		},
	],
	[
		{
			names: [
				'subtotal',
				'sub-total',
				'zwischensumme',
				'sous-total',
				'subtotale',
				'subtotaal',
				'carried forward',
				'übertrag',
			],
			also: [4],
		},
		{ names: ['vat', 'tax', 'mwst', 'ust', 'mehrwertsteuer', 'tva', 'iva', 'btw', 'moms', 'пдв'] },
		{
			names: [
				'deposit',
				'anzahlung',
				'acompte',
				'depósito',
				'aanbetaling',
				'acconto',
				'caparra',
				'kaution',
			],
			also: [4],
		},
		{ names: ['total', 'gesamtbetrag', 'gesamtsumme', 'summe', 'totale', 'totaal'], also: [4] },
		{ names: ['amount', 'betrag'], also: [0, 1, 2, 3], best: 3 },
	],
	[{ names: ['gross', 'brutto', 'brut', 'lordo', 'bruto'] }, { names: ['net', 'netto', 'neto'] }],
	[
		{
			names: [
				'delivery',
				'dispatched',
				'shipped',
				'lieferung',
				'liefertermin',
				'livraison',
				'entrega',
				'consegna',
			],
		},
		{ names: ['begins', 'begin', 'start', 'beginnt', 'commence'] },
		{ names: ['edition', 'fassung', 'version', 'edizione', 'édition'] },
		{ names: ['closing', 'signature', 'signed', 'order date'] },
	],
	[
		{
			names: [
				'invoice date',
				'rechnungsdatum',
				'date de facture',
				'fecha de factura',
				'data fattura',
				'factuurdatum',
			],
		},
		{ names: ['due', 'fällig', 'échéance', 'vencimiento', 'scadenza', 'vervaldatum'] },
	],
];

/** What is said beside a line's name: `(no VAT)`, `before tax`. */
const aside =
	/\([^()]*\)|(?<!\p{L})(?:before|after|excl\p{L}*|incl\p{L}*|without|no|plus|zzgl|inkl|exkl|ohne|hors|sans|sin|senza|zonder)\.? (?:of )?\p{L}+/gu;

/**
 * Whether the words before a value name another kind of line than a label does; undefined where the
 * label or the words name none. The name nearest to the value counts; an amount is the total where
 * the text has one.
 */
export function kindOfLine(label: string, before: string, text: string): boolean | undefined {
	for (const family of families) {
		const own = family.findIndex((kind) => placeOf(kind, label) >= 0);
		if (own < 0) continue;
		const places = family.map((kind) => placeOf(kind, before.replace(aside, ' ')));
		const nearest = Math.max(...places);
		if (nearest < 0) continue;
		const here = places.indexOf(nearest);
		if (here === own) return false;
		const best = family[own]?.best;
		const better = best === undefined || best === here ? undefined : family[best];
		if (better && placeOf(better, foldText(text)) >= 0) return true;
		return !family[here]?.also?.includes(own);
	}
	return undefined;
}

/**
 * The lines a field of a label means where a text has them, each with the one below: those of the
 * total for an amount. Empty for other labels.
 */
export function bestLines(label: string, text: string): string[] {
	const lines = text.split('\n');
	return families.flatMap((family) => {
		const best = family.find((kind) => placeOf(kind, label) >= 0)?.best;
		const kind = best === undefined ? undefined : family[best];
		if (!kind) return [];
		return lines.flatMap((line, at) => {
			if (placeOf(kind, foldText(line)) < 0) return [];
			const both = `${line}\n${lines[at + 1] ?? ''}`;
			return /\d/.test(both) ? [both] : [];
		});
	});
}

/** Where a kind's name last stands in words, as a whole word or the beginning of a compound; -1 for nowhere. */
function placeOf({ names }: LineKind, words: string): number {
	const ends = names.map((name) => {
		const rest = name.length > 3 ? '\\p{L}*' : '';
		const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${name}${rest}(?![\\p{L}\\p{N}])`, 'gu');
		return [...words.matchAll(pattern)].at(-1)?.index ?? -1;
	});
	return Math.max(...ends);
}
