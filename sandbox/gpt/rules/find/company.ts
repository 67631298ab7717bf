import { askText } from '../ask.ts';
import type { Ask, Finding } from '../ask.ts';
import { quoteAt } from '../quote.ts';
import { fold } from '../words.ts';
import type { View } from '../view.ts';
import { pairsFor } from './label-match.ts';
import { isDepartment } from './department.ts';
import { domainName } from './mail-domain.ts';
import { isJobTitle, readPerson } from './names.ts';
import { emailsIn } from './patterns.ts';

const legal =
	'GmbH(?: & Co\\.? KG)?|AG|KG|UG|OHG|e\\.K\\.|Ltd\\.?|Limited|LLC|L\\.L\\.C\\.|Inc\\.?|Corp\\.?|Corporation|PLC|plc|LLP|S\\.L\\.U?\\.?|S\\.A\\.U?\\.?|S\\.A\\.S\\.|SA|SL|SAS|SARL|S\\.?à\\.?r\\.?l\\.?|S\\.r\\.l\\.|Srl|SpA|S\\.p\\.A\\.|B\\.V\\.|BV|N\\.V\\.|NV|Oy|AB|A/S|ApS|Pty\\.? Ltd\\.?|Pvt\\.? Ltd\\.?';
const namePart = "[\\p{Lu}\\d][\\p{L}\\d'’&.+-]*";
const withLegal = new RegExp(
	`(?<![\\p{L}\\d])(?:${namePart}[ \\t]+(?:(?:&|and|und|y|et|of|de|for)[ \\t]+)?){1,5}(?:${legal})(?![\\p{L}\\d])`,
	'gu',
);
const bare = `${namePart}(?:[ \\t]+(?:(?:&|and|of|de|e|y|et|und)[ \\t]+)?${namePart}){0,4}`;
const spoken = new RegExp(
	`(?:\\b(?:I work (?:at|for|with)|I['’]?m (?:writing |calling )?(?:from|with)|on behalf of|(?:we|here|us|team|colleagues) at|(?:manager|director|buyer|engineer|head of [\\p{L} ]{2,30}|officer|owner|founder|lead|assistant|coordinator|planner|analyst) (?:at|for|of)|my company,?|our company,?|we are|(?:I|we) (?:run|own|manage)|(?:husband|wife|partner|brother|sister|family) and I (?:run|own)|wir sind(?: die)?|von der(?: Firma)?|Firma|trabajo (?:en|para)|en nombre de|je travaille (?:chez|pour)|de la (?:empresa|société))|\\p{Lu}[\\p{L}'’-]+ (?:from|von|de|chez|at|here from))[ \\t]+(?:the )?(${bare})`,
	'gu',
);
/** A company's name: by label, by legal form, by what the writer says; never by the mail domain alone. */
export function findCompany(view: View, ask: Ask): Finding | null {
	const seller = /\b(?:vendor|supplier|seller|provider)\b/.test(askText(ask));
	const labelled = byLabel(view, ask, seller);
	if (labelled !== null) return labelled;
	if (seller) return null;
	if (!view.mail.isMail) return onlyCompany(view);
	return (
		inSignature(view) ?? bySpeech(view) ?? onlyCompany(view) ?? belowName(view) ?? byDomain(view)
	);
}

function byLabel(view: View, ask: Ask, seller: boolean): Finding | null {
	const fitting = pairsFor(ask, view).map(({ pair, fit }) => ({
		pair,
		certainty: 0.7 + 0.25 * fit,
	}));
	const usual = seller
		? /^(?:supplier|vendor|seller|provider|lieferant|proveedor|fournisseur|from)$/
		: /^(?:company|company name|organi[sz]ation|customer|customer name|client|buyer|purchaser|account|account name|bill(?:ed)? to|sold to|ship to|invoice to|firma|unternehmen|kunde|empresa|cliente|client|societe|entreprise)$/;
	const named = view.pairs
		.filter((pair) => usual.test(fold(pair.label).trim()))
		.map((pair) => ({ pair, certainty: 0.88 }));
	for (const { pair, certainty } of [...fitting, ...named]) {
		if (/^(?:contact|your name|name|full name|first|last)/.test(fold(pair.label))) continue;
		const value = cutCompany(pair.value);
		if (isPersonHere(view, pair.label, value)) continue;
		const form = new RegExp(`(?:${legal})$`, 'u').test(value);
		if (value === '' || /@|^\+?[\d\s()/.-]+$/.test(value)) continue;
		if (
			!form &&
			/^(?:customer|client|buyer|kunde|cliente)$/.test(fold(pair.label)) &&
			/^\d/.test(value)
		)
			continue;
		return {
			value,
			quote: pair.quote,
			certainty: form ? Math.min(0.97, certainty + 0.05) : certainty,
		};
	}
	return null;
}

