import type { Ask } from '../ask.ts';
import type { Pair } from '../pairs.ts';
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
	['term', 'duration', 'laufzeit', 'period', 'plazo', 'duree'],
];
const group = new Map<string, number>();
same.forEach((words, index) =>
	words.forEach((word) => group.set(stem(word), group.get(stem(word)) ?? index)),
);

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

function meaning(words: string[]): string[] {
	return words.filter((word) => !fillers.has(word)).map(stem);
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
		else if (theirs.some((other) => group.has(word) && group.get(other) === group.get(word)))
			loose += 1;
	}
	const met = shared + loose;
	if (met === 0) return 0;
	if (ours.some((word) => !isGeneric(word)) && theirs.every(isGeneric)) return 0;
	if (met === ours.length && theirs.length === ours.length) return loose === 0 ? 1 : 0.85;
	// One word in common is enough only when the other side has no further word of its own to differ by.
	if (met === ours.length) return theirs.length - met <= 1 ? 0.7 : 0.45;
	if (met >= theirs.length) return ours.length - met <= 1 ? 0.6 : 0.35;
	return met >= 2 ? 0.4 : 0;
}

/** Pairs whose label names the field, best fit first and then in the order of the document. */
export function pairsFor(ask: Ask, pairs: Pair[]): { pair: Pair; fit: number }[] {
	return pairs
		.map((pair) => ({ pair, fit: labelFit(pair.label, ask) }))
		.filter((entry) => entry.fit >= 0.55)
		.sort((left, right) => right.fit - left.fit);
}
