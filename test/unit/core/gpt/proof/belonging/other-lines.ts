import type { Row } from './row';

/** What a name before the value, a heading above it or the words behind it say to be something else. */
export const otherLines: Row[] = [
	...(
		[
			['en', 'VAT no. 555 0123 456\nTel. 0117 555 0101', '555 0123 456'],
			['de', 'Kundennummer: 4471 2290\nTelefon: 030 555 0101', '4471 2290'],
			['fr', 'SIRET 123 456 789\nTél. 02 55 50 01 01', '123 456 789'],
			['es', 'NIF 555 012 345\nTeléfono 91 555 01 20', '555 012 345'],
			['it', 'P. IVA 01234567890\nTel. 02 5550 1234', '01234567890'],
			['nl', 'KvK 12345678\nTel. 030 555 0120', '12345678'],
			['pl', 'REGON 123456789\nTelefon 22 555 01 20', '123456789'],
			['sv', 'Org.nr 556677-8899\nTelefon 08 555 01 10', '556677-8899'],
		] as const
	).map(([language, document, value]): Row => {
		return {
			name: 'a number of another kind for a phone',
			language,
			document,
			fields: { Phone: [value, value] },
			held: { Phone: 'OTHER_LINE' },
		};
	}),
	...(
		[
			[
				'en',
				'Legal name: Kettle Holdings Ltd\nTrading as: The Copper Kettle',
				'Kettle Holdings Ltd',
				'The Copper Kettle',
			],
			['de', 'Firma: Krug KG\nHandelsname: Krugs Hofladen', 'Krug KG', 'Krugs Hofladen'],
			['fr', 'Raison sociale : Brun SARL\nEnseigne : Chez Brun', 'Brun SARL', 'Chez Brun'],
			['es', 'Razón social: Sol SL\nNombre comercial: Bodega Sol', 'Sol SL', 'Bodega Sol'],
			['it', 'Ragione sociale: Alba Srl\nInsegna: Forno Alba', 'Alba Srl', 'Forno Alba'],
			['nl', 'Bedrijfsnaam: Smit BV\nHandelsnaam: Bakker Smit', 'Smit BV', 'Bakker Smit'],
			['pl', 'Nazwa firmy: Kłos sp. j.\nBiuro rachunkowe: Saldo s.c.', 'Kłos sp. j.', 'Saldo s.c.'],
			['sv', 'Företag: Ek AB\nRevisor: Siffra HB', 'Ek AB', 'Siffra HB'],
		] as const
	).flatMap(([language, document, name, other]): Row[] => [
		{
			name: 'the name of a shop or helper for the company',
			language,
			document,
			fields: { 'Account Name': [other, other] },
			held: { 'Account Name': 'OTHER_LINE' },
		},
		{
			name: 'the name of the company',
			language,
			document,
			fields: { 'Account Name': [name, name] },
			held: {},
		},
	]),
	...(
		[
			['en', 'Employees: 40, of which part-time: 12', 'part-time: 12', 12, 'Employees: 40', 40],
			['de', 'Filialen: 6\nMitarbeitende: 44', 'Filialen: 6', 6, 'Mitarbeitende: 44', 44],
			['fr', 'Effectif : 18, ouvert depuis 15 ans', 'depuis 15 ans', 15, 'Effectif : 18', 18],
			['es', 'Tiendas: 7\nEmpleados: 31', 'Tiendas: 7', 7, 'Empleados: 31', 31],
			['it', 'Dipendenti: 23\nFurgoni: 9', 'Furgoni: 9', 9, 'Dipendenti: 23', 23],
			['nl', 'Werknemers: 61\nwaarvan parttime: 20', 'parttime: 20', 20, 'Werknemers: 61', 61],
			['pl', 'Zatrudnienie: 15\nLiczba oddziałów: 3', 'oddziałów: 3', 3, 'Zatrudnienie: 15', 15],
			['sv', 'Anställda: 28\nButiker: 4', 'Butiker: 4', 4, 'Anställda: 28', 28],
		] as const
	).flatMap(([language, document, quote, value, own, count]): Row[] => [
		{
			name: 'other things are counted than people, or not all of them',
			language,
			document,
			fields: { Employees: [quote, value, 'integer'] },
			held: { Employees: 'OTHER_LINE' },
		},
		{
			name: 'people are counted',
			language,
			document,
			fields: { Employees: [own, count, 'integer'] },
			held: {},
		},
	]),
	...(
		[
			['nl', 'Wij bezorgen 30 boeketten per dag.', 30, 'Wij zijn met 8 mensen.', 8],
			['fr', 'Je cherche un vélo pour mes 2 enfants.', 2, 'Nous sommes 14 personnes.', 14],
			['pl', 'Prosimy o 5 rowerów na wiosnę.', 5, 'Urząd zatrudnia 64 osoby.', 64],
			['en', 'need 2 trikes for lunch runs', 2, 'we are a pharmacy, 11 people', 11],
			['de', 'Wir suchen 3 Räder.', 3, 'Wir sind jetzt 9 im Laden.', 9],
			['ja', '毎日60軒へ配達しています。', 60, 'スタッフは8人です。', 8],
		] as const
	).flatMap(([language, document, value, own, count]): Row[] => [
		{
			name: 'a number beside which nobody speaks of people',
			language,
			document,
			fields: { Employees: [document, value, 'integer'] },
			held: { Employees: 'OTHER_LINE' },
		},
		{
			name: 'people are counted in a sentence',
			language,
			document: own,
			fields: { Employees: [own, count, 'integer'] },
			held: {},
		},
	]),
	...(
		[
			[
				'en',
				'Order value 9,150.00\nBudget left 3,200.00',
				'Budget left 3,200.00',
				3200,
				'Order value 9,150.00',
				9150,
			],
			[
				'de',
				'Bestellsumme 9.150,00\nRestbetrag 3.200,00',
				'Restbetrag 3.200,00',
				3200,
				'Bestellsumme 9.150,00',
				9150,
			],
			['fr', 'Total 9 150,00\nSolde 3 200,00', 'Solde 3 200,00', 3200, 'Total 9 150,00', 9150],
			[
				'es',
				'Pedido anterior: 3.200,00\nTotal: 9.150,00',
				'Pedido anterior: 3.200,00',
				3200,
				'Total: 9.150,00',
				9150,
			],
			[
				'it',
				'Ordine precedente 3.200,00\nTotale 9.150,00',
				'precedente 3.200,00',
				3200,
				'Totale 9.150,00',
				9150,
			],
			[
				'nl',
				'Vorige bestelling: 3.200,00\nTotaal 9.150,00',
				'bestelling: 3.200,00',
				3200,
				'Totaal 9.150,00',
				9150,
			],
			[
				'pl',
				'Poprzednie zamówienie 3 200,00\nRazem 9 150,00',
				'zamówienie 3 200,00',
				3200,
				'Razem 9 150,00',
				9150,
			],
			[
				'sv',
				'Föregående order 3 200,00\nAtt betala 9 150,00',
				'order 3 200,00',
				3200,
				'Att betala 9 150,00',
				9150,
			],
		] as const
	).flatMap(([language, document, quote, value, own, total]): Row[] => [
		{
			name: 'a rest, a balance or another order for the amount',
			language,
			document,
			fields: { Amount: [quote, value, 'number'] },
			held: {
				Amount:
					value === 3200 && /ante|preced|Vorige|Poprz|Före/u.test(document)
						? 'OUTDATED'
						: 'OTHER_LINE',
			},
		},
		{
			name: 'the amount of the order',
			language,
			document,
			fields: { Amount: [own, total, 'number'] },
			held: {},
		},
	]),
	...(
		[
			[
				'en',
				'Order date: 9 March 2026\nPrinted on 3 March 2026',
				'3 March 2026',
				'2026-03-03',
				'9 March 2026',
				'2026-03-09',
			],
			[
				'de',
				'Ihr Angebot vom 14.02.2026\nBestelldatum: 19.03.2026',
				'14.02.2026',
				'2026-02-14',
				'19.03.2026',
				'2026-03-19',
			],
			[
				'fr',
				'Votre devis du 14/02/2026\nCommande du 19/03/2026',
				'14/02/2026',
				'2026-02-14',
				'19/03/2026',
				'2026-03-19',
			],
			[
				'es',
				'Válido hasta el 30/04/2026\nFecha del pedido: 19/03/2026',
				'30/04/2026',
				'2026-04-30',
				'19/03/2026',
				'2026-03-19',
			],
			[
				'it',
				'Consegna entro il 30/04/2026\nData ordine: 19/03/2026',
				'30/04/2026',
				'2026-04-30',
				'19/03/2026',
				'2026-03-19',
			],
			[
				'nl',
				'Gewenste levering 30-04-2026\nBesteldatum 19-03-2026',
				'30-04-2026',
				'2026-04-30',
				'19-03-2026',
				'2026-03-19',
			],
			[
				'pl',
				'Data wydruku: 30.04.2026\nData zamówienia: 19.03.2026',
				'30.04.2026',
				'2026-04-30',
				'19.03.2026',
				'2026-03-19',
			],
			[
				'sv',
				'Leverans senast 2026-04-30\nOrderdatum 2026-03-19',
				'2026-04-30',
				'2026-04-30',
				'2026-03-19',
				'2026-03-19',
			],
		] as const
	).flatMap(([language, document, quote, value, own, day]): Row[] => [
		{
			name: 'the day of an offer, a delivery or a printer for that of the order',
			language,
			document,
			fields: { 'Closing Date': [quote, value, 'date'] },
			held: { 'Closing Date': 'OTHER_LINE' },
		},
		{
			name: 'the day of the order',
			language,
			document,
			fields: { 'Closing Date': [own, day, 'date'] },
			held: {},
		},
	]),
	...(
		[
			[
				'en',
				'BILLING ADDRESS\n3 High Street\nDELIVERY ADDRESS\nUnit 4 Mill Yard',
				'Unit 4 Mill Yard',
				'3 High Street',
			],
			[
				'de',
				'Rechnungsadresse\nHauptstraße 3\nLieferadresse\nHofweg 4',
				'Hofweg 4',
				'Hauptstraße 3',
			],
			[
				'fr',
				'Adresse de facturation\n3 rue Haute\nAdresse de livraison\n4 quai Bas',
				'4 quai Bas',
				'3 rue Haute',
			],
			[
				'pl',
				'SIEDZIBA\nUlica: ul. Polna 3\nADRES DO KORESPONDENCJI\nUlica: ul. Leśna 4',
				'ul. Leśna 4',
				'ul. Polna 3',
			],
			[
				'sv',
				'Fakturaadress\nStorgatan 3\nLeveransadress\nHamngatan 4',
				'Hamngatan 4',
				'Storgatan 3',
			],
		] as const
	).flatMap(([language, document, other, own]): Row[] => [
		{
			name: 'a street under the heading of another address',
			language,
			document,
			fields: { 'Billing Street': [other, other] },
			held: { 'Billing Street': 'OTHER_LINE' },
		},
		{
			name: 'a street under the heading of its own',
			language,
			document,
			fields: { 'Billing Street': [own, own] },
			held: {},
		},
	]),
	{
		name: 'the switchboard of a person who has a number',
		language: 'en',
		document: 'Ivo Marsh\nSwitchboard 0117 555 0100\nDirect 0117 555 0142',
		fields: { 'Last Name': ['Ivo Marsh', 'Marsh'], Phone: ['0117 555 0100', '0117 555 0100'] },
		held: { Phone: 'OTHER_LINE' },
	},
	{
		name: 'the switchboard of a company',
		language: 'it',
		document: 'Alba Srl\nCentralino 02 5550 1200\nAmministrazione 02 5550 1242',
		fields: { 'Account Name': ['Alba Srl', 'Alba Srl'], Phone: ['02 5550 1200', '02 5550 1200'] },
		held: {},
	},
	{
		name: 'the number of an office for that of the company',
		language: 'it',
		document: 'Alba Srl\nCentralino 02 5550 1200\nAmministrazione 02 5550 1242',
		fields: { 'Account Name': ['Alba Srl', 'Alba Srl'], Phone: ['02 5550 1242', '02 5550 1242'] },
		held: { Phone: 'OTHER_LINE' },
	},
	{
		name: 'a mobile for the phone, where there is a field for it',
		language: 'es',
		document: 'Móvil: 600 555 012',
		fields: {
			Phone: ['Móvil: 600 555 012', '600 555 012'],
			Mobile: ['600 555 012', '600 555 012'],
		},
		held: { Phone: 'OTHER_LINE' },
	},
	{
		name: "a person's direct line, where the mobile shows whose record it is",
		language: 'en',
		document: 'I have a new direct line, 01632 555 033.\nMobile: 07700 900 166',
		fields: {
			Phone: ['01632 555 033', '01632 555 033'],
			Mobile: ['07700 900 166', '07700 900 166'],
		},
		held: {},
	},
	{
		name: 'a street for the city',
		language: 'pl',
		document: 'Leśna 17, 10-283 Olsztyn',
		fields: { City: ['Leśna 17', 'Leśna 17'] },
		held: { City: 'OTHER_LINE' },
	},
];
