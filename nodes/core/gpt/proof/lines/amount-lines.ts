import { names, type LineKind } from './line-kind';

const gross = names('gross|brutto|brut|lordo|bruto');
const net = names('net|netto|neto');
const total = names(
	"total|gesamt|summe|totale|totaal|order value|bestellwert|bestellsumme|auftragswert|valeur de la commande|valor del pedido|valore dell'ordine|orderwaarde|ordervärde|att betala|razem|do zapłaty",
);

export const amountLines: LineKind[] = [
	{
		names: names(
			'subtotal|sub-total|zwischensumme|sous-total|subtotale|subtotaal|carried forward|übertrag|base imponible|imponibile|tax base|taxable amount|mezisoučet|mellansumma',
		),
		also: [4],
	},
	{ names: names('vat|tax|mwst|ust|mehrwertsteuer|tva|iva|btw|moms|пдв') },
	{
		names: names('deposit|anzahlung|acompte|depósito|aanbetaling|acconto|caparra|kaution'),
		also: [4],
	},
	{ names: total, also: [4] },
	{ names: names('amount|betrag'), also: [0, 1, 2, 3], best: 3 },
	{
		names: names(
			'balance|budget|remaining|remainder|credit limit|restbetrag|restsumme|kreditlimit|kreditrahmen|solde|reste à payer|saldo|restante|rimanente|resterend|pozostało|resterande|kvar att',
		),
		also: [4],
		unasked: true,
	},
];

export const grossLines: LineKind[] = [{ names: gross }, { names: net }];

/** What a total is without its tax is another line; a total may be one of nets. */
export const netLines: LineKind[] = [{ names: net }, { names: total, also: [0] }];

/** Sums with and without the tax, as papers name them that have both. */
export const taxLines: LineKind[] = [
	{
		names: names(
			'net|netto|neto|nettobetrag|ht|hors taxe|hors taxes|without vat|excl vat|excluding vat|excl. vat|before tax|ohne mwst|zzgl. mwst|sin iva|base imponible|imponibile|senza iva|excl. btw|exkl. moms|ekskl. moms|bez dph|bez vat|без пдв|sem iva',
		),
	},
	{
		names: names(
			'gross|brutto|bruto|lordo|ttc|with vat|incl vat|including vat|incl. vat|inkl. mwst|gesamtbetrag|rechnungsbetrag|zahlbetrag|invoice total|amount due|total to pay|net à payer|total a pagar|total con iva|totale fattura|totale a vostro credito|te betalen|incl. btw|att betala|inkl. moms|do zapłaty|k úhradě|s dph|z пдв|до сплати',
		),
	},
];
