import { foldText } from '../text/fold';

/** A kind of line by its names; those it is taken for are refused to fields of another kind. */
interface LineKind {
	names: string[];
	/** Kinds, by their place in the family, whose fields may take it as well. */
	also?: number[];
	/** Of its own fields: the kind they mean where the text has a line of it. */
	best?: number;
	/** What a line of it holds beside its name; a digit, when left out. */
	states?: RegExp;
}

/** Digits in groups, as a phone's, and no day or hour. */
const phoneDigits = /(?:\d[\s()./-]{0,3}){6}/u;

const gross = 'gross|brutto|brut|lordo|bruto'.split('|');
const net = 'net|netto|neto'.split('|');
const total =
	"total|gesamt|summe|totale|totaal|order value|bestellwert|auftragswert|valeur de la commande|valor del pedido|valore dell'ordine|orderwaarde|ordervärde".split(
		'|',
	);

const families: LineKind[][] = [
	[
		{ names: 'fax|telefax|téléfax|faks|ファックス|ファクス|传真|傳真|팩스|f'.split('|') },
		{
			names:
				'phone|telephone|tel|telefon|téléphone|teléfono|telefono|telefoon|телефон|電話|电话|전화|t'.split(
					'|',
				),
			also: [2],
		},
		{
			names:
				'mobile|mobil|cell|handy|portable|móvil|cellulare|telemóvel|携帯|手机|手機|휴대|m'.split(
					'|',
				),
			also: [1],
			best: 2,
			states: phoneDigits,
		},
	],
	[
		{
			names:
				'subtotal|sub-total|zwischensumme|sous-total|subtotale|subtotaal|carried forward|übertrag'.split(
					'|',
				),
			also: [4],
		},
		{ names: 'vat|tax|mwst|ust|mehrwertsteuer|tva|iva|btw|moms|пдв'.split('|') },
		{
			names: 'deposit|anzahlung|acompte|depósito|aanbetaling|acconto|caparra|kaution'.split('|'),
			also: [4],
		},
		{ names: total, also: [4] },
		{ names: 'amount|betrag'.split('|'), also: [0, 1, 2, 3], best: 3 },
	],
	[{ names: gross }, { names: net }],
	// What a total is without its tax is another line; a total may be one of nets.
	[{ names: net }, { names: total, also: [0] }],
	[
		{
			names: 'delivery|dispatched|shipped|lieferung|liefertermin|livraison|entrega|consegna'.split(
				'|',
			),
		},
		{ names: 'begins|begin|start|beginnt|commence'.split('|') },
		{ names: 'edition|fassung|version|edizione|édition'.split('|') },
		{ names: 'closing|signature|signed|order date'.split('|') },
	],
	[
		{
			names:
				'invoice date|dated|issued|rechnungsdatum|rechnung vom|date de facture|facture du|fecha de factura|factura del|data fattura|fattura del|factuurdatum|factuur van'.split(
					'|',
				),
		},
		{
			names:
				'due|payable|payment|pay|fällig|zahlbar|zahlung|échéance|payable|paiement|vencimiento|pago|scadenza|pagamento|vervaldatum|betaling'.split(
					'|',
				),
		},
	],
	[
		{ names: 'start|begin|beginn|anfang|début|inicio|inizio|aanvang|início'.split('|') },
		{ names: 'end|ende|endet|ends|fin|fine|einde|fim'.split('|') },
	],
	[
		{
			names:
				'billing|bill to|invoice address|rechnungsadresse|rechnungsanschrift|facturation|facturación|fatturazione|factuuradres'.split(
					'|',
				),
		},
		{
			names:
				'shipping|ship to|deliver to|delivery address|lieferadresse|lieferanschrift|livraison|envío|spedizione|afleveradres'.split(
					'|',
				),
		},
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
		if (family[own]?.best !== here && bestLines(label, text).length > 0) return true;
		return !family[here]?.also?.includes(own);
	}
	return undefined;
}

/**
 * The lines a field of a label means where a text has them, each with the one below: those of the
 * total for an amount. The head of a table is none. Empty for other labels.
 */
export function bestLines(label: string, text: string): string[] {
	const lines = text.split('\n');
	return families.flatMap((family) => {
		const best = family.find((kind) => placeOf(kind, label) >= 0)?.best;
		const kind = best === undefined ? undefined : family[best];
		if (!kind) return [];
		return lines.flatMap((line, at) => {
			if (placeOf(kind, foldText(line)) < 0 || isSubject(line)) return [];
			const next = lines[at + 1] ?? '';
			const found = isTableHead(line, next) ? line : `${line}\n${next}`;
			return (kind.states ?? /\d/u).test(found) ? [found] : [];
		});
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

/** Where a kind's name last stands in words, as a whole word or the beginning of a compound; -1 for nowhere. */
function placeOf({ names }: LineKind, words: string): number {
	const ends = names.map((name) => {
		// A letter alone names a line only before what is in it: `M: 0171`, `M +49 171`.
		const rest = name.length > 3 ? '\\p{L}*' : name.length > 1 ? '' : '(?=\\s?[:+(\\d])';
		const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${name}${rest}(?![\\p{L}\\p{N}])`, 'gu');
		return [...words.matchAll(pattern)].at(-1)?.index ?? -1;
	});
	return Math.max(...ends);
}
