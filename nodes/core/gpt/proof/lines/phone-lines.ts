import { names, type LineKind } from './line-kind';

/** Digits in groups, as a phone's, and no day or hour. */
const phoneDigits = /(?:\d[\s()./-]{0,3}){6}/u;

export const phoneLines: LineKind[] = [
	{ names: names('fax|telefax|téléfax|faks|ファックス|ファクス|传真|傳真|팩스|f') },
	{
		names: names(
			'phone|telephone|tel|telefon|téléphone|teléfono|telefono|telefoon|телефон|電話|电话|전화|t',
		),
		also: [2],
		states: phoneDigits,
	},
	{
		names: names(
			'mobile|mobil|cell|handy|portable|móvil|cellulare|telemóvel|携帯|手机|手機|휴대|m',
		),
		also: [1],
		unlessAsked: true,
		unlessStated: true,
		best: 2,
		states: phoneDigits,
	},
	{
		names: names(
			'switchboard|reception|zentrale|standard|centralita|centralino|receptie|centrala|växel|växeln|代表|总机|대표',
		),
		unasked: true,
		also: [1],
		alsoOf: 'company',
	},
	{
		names: names(
			'accounts|accountant|direct|buchhaltung|durchwahl|steuerberater|comptabilité|ligne directe|contabilidad|directo|amministrazione|contabilità|boekhouding|księgowość|biuro rachunkowe|ekonomi|direkt|直通',
		),
		unasked: true,
		also: [1],
		alsoOf: 'person',
	},
	{
		names: names(
			'company no|company number|company reg|vat|tax|ust|ust-idnr|steuernummer|kundennummer|customer no|customer number|account no|account number|bestellnummer|order no|order number|siret|siren|rcs|nif|cif|p. iva|partita iva|codice fiscale|kvk|btw|nip|regon|krs|org.nr|orgnr|organisationsnummer|iban|bankgiro|法人番号|登録番号',
		),
		unasked: true,
	},
];