/** "Buyer: Jane Roe" names a person: so says the label, or a mail address made of the name. */
function isPersonHere(view: View, label: string, value: string): boolean {
	const person = readPerson(value);
	if (person === null || person.last === '') return false;
	if (/buyer|purchaser|attention|contact/.test(fold(label))) return true;
	return emailsIn(view.text).some((mail) =>
		squeeze(mail.value.split('@')[0] ?? '').includes(squeeze(person.last)),
	);
}

/** Leaves off what follows the name on the same line: a street, a register number, a remark. */
function cutCompany(text: string): string {
	const form = new RegExp(`^.*?(?:${legal})(?![\\p{L}\\d])`, 'u').exec(text)?.[0];
	if (form !== undefined && form.length < text.length) return form.trim();
	return (text.split(/\s*[,;|(]\s*/)[0] ?? '').trim();
}

function inSignature(view: View): Finding | null {
	const lines = view.signature.slice(1).filter((line) => line.text.trim() !== '');
	for (const line of lines) {
		const found = [...line.text.matchAll(withLegal)][0];
		if (found !== undefined)
			return { value: found[0].trim(), quote: line.text.trim(), certainty: 0.93 };
	}
	for (const line of lines) {
		const parts = line.text.split(/\s*[|•·]\s*|,\s+|\s+[–-]\s+/).map((part) => part.trim());
		const at = parts.findIndex((part) => isJobTitle(part));
		const after = at >= 0 ? parts[at + 1] : undefined;
		if (after !== undefined && looksLikeCompany(after)) {
			return { value: after, quote: line.text.trim(), certainty: 0.85 };
		}
	}
	// The line after name and job, when it is neither place nor person.
	const job = lines.findIndex((line) => isJobTitle(line.text));
	const next = job >= 0 ? lines[job + 1] : undefined;
	if (next !== undefined && looksLikeCompany(next.text.trim())) {
		return { value: next.text.trim(), quote: next.text.trim(), certainty: 0.8 };
	}
	return null;
}

/** The first thing below the signer's own name, when it is neither job, place nor number. */
function belowName(view: View): Finding | null {
	const lines = view.signature.map(({ text }) => text.trim()).filter((text) => text !== '');
	const sender = fold(view.mail.from?.name ?? '');
	const at = lines.findIndex(
		(text) =>
			sender !== '' && fold(text.replace(/^[/~-]+\s*/, '').split(/\s*[,|]\s*/)[0] ?? '') === sender,
	);
	if (at < 0) return null;
	const below = lines[at + 1] ?? '';
	const parts = below.split(/\s*[,|·•]\s+|\s+[–-]\s+/);
	const name = parts[0]?.trim() ?? '';
	const more = parts.length > 1 || (lines[at + 2] ?? '') !== '';
	// A line alone below the name may as well be the town.
	if (!more || !looksLikeCompany(name)) return null;
	return { value: name, quote: below, certainty: 0.8 };
}

function looksLikeCompany(text: string): boolean {
	if (
		text.length < 3 ||
		text.length > 50 ||
		/@|https?:|www\.|\d{3}|:/.test(text) ||
		isJobTitle(text) ||
		isDepartment(text)
	)
		return false;
	return new RegExp(`^${bare}$`, 'u').test(text) && !/^(?:mobile|phone|tel|sent from)/i.test(text);
}

function bySpeech(view: View): Finding | null {
	for (const { text } of view.sentences.slice(0, 12)) {
		for (const match of text.matchAll(spoken)) {
			const value = (match[1] ?? '').replace(/[.,]$/, '');
			if (
				value.length < 3 ||
				/^(?:I|We|The|My|Our|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
					value,
				)
			)
				continue;
			if (readPerson(value)?.first === view.mail.from?.name) continue;
			return { value, quote: text, certainty: 0.8 };
		}
	}
	return null;
}

const customerRole =
	/^[ \t,]*\(?(?:hereinafter )?(?:the )?["“”'„]?(?:customer|client|buyer|purchaser|licensee|kunde|auftraggeber|cliente)\b/i;
const sellerRole =
	/^[ \t,]*\(?(?:hereinafter )?(?:the )?["“”'„]?(?:provider|supplier|vendor|seller|licensor|contractor|lieferant|auftragnehmer|proveedor|fournisseur)\b/i;
const sellerLabel =
	/(?:supplier|vendor|seller|provider|lieferant|proveedor|fournisseur)[ \t]*:?[ \t]*$/i;

const addressee = /(?:^|\n)[ \t]*(?:to|bill to|invoice to|an|para|pour)[ \t]*:[ \t]*\n?[ \t]*$/i;

/** Who an offer or invoice is addressed to buys; who an order is addressed to sells. */
function addresseeRole(view: View): 'customer' | 'seller' | null {
	const head = fold(view.text.slice(view.mail.bodyStart, view.mail.bodyStart + 200));
	if (/\b(?:purchase order|bestellung|pedido|bon de commande)\b/.test(head)) return 'seller';
	return /\b(?:quot\w*|offer|proposal|invoice|angebot|rechnung|presupuesto|factura|devis|facture)\b/.test(
		head,
	)
		? 'customer'
		: null;
}

/** The one customer's name with a legal form in the text; several leave open whose it is. */
function onlyCompany(view: View): Finding | null {
	const { bodyStart } = view.mail;
	const role = addresseeRole(view);
	const body = view.text.slice(bodyStart);
	const found = [...body.matchAll(withLegal)].map((match) => ({
		value: match[0].trim(),
		index: match.index,
		before: body.slice(Math.max(0, match.index - 20), match.index),
		after: body.slice(match.index + match[0].length, match.index + match[0].length + 30),
	}));
	const sellers = new Set(
		found
			.filter(
				({ before, after }) =>
					sellerRole.test(after) ||
					sellerLabel.test(before) ||
					(role === 'seller' && addressee.test(before)),
			)
			.map(({ value }) => squeeze(value)),
	);
	const marked = found.filter(
		({ before, after }) =>
			customerRole.test(after) || (role === 'customer' && addressee.test(before)),
	);
	const left =
		marked.length > 0 ? marked : found.filter(({ value }) => !sellers.has(squeeze(value)));
	const [first] = left;
	if (first === undefined || new Set(left.map(({ value }) => squeeze(value))).size !== 1)
		return null;
	const quote = quoteAt(view, bodyStart + first.index, first.value.length);
	return { value: first.value, quote, certainty: marked.length > 0 ? 0.85 : 0.75 };
}

function byDomain(view: View): Finding | null {
	const domain = domainName(view);
	if (domain === null) return null;
	const wanted = squeeze(domain.name);
	// A line near the end that begins with the domain's name: "Stonework Design" for stonework.example.
	const line = view.lines
		.slice(-14)
		.map(({ text }) => text.trim())
		.find(
			(text) => text.length <= 50 && squeeze(text).startsWith(wanted) && looksLikeCompany(text),
		);
	if (line !== undefined) return { value: line, quote: line, certainty: 0.82 };
	const spelled = new RegExp(
		`(?<![\\p{L}\\d@.-])${domain.name.replace(/[^\p{L}\d]+/gu, '[ -]?')}(?![\\p{L}\\d@-]|\\.\\p{Ll})`,
		'iu',
	);
	const body = view.text.slice(view.mail.bodyStart);
	const match = spelled.exec(body);
	if (match === null || match[0] === match[0].toLowerCase()) return null;
	const quote = quoteAt(view, view.mail.bodyStart + match.index, match[0].length);
	return { value: match[0], quote, certainty: 0.75 };
}

function squeeze(text: string): string {
	return fold(text).replace(/[^\p{L}\d]/gu, '');
}
