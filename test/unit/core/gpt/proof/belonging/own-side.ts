import { person, type Row } from './row';

const forwarded = [
	'Please take this one.',
	'',
	'Jonas',
	'',
	'---------- Forwarded message ---------',
	'From: Marta Brandt <marta@kundenhof.example>',
	'Subject: Lampen',
	'To: Jonas Weigel <jonas.weigel@tessel.example>',
	'',
	'Guten Tag Herr Weigel, wir brauchen zwölf Lampen.',
	'Marta Brandt',
].join('\n');

const fromColleague = {
	from: person('Jonas Weigel <jonas.weigel@tessel.example>'),
	to: 'info@tessel.example',
	subject: 'Fwd: Lampen',
};

/** What is of whoever a mail or paper is addressed to, of a machine, or of many. */
export const ownSide: Row[] = [
	{
		name: 'the address that the mail went to',
		language: 'en',
		mail: { from: person('Ruth Hale <ruth@hale.example>'), to: 'hello@tessel.example' },
		document: 'Could you send us a price for twelve lamps?\n\nRuth Hale',
		fields: { Email: ['hello@tessel.example', 'hello@tessel.example', 'email'] },
		held: { Email: 'OWN_SIDE' },
	},
	{
		name: 'the address that it came from',
		language: 'en',
		mail: { from: person('Ruth Hale <ruth@hale.example>'), to: 'hello@tessel.example' },
		document: 'Could you send us a price for twelve lamps?\n\nRuth Hale',
		fields: {
			Email: ['ruth@hale.example', 'ruth@hale.example', 'email'],
			'Last Name': ['Ruth Hale', 'Hale'],
		},
		held: {},
	},
	{
		name: 'the colleague who handed the mail on',
		language: 'de',
		mail: fromColleague,
		document: forwarded,
		fields: {
			'First Name': ['From: Jonas Weigel', 'Jonas'],
			'Last Name': ['Jonas Weigel', 'Weigel'],
			Email: ['jonas.weigel@tessel.example', 'jonas.weigel@tessel.example', 'email'],
		},
		held: { 'First Name': 'OWN_SIDE', 'Last Name': 'OWN_SIDE', Email: 'OWN_SIDE' },
	},
	{
		name: 'the customer whose mail is handed on',
		language: 'de',
		mail: fromColleague,
		document: forwarded,
		fields: {
			'First Name': ['Marta Brandt', 'Marta'],
			'Last Name': ['Marta Brandt', 'Brandt'],
			Email: ['marta@kundenhof.example', 'marta@kundenhof.example', 'email'],
		},
		held: {},
	},
	...(
		[
			['en', 'Dear Ms Quill,', 'Quill'],
			['de', 'Sehr geehrter Herr Wrobel,', 'Wrobel'],
			['fr', 'Bonjour Monsieur Delorme,', 'Delorme'],
			['es', 'Estimada Sra. Quiroga:', 'Quiroga'],
			['it', 'Gentile Dott. Bassi,', 'Bassi'],
			['nl', 'Beste mevrouw Hoekstra,', 'Hoekstra'],
			['pl', 'Dzień dobry Panie Zieliński,', 'Zieliński'],
			['sv', 'Hej Karin Dahl,', 'Dahl'],
		] as const
	).map(([language, greeting, name]): Row => {
		return {
			name: `who is greeted: ${greeting}`,
			language,
			mail: { from: person('Noor Petit <noor@petit.example>'), to: 'sales@tessel.example' },
			document: `${greeting}\n\n+32 2 555 01 20\n\nNoor Petit`,
			fields: { 'Last Name': [greeting.slice(0, -1), name] },
			held: { 'Last Name': 'OWN_SIDE' },
		};
	}),
	{
		name: 'who is greeted has the same given name',
		language: 'sv',
		mail: {
			from: person('Anna Berg <anna@berg.example>'),
			to: 'Anna Lind <anna.lind@tessel.example>',
		},
		document: 'Hej Anna,\n\nvi vill ha tre lampor.\n\nAnna Berg',
		fields: { 'First Name': ['Anna Berg', 'Anna'], 'Last Name': ['Anna Berg', 'Berg'] },
		held: {},
	},
	...(
		[
			[
				'en',
				'Supplier: Tessel Lighting Ltd\nCustomer: Brook & Hale LLP',
				'Brook & Hale LLP',
				'Tessel Lighting Ltd',
			],
			[
				'de',
				'Lieferant: Tessel Leuchten GmbH\nBesteller: Hofladen Krug',
				'Hofladen Krug',
				'Tessel Leuchten GmbH',
			],
			[
				'fr',
				'Fournisseur : Tessel Éclairage\nClient : Atelier Brun',
				'Atelier Brun',
				'Tessel Éclairage',
			],
			['es', 'Proveedor: Tessel Luces\nCliente: Bodega Sol', 'Bodega Sol', 'Tessel Luces'],
			['it', 'Fornitore: Tessel Luci\nCliente: Forno Alba', 'Forno Alba', 'Tessel Luci'],
			['nl', 'Leverancier: Tessel Licht\nKlant: Bakkerij Smit', 'Bakkerij Smit', 'Tessel Licht'],
			[
				'pl',
				'Dostawca: Tessel Lampy\nZamawiający: Piekarnia Kłos',
				'Piekarnia Kłos',
				'Tessel Lampy',
			],
			['sv', 'Leverantör: Tessel Ljus\nBeställare: Bageri Ek', 'Bageri Ek', 'Tessel Ljus'],
			[
				'ja',
				'テッセル照明株式会社 御中\n会社名 株式会社あおぞら',
				'株式会社あおぞら',
				'テッセル照明株式会社',
			],
		] as const
	).flatMap(([language, document, customer, own]): Row[] => [
		{
			name: 'who a paper orders from',
			language,
			document,
			fields: { 'Account Name': [own, own] },
			held: { 'Account Name': 'OWN_SIDE' },
		},
		{
			name: 'who orders',
			language,
			document,
			fields: { 'Account Name': [customer, customer] },
			held: {},
		},
	]),
	{
		name: 'the company that the mail went to, by its domain',
		language: 'en',
		mail: { from: person('Ruth Hale <ruth@hale.example>'), to: 'orders@tessel.example' },
		document: 'We would like Tessel Lighting to light our shop.\n\nRuth Hale\nHale Interiors',
		fields: { Company: ['Tessel Lighting', 'Tessel Lighting'] },
		held: { Company: 'OWN_SIDE' },
	},
	{
		name: 'the company that the mail came from',
		language: 'en',
		mail: { from: person('Ruth Hale <ruth@hale.example>'), to: 'orders@tessel.example' },
		document: 'We would like Tessel Lighting to light our shop.\n\nRuth Hale\nHale Interiors',
		fields: { Company: ['Hale Interiors', 'Hale Interiors'] },
		held: {},
	},
	{
		name: 'a colleague of the customer in copy',
		language: 'fr',
		mail: {
			from: person('Noor Petit <noor@petit.example>'),
			to: 'sales@tessel.example, luc@petit.example',
			cc: 'Eva Roux <eva@petit.example>',
		},
		document: 'Merci d’écrire à Eva Roux, eva@petit.example.',
		fields: {
			Email: ['eva@petit.example', 'eva@petit.example', 'email'],
			'Last Name': ['Eva Roux', 'Roux'],
		},
		held: {},
	},
	{
		name: 'both have their mail at the same provider',
		language: 'it',
		mail: { from: person('Ada Neri <ada.neri@gmail.com>'), to: 'tessel.luci@gmail.com' },
		document: 'Vorrei tre lampade.\n\nAda Neri, anche adaneri2@gmail.com',
		fields: { Email: ['ada.neri@gmail.com', 'ada.neri@gmail.com', 'email'] },
		held: {},
	},
	{
		name: 'all are of one house',
		language: 'nl',
		mail: { from: person('Joost Vos <joost@tessel.example>'), to: 'kim@tessel.example' },
		document: 'Mijn nummer is 030 555 0120.\n\nJoost Vos',
		fields: { Email: ['joost@tessel.example', 'joost@tessel.example', 'email'] },
		held: {},
	},
	{
		name: 'a letter to many',
		language: 'en',
		mail: {
			from: person('Lamp Weekly <news@lampweekly.example>'),
			to: 'hello@tessel.example',
			headers: { 'list-unsubscribe': '<https://lampweekly.example/u/1>' },
		},
		document: 'Our new number is 0117 555 0101. Call before 4 May!',
		fields: { Phone: ['0117 555 0101', '0117 555 0101'] },
		held: { Phone: 'MACHINE_MAIL' },
	},
	{
		name: 'an answer of a machine',
		language: 'fr',
		mail: {
			from: person('Noor Petit <noor@petit.example>'),
			to: 'sales@tessel.example',
			headers: { 'auto-submitted': 'auto-replied' },
		},
		document: 'Je suis absente. Mon collègue : 02 555 01 20',
		fields: { Phone: ['02 555 01 20', '02 555 01 20'] },
		held: { Phone: 'MACHINE_MAIL' },
	},
	{
		name: 'a mail that did not arrive',
		language: 'en',
		mail: { from: person('Mail System <MAILER-DAEMON@tessel.example>'), to: 'jo@tessel.example' },
		document: 'Your mail to ruth@hale.example could not be delivered.',
		fields: { Email: ['ruth@hale.example', 'ruth@hale.example', 'email'] },
		held: { Email: 'MACHINE_MAIL' },
	},
	{
		name: 'the list of our own house that hands on what customers write',
		language: 'en',
		mail: {
			from: person('Ruth Hale <ruth@hale.example>'),
			to: 'sales@tessel.example',
			headers: {
				'list-id': '<sales.tessel.example>',
				'list-unsubscribe': '<mailto:sales+unsubscribe@tessel.example>',
				precedence: 'list',
			},
		},
		document: 'My number is 0117 555 0101.\n\nRuth Hale',
		fields: { Phone: ['0117 555 0101', '0117 555 0101'] },
		held: {},
	},
	{
		name: 'a form of our own site',
		language: 'de',
		mail: {
			from: person('Formular <form@web.example>'),
			to: 'post@tessel.example',
			headers: { 'auto-submitted': 'auto-generated' },
		},
		document: 'Name: Ida Kern\nTelefon: 030 555 0101\nE-Mail: ida@kern.example',
		fields: {
			Phone: ['030 555 0101', '030 555 0101'],
			Email: ['ida@kern.example', 'ida@kern.example', 'email'],
		},
		held: {},
	},
	{
		name: 'a number that our colleague gives in a chat',
		language: 'en',
		own: ['Tessel'],
		document: [
			'[10:02] Visitor: do you have lamps for a pharmacy in Galway?',
			'[10:03] Noor (Tessel): We do. You can ring me on 020 7946 0199, or our shop in Leeds.',
			'[10:04] Visitor: call me instead, 091 555 0142',
		].join('\n'),
		fields: {
			Phone: ['020 7946 0199', '020 7946 0199'],
			Mobile: ['call me instead, 091 555 0142', '091 555 0142'],
			City: ['a pharmacy in Galway', 'Galway'],
		},
		held: { Phone: 'OWN_SIDE' },
	},
	{
		name: 'a number beside our name in the words of a visitor',
		language: 'en',
		own: ['Tessel'],
		document: 'Visitor: I bought at Tessel before, my number is 091 555 0142',
		fields: { Phone: ['091 555 0142', '091 555 0142'] },
		held: {},
	},
	{
		name: 'a town that our desk names in a chat',
		language: 'de',
		own: ['Tessel Lampen'],
		document: '(10:02) Besucherin: Wo sitzt ihr?\n(10:03) Tessel Lampen Service: In Bremen, Kai 4.',
		fields: { City: ['In Bremen', 'Bremen'] },
		held: { City: 'OWN_SIDE' },
	},
];
