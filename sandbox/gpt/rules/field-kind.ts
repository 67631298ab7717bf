import { askText } from './ask.ts';
import type { Ask } from './ask.ts';
import { nameWords } from './words.ts';

/** What a field is after, in the words of a business form. */
export type FieldKind =
	| 'email'
	| 'phone'
	| 'website'
	| 'firstName'
	| 'lastName'
	| 'personName'
	| 'jobTitle'
	| 'company'
	| 'money'
	| 'percent'
	| 'quantity'
	| 'reference'
	| 'date'
	| 'street'
	| 'city'
	| 'state'
	| 'postalCode'
	| 'country'
	| 'subject'
	| 'story'
	| 'choice'
	| 'boolean'
	| 'other';

const byName: [FieldKind, RegExp][] = [
	['other', /\b(?:terms|conditions|method)\b/],
	[
		'subject',
		/\b(?:deal|product|project|campaign|opportunity|task|event|document|case) (?:name|title)\b/,
	],
	['postalCode', /\b(?:billing|shipping|mailing|postal|zip|other|post) ?code\b/],
	['email', /\be ?mail\b|correo/],
	['website', /\b(?:website|web site|url|homepage|webseite|domain)\b/],
	['phone', /\b(?:phone|mobile|telephone|telefon\w*|tel|fax|cell|handy|movil|portable)\b/],
	['reference', /\b(?:number|no|nr|id|ref|reference|code|sku|iban|bic|vat|serial)\b.*$/],
	[
		'date',
		/\b(?:date|deadline|datum|fecha|day|when|due|closing|valid until|expiry|expires|start|end)\b/,
	],
	['firstName', /\b(?:first|given|fore) ?name\b|vorname/],
	['lastName', /\b(?:last|family|sur) ?name\b|\bsurname\b|nachname/],
	['jobTitle', /\b(?:job|position|designation|role|title)\b/],
	[
		'company',
		/\b(?:company|account|organi[sz]ation|employer|firm|firma|empresa|societe|business name|vendor|supplier|buyer|client|customer)\b/,
	],
	[
		'personName',
		/\b(?:reported by|requested by|submitted by|signed by|contact|sender|signatory|signer|full name|person|name|owner|requester|approver|decision maker|author)\b/,
	],
	['percent', /\b(?:percent\w*|probability|discount rate|tax rate|vat rate|margin)\b/],
	[
		'quantity',
		/\b(?:quantity|qty|count|seats|licen[cs]es|users|units|employees|headcount|number of|staff|pieces|months|years|days|term)\b/,
	],
	[
		'money',
		/\b(?:amount|price|total|revenue|budget|cost|value|fee|net|gross|sum|payment|subtotal|deposit|grand total|turnover)\b/,
	],
	['street', /\b(?:street|address|strasse|calle|rue)\b/],
	['postalCode', /\b(?:zip|postal|postcode|plz)\b/],
	['city', /\b(?:city|town|ort|ciudad|ville)\b/],
	['state', /\b(?:state|province|region|county)\b/],
	['country', /\b(?:country|land|pais|pays)\b/],
	['subject', /\b(?:subject|title|headline|topic|betreff|asunto|objet)\b/],
	[
		'story',
		/\b(?:description|summary|reason|message|details?|note|notes|request|issue|question|body|comment|comments|need|needs|requirement|requirements|what|problem)\b/,
	],
];

/** Decides from type, format, name and description what to look for. */
export function kindOf(ask: Ask): FieldKind {
	if (ask.type === 'enum' || ask.type === 'enums') return 'choice';
	if (ask.type === 'boolean') return 'boolean';
	if (ask.format === 'email') return 'email';
	if (ask.format === 'date' || ask.format === 'date-time') return 'date';
	const numeric = ask.type === 'number' || ask.type === 'integer';
	const name = nameWords(ask.name).join(' ');
	const all = askText(ask);
	if (numeric) {
		if (/percent|probabilit|%/.test(all)) return 'percent';
		if (
			/\b(?:quantity|qty|count|seats|licen[cs]es|users|units|employees|headcount|number of|staff|pieces|months|years|days)\b/.test(
				all,
			)
		)
			return 'quantity';
		if (ask.type === 'integer')
			return /\b(?:amount|price|total|revenue|budget)\b/.test(all) ? 'money' : 'quantity';
		return 'money';
	}
	return firstKind(name, ask) ?? firstKind(all, ask) ?? 'other';
}

function firstKind(text: string, ask: Ask): FieldKind | undefined {
	const hits = byName.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
	if (hits.includes('reference') && hits.includes('phone')) return 'phone';
	if (hits.includes('reference') && /\b(?:number of|no of)\b/.test(text)) return 'quantity';
	if (hits[0] === 'date' && /\b(?:street|address|name|email)\b/.test(text)) return hits[1];
	if (hits.includes('company') && hits.includes('personName')) {
		return /\b(?:company|account|organi[sz]ation|firm|employer|business|vendor|supplier)\b/.test(
			text,
		)
			? 'company'
			: 'personName';
	}
	if (
		hits[0] === 'jobTitle' &&
		hits.includes('subject') &&
		!/\b(?:job|position|designation|role|contact|person)\b/.test(askText(ask))
	) {
		return /\b(?:deal|case|task|ticket|note|subject|document)\b/.test(askText(ask))
			? 'subject'
			: 'jobTitle';
	}
	return hits[0];
}
