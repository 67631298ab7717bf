import { names, type LineKind } from './line-kind';

/** Whether a label asks for a number by which something is known. */
export const asksForNumber =
	/(?<!\p{L})(?:number|num|no|nr|id|code|reference|ref|numéro|numero|número|nummer|numer|nº|n°|číslo|номер)\.?(?!\p{L})|(?:nummer|nr)\.?$/u;

/** What papers give a number to, and so call other numbers than the one that is asked for. */
export const numberLines: LineKind[] = [
	{
		names: names(
			'order|purchase order|po|bestellung|bestellnummer|bestell-nr|auftrag|commande|pedido|ordine|bestelling|zamówien|beställning|ordernummer|ordre|objednávk|sipariş|tilaus|замовлен|encomenda',
		),
	},
	{
		names: names(
			'invoice|rechnung|rg.-nr|facture|factura|fattura|factuur|faktur|fatura|рахун|lasku|請求書',
		),
	},
	{
		names: names(
			'quote|quotation|estimate|proposal|angebot|offre|devis|presupuesto|preventivo|offerta|offerte|oferta|offert|tilbud|nabídk|orçamento|teklif|tarjous|見積',
		),
	},
	{
		names: names(
			'delivery note|packing slip|lieferschein|bon de livraison|albarán|ddt|pakbon|leverbon|följesedel|følgeseddel|dodací list|irsaliye|guia de remessa',
		),
	},
	{
		names: names(
			'customer no|customer number|customer id|client no|client number|kundennr|kundennummer|kd.-nr|kundnr|kundnummer|kundenr|n° client|numéro client|nº de cliente|número de cliente|codice cliente|klantnr|klantnummer|numer klienta|nr klienta|zákaznické číslo|müşteri no|номер клієнта',
		),
	},
	{
		names: names(
			'credit note|credit memo|gutschrift|avoir|nota de crédito|nota di credito|creditnota|kreditnota|kreditfaktura|dobropis',
		),
	},
	{
		names: names(
			'vat|vat reg|company no|company number|ust-id|ust-idnr|steuernummer|handelsregister|siret|siren|rcs|nif|cif|p. iva|partita iva|codice fiscale|kvk|btw|nip|regon|krs|org.nr|orgnr|organisationsnummer|cvr|ičo|dič|y-tunnus|vergi no',
		),
	},
	{
		names: names(
			'supplier no|supplier number|vendor no|vendor number|lieferantennr|lieferantennummer|code fournisseur|código de proveedor|codice fornitore|leveranciersnummer|nr dostawcy|leverantörsnummer',
		),
	},
	{
		names: names(
			'serial|seriennr|seriennummer|n° de série|numéro de série|número de serie|matricola|numero di serie|serienummer|nr seryjny|numer seryjny|serienr|výrobní číslo|seri no',
		),
	},
	{
		names: names(
			'contract|vertrag|vertragsnummer|contrat|contrato|contratto|contract|umow|avtal|kontrakt|smlouv|sözleşme|договор|догов',
		),
	},
	{ names: names('policy|police|versicherungsschein|póliza|polizza|polis|apólice|forsikring') },
	{ names: names('iban|bic|account|konto|kontonummer|compte|cuenta|conto|rekening') },
	{ names: names('ticket|case|vorgang|dossier|caso|pratica|sprawa|ärende|sag') },
];
