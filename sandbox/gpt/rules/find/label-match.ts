import type { Ask } from '../ask.ts';
import type { Pair } from '../pairs.ts';
import type { Line } from '../line.ts';
import type { View } from '../view.ts';
import { nameWords, stem } from '../words.ts';

// What different forms call the same thing.
const same: string[][] = [
	[
		'company',
		'organisation',
		'organization',
		'firm',
		'account',
		'business',
		'firma',
		'unternehmen',
		'empresa',
		'societe',
		'entreprise',
	],
	['phone', 'telephone', 'tel', 'telefon', 'telefono', 'phones', 'call'],
	['mobile', 'cell', 'handy', 'mobil', 'movil', 'portable'],
	['email', 'mail', 'correo', 'courriel'],
	[
		'amount',
		'total',
		'value',
		'sum',
		'betrag',
		'gesamtbetrag',
		'importe',
		'montant',
		'gesamt',
		'worth',
		'gesamtsumme',
		'summe',
	],
	['price', 'preis', 'precio', 'prix', 'cost', 'rate'],
	['quantity', 'qty', 'menge', 'anzahl', 'cantidad', 'quantite', 'units', 'pieces', 'pcs'],
	['date', 'datum', 'fecha'],
	['number', 'no', 'nr', 'num', 'nummer', 'numero', 'id', 'ref', 'reference', 'code', '#', 'n°'],
	['order', 'po', 'purchase', 'bestellung', 'pedido', 'commande', 'bestell', 'auftrag'],
	['invoice', 'rechnung', 'factura', 'facture'],
	['contract', 'agreement', 'vertrag', 'contrato', 'contrat'],
	['street', 'address', 'strasse', 'adresse', 'anschrift', 'direccion', 'calle', 'rue'],
	['city', 'town', 'ort', 'stadt', 'ciudad', 'ville'],
	['zip', 'postal', 'postcode', 'plz'],
	['country', 'land', 'pais', 'pays'],
	['title', 'position', 'role', 'job', 'designation', 'funktion', 'cargo', 'fonction', 'puesto'],
	[
		'contact',
		'attention',
		'attn',
		'ansprechpartner',
		'contacto',
		'signatory',
		'name',
		'nombre',
		'nom',
	],
	['buyer', 'customer', 'client', 'purchaser', 'kunde', 'cliente', 'account'],
	['vendor', 'supplier', 'seller', 'provider', 'lieferant', 'proveedor', 'fournisseur'],
	['end', 'expiry', 'expires', 'expiration', 'ends', 'until', 'termination'],
	['start', 'commencement', 'begin', 'begins', 'effective', 'beginn', 'starts', 'inicio', 'debut'],
	['due', 'payable', 'deadline', 'fallig', 'vencimiento', 'echeance'],
	['closing', 'close', 'closure'],
	[
		'delivery',
		'deliver',
		'shipment',
		'shipping',
		'lieferung',
		'liefertermin',
		'entrega',
		'livraison',
	],
	['employees', 'staff', 'headcount', 'mitarbeiter', 'empleados', 'employes', 'people'],
	['revenue', 'turnover', 'umsatz', 'facturacion', 'sales'],
	['industry', 'sector', 'branche'],
	[
		'description',
		'details',
		'message',
		'nachricht',
		'mensaje',
		'comments',
		'comment',
		'beschreibung',
		'notes',
	],
	['subject', 'topic', 'betreff', 'asunto', 'objet', 're'],
	['website', 'web', 'url', 'homepage', 'webseite', 'site'],
	['net', 'netto', 'subtotal', 'zwischensumme'],
	['vat', 'tax', 'mwst', 'ust', 'iva', 'tva', 'steuer'],
	['term', 'duration', 'laufzeit', 'period', 'plazo', 'duree'],
];
const group = new Map<string, number>();
same.forEach((words, index) =>
	words.forEach((word) => group.set(stem(word), group.get(stem(word)) ?? index)),
);

// German writes a label as one word: Rechnungsnummer, Lieferdatum.
const compound = /^(\p{L}{3,}?)s?(nummer|datum|betrag|preis|adresse|termin|frist|summe|name)$/u;

