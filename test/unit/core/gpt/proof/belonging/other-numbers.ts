import { person, type Row } from './row';

const order = [
	'Best.  Artikel            Menge   Einzelpreis   Gesamt',
	'1      Lampe LX-12           8       40,00      320,00',
	'2      Lampe LX-30           5       75,00      375,00',
	'3      Kabel                12        4,00       48,00   STORNIERT',
].join('\n');
const form = 'Prepared for: Ruth Hale            Prepared by: Jonas Weigel';
const call = 'Jo Lind: Shall we start on 9 November 2026?\nRuth Hale: No, on 16 November 2026.';

/** What columns, rows, versions, questions and the names of numbers say that a value is not. */
export const otherNumbers: Row[] = [
	...(
		[
			['en', 'Quote 7712 of 2 May\nPurchase order 4410', 'Quote 7712', '7712', '4410'],
			['de', 'Angebot Nr. 7712\nBestellung Nr. 4410', 'Angebot Nr. 7712', '7712', '4410'],
			['fr', 'Devis n° 7712\nCommande n° 4410', 'Devis n° 7712', '7712', '4410'],
			['es', 'Presupuesto n.º 7712\nPedido n.º 4410', 'Presupuesto n.º 7712', '7712', '4410'],
			['it', 'Preventivo n. 7712\nOrdine n. 4410', 'Preventivo n. 7712', '7712', '4410'],
			['nl', 'Offerte 7712\nBestelling 4410', 'Offerte 7712', '7712', '4410'],
			['cs', 'Nabídka č. 7712\nObjednávka č. 4410', 'Nabídka č. 7712', '7712', '4410'],
			['da', 'Tilbud 7712\nOrdre 4410', 'Tilbud 7712', '7712', '4410'],
		] as const
	).flatMap(([language, document, quote, other, own]): Row[] => [
		{
			name: 'the number of an offer for that of the order',
			language,
			document,
			fields: { Order_Number: [quote, other] },
			held: { Order_Number: 'OTHER_LINE' },
		},
		{
			name: 'the number of the order',
			language,
			document,
			fields: { Order_Number: [own, own] },
			held: {},
		},
	]),
	{
		name: 'the column of the line totals for the price of one',
		language: 'de',
		document: order,
		fields: { 'Unit Price LX-30': ['LX-30           5       75,00      375,00', 375, 'number'] },
		held: { 'Unit Price LX-30': 'OTHER_LINE' },
	},
	{
		name: 'the row of another thing than the field names',
		language: 'de',
		document: order,
		fields: { 'Quantity LX-30': ['Lampe LX-12           8', 8, 'integer'] },
		held: { 'Quantity LX-30': 'OTHER_LINE' },
	},
	{
		name: 'its own row and column',
		language: 'de',
		document: order,
		fields: {
			'Quantity LX-30': ['Lampe LX-30           5', 5, 'integer'],
			'Unit Price LX-30': ['LX-30           5       75,00', 75, 'number'],
		},
		held: {},
	},
	{
		name: 'a row that is called off',
		language: 'de',
		document: order,
		fields: { Cables: ['Kabel                12', 12, 'integer'] },
		held: { Cables: 'NEGATED' },
	},
	{
		name: 'the second name of a line for the first',
		language: 'en',
		document: form,
		fields: { 'Prepared For': ['Prepared by: Jonas Weigel', 'Jonas Weigel'] },
		held: { 'Prepared For': 'OTHER_LINE' },
	},
	{
		name: 'the first name of a line',
		language: 'en',
		document: form,
		fields: { 'Prepared For': ['Prepared for: Ruth Hale', 'Ruth Hale'] },
		held: {},
	},
	...(
		[
			['en', 'Lamps: 30 (2025: 24)', '2025: 24', 24],
			['en', 'Lamps: 30, was 24 in version 1', 'was 24', 24],
			['de', 'Im Vorjahr waren es 24 Lampen, nun sind es 30.', 'waren es 24', 24],
			['fr', "L'an dernier c'était 24 lampes, il en faut 30.", 'était 24', 24],
			['es', 'El año pasado eran 24 lámparas, ahora 30.', 'eran 24', 24],
			['nl', 'Vorig jaar waren het er 24, nu 30.', '24', 24],
			['sv', 'Förra året var det 24 lampor, nu 30.', 'var det 24', 24],
			['uk', 'Торік було 24 лампи, тепер 30.', 'було 24', 24],
		] as const
	).map(([language, document, quote, value]): Row => {
		return {
			name: `what was before: ${document}`,
			language,
			document,
			fields: { Lamps: [quote, value, 'integer'] },
			held: { Lamps: 'OUTDATED' },
		};
	}),
	{
		name: 'a time that lasts until now',
		language: 'en',
		document: 'For the past 6 years we have bought our lamps from you.',
		fields: { Years: ['past 6 years', 6, 'integer'] },
		held: {},
	},
	{
		name: 'what a newer paper takes the place of',
		language: 'en',
		document: 'Offer T-9, supersedes offer T-4 of 2 March 2026',
		fields: { Offer: ['supersedes offer T-4', 'T-4'] },
		held: { Offer: 'OUTDATED' },
	},
	{
		name: 'a day that was proposed and declined',
		language: 'en',
		document: call,
		fields: { Start: ['start on 9 November 2026', '2026-11-09', 'date'] },
		held: { Start: 'NEGATED' },
	},
	{
		name: 'who acts for the customer',
		language: 'en',
		document: 'Customer: Brook & Hale LLP, represented by Umbra Partners',
		fields: { Client: ['represented by Umbra Partners', 'Umbra Partners'] },
		held: { Client: 'OTHER_PERSON' },
	},
	{
		name: 'the phone of a relative',
		language: 'en',
		mail: { from: person('Ruth Hale <ruth@hale.example>'), to: 'hello@tessel.example' },
		document: 'My brother is on 0117 555 0101, I am on 0117 555 0102.\n\nRuth Hale',
		fields: {
			'Last Name': ['Ruth Hale', 'Hale'],
			Phone: ['My brother is on 0117 555 0101', '0117 555 0101'],
		},
		held: { Phone: 'OTHER_PERSON' },
	},
	{
		name: 'our own company in a field of any name',
		language: 'cs',
		own: ['Tessel Lighting'],
		document: 'Odběratel: Tessel Lighting s.r.o.\nDodavatel: Krug s.r.o.',
		fields: { Partner: ['Tessel Lighting s.r.o.', 'Tessel Lighting s.r.o.'] },
		held: { Partner: 'OWN_SIDE' },
	},
	{
		name: 'a name behind the article that grew onto it',
		language: 'fr',
		document: "Nous rénovons les chambres de l'Auberge du Lac.",
		fields: { Company: ['Auberge du Lac', 'Auberge du Lac'] },
		held: {},
	},
	{
		name: 'an amount without tax',
		language: 'cs',
		document: 'Cena bez DPH 27 810 Kč\nCelkem k úhradě 33 650 Kč',
		fields: { Net_Total: ['Cena bez DPH 27 810 Kč', 27810, 'number'] },
		held: {},
	},
	{
		name: 'the amount with tax for the one without',
		language: 'cs',
		document: 'Cena bez DPH 27 810 Kč\nCelkem k úhradě 33 650 Kč',
		fields: { Net_Total: ['Celkem k úhradě 33 650 Kč', 33650, 'number'] },
		held: { Net_Total: 'OTHER_LINE' },
	},
];
