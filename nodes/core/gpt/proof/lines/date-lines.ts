import { names, type LineKind } from './line-kind';

/** Days that papers of an order name beside its own. */
export const orderDayLines: LineKind[] = [
	{
		names: names(
			'delivery|dispatched|shipped|lieferung|liefertermin|lieferdatum|livraison|entrega|consegna|levering|leverdatum|dostaw|leverans|納期',
		),
	},
	{ names: names('begins|begin|start|beginnt|commence') },
	{ names: names('edition|fassung|version|edizione|édition') },
	{
		names: names(
			'closing|signature|signed|order date|ordered|raised|bestelldatum|auftragsdatum|date de commande|commande du|fecha del pedido|data ordine|besteldatum|data zamówienia|orderdatum|注文日',
		),
	},
	{
		names: names(
			'offer|quotation|quote|angebot|offre|devis|oferta|presupuesto|offerta|preventivo|offerte|ofert|offert|anbud|見積',
		),
		unasked: true,
	},
	{
		names: names(
			'printed|gedruckt|druckdatum|imprimé|impreso|stampato|afgedrukt|wydruku|wydrukowano|utskrivet|utskriven|印刷',
		),
		unasked: true,
	},
	{
		names: names(
			'price list|preisliste|liste de prix|tarif|lista de precios|listino|prijslijst|cennik|prislista|agreed|vereinbart|convenu|acordado|concordat|afgesproken|uzgodnion|avtalat',
		),
		unasked: true,
	},
	{
		names: names(
			'valid|validity|gültig|valable|validité|válid|validez|valido|validità|geldig|ważn|giltig|expires|expiry',
		),
		unasked: true,
	},
	{
		names: names(
			'wanted|needed|wished|required by|gewünscht|benötigt|souhait|desead|desiderat|gewenst|nodig|życzen|önskad|senast',
		),
		unasked: true,
	},
	{
		names: names(
			'invoice date|invoiced|rechnungsdatum|rechnung vom|date de facture|facture du|fecha de factura|data fattura|factuurdatum|data faktury|fakturadatum|due|payable|fällig|zahlbar|échéance|vencimiento|scadenza|vervaldatum|förfaller',
		),
		unasked: true,
	},
];

export const dateLines: LineKind[][] = [
	orderDayLines,
	[
		{
			names: names(
				'invoice date|dated|issued|rechnungsdatum|rechnung vom|date de facture|facture du|fecha de factura|factura del|data fattura|fattura del|factuurdatum|factuur van',
			),
		},
		{
			names: names(
				'due|payable|payment|pay|fällig|zahlbar|zahlung|échéance|payable|paiement|vencimiento|pago|scadenza|pagamento|vervaldatum|betaling',
			),
		},
		{
			names: names(
				'credit note|credit memo|gutschrift|avoir|nota de crédito|nota di credito|creditnota|kreditnota|dobropis|unpaid since|overdue since|offen seit|impayée depuis|impagada desde|onbetaald sinds',
			),
			unasked: true,
		},
	],
	[
		{ names: names('start|begin|beginn|anfang|début|inicio|inizio|aanvang|início') },
		{
			names: names(
				'end|ende|endet|ends|until|expires|fin|fine|einde|fim|termo|término|termina|koniec|slut',
			),
		},
	],
];