const fillers = new Set([
	'the',
	'of',
	'your',
	'our',
	'a',
	'an',
	'in',
	'for',
	'to',
	'and',
	'de',
	'der',
	'des',
	'du',
	'la',
	'el',
	'as',
	'excl',
	'incl',
]);

/**
 * How well a form's label names what is asked: 1 for the same words, 0.85 for other words for the
 * same, less when one says more than the other; 0 when they do not meet.
 */
export function labelFit(label: string, ask: Ask): number {
	const theirs = meaning(nameWords(label));
	if (theirs.length === 0) return 0;
	return Math.max(0, ...ask.labels.map((words) => fit(theirs, meaning(words))));
}

/** Whether two stems are one word or two words for one thing. */
export function meanSame(left: string, right: string): boolean {
	return left === right || (group.has(left) && group.get(left) === group.get(right));
}

function meaning(words: string[]): string[] {
	return words
		.flatMap((word) => compound.exec(word)?.slice(1) ?? [word])
		.filter((word) => !fillers.has(word))
		.map(stem);
}

// Words many labels end with; alone they name nothing.
const generic = new Set(
	[
		'number',
		'no',
		'nr',
		'num',
		'id',
		'ref',
		'reference',
		'code',
		'date',
		'datum',
		'fecha',
		'name',
		'value',
		'total',
		'type',
		'status',
		'address',
		'details',
	].map(stem),
);

function isGeneric(word: string): boolean {
	return generic.has(word);
}

function fit(theirs: string[], ours: string[]): number {
	if (ours.length === 0) return 0;
	if (theirs.join(' ') === ours.join(' ')) return 1;
	let shared = 0;
	let loose = 0;
	for (const word of ours) {
		if (theirs.includes(word)) shared += 1;
		else if (theirs.some((other) => meanSame(word, other))) loose += 1;
	}
	const met = shared + loose;
	if (met === 0) return 0;
	const telling = ours.filter((word) => !isGeneric(word));
	const told = telling.some((word) => theirs.some((other) => meanSame(word, other)));
	if (telling.length > 0 && !told) return 0;
	if (met === ours.length && theirs.length === ours.length) return loose === 0 ? 1 : 0.85;
	// One word in common is enough only when the other side has no further word of its own to differ by.
	if (met === ours.length) return theirs.length - met <= 1 ? 0.7 : 0.45;
	if (met >= theirs.length) return ours.length - met <= 1 ? 0.6 : 0.35;
	return met >= 2 ? 0.4 : 0;
}

/**
 * Pairs whose label names the field, best fit first and then in the order of the document. Where a
 * form lost its colons and columns ("Order date 3 May 2026", or the value on the next line), a line
 * that begins with the field's own label counts too, but less.
 */
export function pairsFor(ask: Ask, view: View): { pair: Pair; fit: number }[] {
	const marked = view.pairs.map((pair) => ({ pair, fit: labelFit(pair.label, ask) }));
	const bare = view.turns.length > 0 ? [] : barePairs(ask, view.lines);
	return [...marked, ...bare]
		.filter((entry) => entry.fit >= 0.55)
		.sort((left, right) => right.fit - left.fit);
}

function barePairs(ask: Ask, lines: Line[]): { pair: Pair; fit: number }[] {
	return lines.flatMap(({ text }, index) => {
		const line = text.trim();
		if (line.length === 0 || line.length > 120 || /[:.!?]$/.test(line) || !/^\p{Lu}/u.test(line))
			return [];
		const words = line.split(/\s+/);
		for (let count = Math.min(5, words.length); count > 0; count -= 1) {
			const label = words.slice(0, count).join(' ');
			const alone = count === words.length && count <= 4;
			if (label.includes(':') || labelFit(label, ask) < (alone ? 0.7 : 0.85)) continue;
			const rest = words.slice(count).join(' ');
			const below = lines[index + 1]?.text.trim() ?? '';
			const value = rest === '' ? below : rest;
			if (!/^[\p{Lu}\d€$£+]/u.test(value) || value.includes(':')) return [];
			const quote = rest === '' ? `${text}\n${lines[index + 1]?.text ?? ''}`.trim() : line;
			return [{ pair: { label, value, quote, line: index }, fit: labelFit(label, ask) * 0.8 }];
		}
		return [];
	});
}
