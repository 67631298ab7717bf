import { names, type LineKind } from './line-kind';

/** Whose house it is: that of the invoices, the one for goods, and those of others. */
export const addressLines: LineKind[] = [
	{
		names: names(
			'billing|bill to|invoice address|registered|head office|rechnungsadresse|rechnungsanschrift|firmensitz|facturation|siège|facturación|domicilio social|fatturazione|sede legale|factuuradres|siedziba|siedziby|do faktury|fakturaadress|säte',
		),
	},
	{
		names: names(
			'shipping|ship to|deliver to|deliveries|delivery|delivery address|lieferadresse|lieferanschrift|livraison|envío|entrega|entregas|spedizione|consegna|afleveradres|dostaw|leveransadress',
		),
	},
	{
		names: names(
			'visiting address|besuchsadresse|adresse de visite|bezoekadres|besöksadress|besøgsadresse|besøksadresse|correspondence|workshop|warehouse|depot|showroom|branch|korrespondenz|werkstatt|lager|filiale|correspondance|entrepôt|atelier|almacén|taller|magazzino|officina|magazijn|werkplaats|korespondencji|magazyn|warsztat|verkstad|neighbor|neighbour|nachbar|voisin|vecino|vicino|buurman|sąsiad|granne',
		),
		unasked: true,
	},
];

export const companyLines: LineKind[] = [
	{
		names: names(
			'account name|company|company name|legal name|firma|unternehmen|raison sociale|société|razón social|empresa|ragione sociale|azienda|bedrijfsnaam|bedrijf|nazwa firmy|företag|företagsnamn|会社名|公司|회사',
		),
	},
	{
		names: names(
			'trading name|trading as|trades as|known as|known in town as|handelsname|handelsnaam|enseigne|nom commercial|nombre comercial|insegna|nome commerciale|nazwa handlowa|varunamn',
		),
		unasked: true,
	},
	{
		names: names(
			'parent|parent company|mother company|muttergesellschaft|mutterkonzern|société mère|maison mère|matriz|casa matriz|capogruppo|moedermaatschappij|spółka matka|moderbolag|moderselskab|morselskap|accountant|steuerberater|expert-comptable|gestoría|commercialista|boekhouder|biuro rachunkowe|revisor|neighbor|neighbour|nachbar|voisin|vecino|vicino|buurman|sąsiad|granne',
		),
		unasked: true,
	},
];
