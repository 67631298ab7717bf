import { person, type Row } from './row';

/** Whether the names of a record are of one person, in the right fields, and of who the mail is from. */
export const onePerson: Row[] = [
	...(
		[
			['en', 'Kind regards\nFarah Nadim', 'Farah Nadim', 'Farah', 'Nadim'],
			['ja', 'よろしくお願いいたします。\n高橋 美咲', '高橋 美咲', '美咲', '高橋'],
			['ko', '감사합니다.\n김 하늘', '김 하늘', '하늘', '김'],
			['he', 'תודה\nדנה לוי', 'דנה לוי', 'דנה', 'לוי'],
			['uk', 'Дякую\nОлена Бондар', 'Олена Бондар', 'Олена', 'Бондар'],
			['uk', 'Дякую\nМельничук Тарас', 'Мельничук Тарас', 'Тарас', 'Мельничук'],
			['ru', 'Спасибо\nИванова Ольга', 'Иванова Ольга', 'Ольга', 'Иванова'],
			['uk', 'Дякую\nОксана Гриценко', 'Оксана Гриценко', 'Оксана', 'Гриценко'],
			['fr', 'Merci\nDUPONT Jean', 'DUPONT Jean', 'Jean', 'DUPONT'],
			['de', 'Kontakt: Nadim, Farah', 'Nadim, Farah', 'Farah', 'Nadim'],
			[
				'hu',
				'Üdvözlettel, köszönöm az együttműködőt\nNagy Eszter',
				'Nagy Eszter',
				'Eszter',
				'Nagy',
			],
		] as const
	).flatMap(([language, document, quote, given, family]): Row[] => [
		{
			name: 'given and family name in their places',
			language,
			document,
			fields: { 'First Name': [quote, given], 'Last Name': [quote, family] },
			held: {},
		},
		...(['fr', 'de', 'hu'].includes(language)
			? []
			: [
					{
						name: 'given and family name exchanged',
						language,
						document,
						fields: { 'First Name': [quote, family], 'Last Name': [quote, given] },
						held: { 'First Name': 'NAMES_SWAPPED', 'Last Name': 'NAMES_SWAPPED' },
					} satisfies Row,
				]),
	]),
	{
		name: 'the whole name for the family name',
		language: 'es',
		mail: { from: person('Pilar Mora <pilar@mora.example>'), to: 'hola@tessel.example' },
		document: 'Quisiera tres lámparas.\n\nPilar Mora',
		fields: { 'First Name': ['Pilar Mora', 'Pilar'], 'Last Name': ['Pilar Mora', 'Pilar Mora'] },
		held: { 'Last Name': 'NAMES_SWAPPED' },
	},
	{
		name: 'a family name of two words',
		language: 'nl',
		mail: { from: person('Lotte de Wit <lotte@dewit.example>'), to: 'hallo@tessel.example' },
		document: 'Graag drie lampen.\n\nLotte de Wit',
		fields: { 'First Name': ['Lotte de Wit', 'Lotte'], 'Last Name': ['Lotte de Wit', 'de Wit'] },
		held: {},
	},
	{
		name: 'the name of who recommended us with the address of who writes',
		language: 'en',
		mail: { from: person('Nora Lie <nora.lie@fjell.example>'), to: 'hello@tessel.example' },
		document: 'Greta Holm at Ridge told me about your lamps. Three for us, please.\n\nNora Lie',
		fields: {
			'First Name': ['Greta Holm at Ridge', 'Greta'],
			'Last Name': ['Greta Holm at Ridge', 'Holm'],
			Email: ['nora.lie@fjell.example', 'nora.lie@fjell.example', 'email'],
		},
		held: { 'First Name': 'OTHER_PERSON', 'Last Name': 'OTHER_PERSON' },
	},
	{
		name: 'name and address of who takes over',
		language: 'en',
		mail: { from: person('Nora Lie <nora.lie@fjell.example>'), to: 'hello@tessel.example' },
		document: 'Please write to Greta Holm from now on, greta.holm@fjell.example.\n\nNora Lie',
		fields: {
			'First Name': ['Greta Holm', 'Greta'],
			'Last Name': ['Greta Holm', 'Holm'],
			Email: ['greta.holm@fjell.example', 'greta.holm@fjell.example', 'email'],
		},
		held: {},
	},
	{
		name: 'a shared address of which somebody signs',
		language: 'de',
		mail: { from: person('Hofladen Krug <laden@krug.example>'), to: 'post@tessel.example' },
		document: 'Bitte drei Lampen.\n\nIda Kern',
		fields: {
			'First Name': ['Ida Kern', 'Ida'],
			'Last Name': ['Ida Kern', 'Kern'],
			Email: ['laden@krug.example', 'laden@krug.example', 'email'],
		},
		held: {},
	},
	{
		name: 'whom it happened to, for who reports it',
		language: 'de',
		mail: { from: person('Ida Kern <ida@kern.example>'), to: 'post@tessel.example' },
		document: 'Gestern ging Kerstin das Licht aus.\n\nIda Kern',
		fields: { 'Reported By': ['Gestern ging Kerstin das Licht aus', 'Kerstin'] },
		held: { 'Reported By': 'OTHER_PERSON' },
	},
	{
		name: 'the company, for who reports it',
		language: 'it',
		mail: { from: person('Ada Neri <ada@neri.example>'), to: 'ciao@tessel.example' },
		document: 'La luce si spegne.\n\nAda Neri\nNeri Interni, Modena',
		fields: { 'Reported By': ['Neri Interni, Modena', 'Neri Interni'] },
		held: { 'Reported By': 'OTHER_PERSON' },
	},
	{
		name: 'who reports it, as the name is signed in full',
		language: 'en',
		mail: { from: person('R. Hale <ruth@hale.example>'), to: 'hello@tessel.example' },
		document: 'The light goes out.\n\nRuth Hale',
		fields: { 'Reported By': ['Ruth Hale', 'Ruth Hale'] },
		held: {},
	},
];
