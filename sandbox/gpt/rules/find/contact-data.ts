import { askText } from '../ask.ts';
import type { Ask, Finding } from '../ask.ts';
import { quoteAt } from '../quote.ts';
import { fold } from '../words.ts';
import type { View } from '../view.ts';
import { announcedNumbers } from './announced.ts';
import type { Announced } from './announced.ts';
import { pairsFor } from './label-match.ts';
import { emailsIn, phonesIn, urlsIn } from './patterns.ts';

/** An e-mail address: by label, the sender's, or the only one of the document. */
export function findEmail(view: View, ask: Ask): Finding | null {
	for (const { pair, fit } of pairsFor(ask, view)) {
		const address = emailsIn(pair.value)[0];
		if (address !== undefined)
			return { value: address.value, quote: pair.quote, certainty: 0.7 + 0.28 * fit };
	}
	const { from } = view.mail;
	const special = /\b(?:secondary|alternative|other|billing|invoice|second|new)\b/.test(
		askText(ask),
	);
	const robot =
		from === null ||
		/^(?:no-?reply|do-?not-?reply|notifications?|forms?|mailer|web)\b/i.test(from.address);
	if (from !== null && !robot && !special)
		return { value: from.address, quote: from.line, certainty: 0.95 };
	const inBody = emailsIn(view.text.slice(view.mail.bodyStart));
	const [first] = inBody;
	if (first === undefined || new Set(inBody.map(({ value }) => value.toLowerCase())).size !== 1)
		return null;
	return {
		value: first.value,
		quote: quoteAt(view, view.mail.bodyStart + first.index, first.value.length),
		certainty: 0.8,
	};
}

/** A telephone number: by label, by the word before it, or the only one. */
export function findPhone(view: View, ask: Ask): Finding | null {
	const about = askText(ask);
	const wantsMobile = /\b(?:mobile|cell|handy|movil)\b/.test(about);
	const wantsFax = /\bfax\b/.test(about);
	const announced = wantsFax ? [] : announcedNumbers(view);
	if (announced.length > 0) return newNumber(view, announced, wantsMobile);
	for (const { pair, fit } of pairsFor(ask, view)) {
		const number = phonesIn(pair.value)[0];
		if (number !== undefined && wantsFax === /fax/.test(fold(pair.label)))
			return { value: number.value, quote: pair.quote, certainty: 0.7 + 0.25 * fit };
	}
	const offset = view.mail.bodyStart;
	const found = phonesIn(view.text.slice(offset))
		.map(({ value, index }) => ({
			value,
			index: index + offset,
			before: fold(view.text.slice(Math.max(0, index + offset - 24), index + offset)),
		}))
		.filter(
			({ before }) =>
				!/(?:\b(?:order|invoice|po|no|nr|number|vat|iban|ref|account|customer|contract)[.:# -]{0,3}|#\s?)$/.test(
					before,
				) || /(?:phone|mobile|tel|call)\w*(?: \w+){0,2} (?:number|no)[.: ]{0,3}$/.test(before),
		);
	const marked = (cue: RegExp) =>
		found.find(({ before }) => cue.test(before.split('\n').at(-1) ?? ''));
	const mobile = marked(/\b(?:mobile|cell|handy|mobil|movil|portable|mob|m)\b[ .:)(]*$/);
	const fax = marked(/\bfax\b[ .:]*$/);
	const rest = found.filter((entry) => entry !== fax && (wantsMobile || entry !== mobile));
	const chosen = wantsFax
		? fax
		: wantsMobile
			? mobile
			: rest.length > 0
				? (marked(/\b(?:phone|tel\w*|call|reach|landline|office|number is|direct)\b.{0,18}$/) ??
					(new Set(rest.map(({ value }) => value)).size === 1 ? rest[0] : undefined))
				: undefined;
	if (chosen === undefined && !wantsMobile && !wantsFax) {
		// A form with one telephone field takes the mobile number where there is no other.
		const only = rest.length === 0 && ask.others?.some(isMobileField) !== true ? mobile : undefined;
		const [any] = only === undefined ? rest : [only];
		if (any === undefined) return null;
		// Several without a word to tell them apart: no words settle which.
		const quote = only === undefined ? null : quoteAt(view, any.index, any.value.length);
		return { value: any.value, quote, certainty: only === undefined ? 0.4 : 0.8 };
	}
	if (chosen === undefined || (chosen === fax && !wantsFax)) return null;
	return {
		value: chosen.value,
		quote: quoteAt(view, chosen.index, chosen.value.length),
		certainty: 0.85,
	};
}

function isMobileField(name: string): boolean {
	return /mobile|cell/.test(fold(name));
}

/** The announced number of the wanted kind; without words to quote where its kind is not said. */
function newNumber(view: View, numbers: Announced[], mobile: boolean): Finding | null {
	const fitting = numbers.filter(({ line }) => line === (mobile ? 'mobile' : 'desk'));
	const [first] = fitting.length > 0 ? fitting : numbers.filter(({ line }) => line === null);
	if (first === undefined) return null;
	const clear = fitting.length > 0 && new Set(fitting.map(({ value }) => value)).size === 1;
	const quote = clear ? quoteAt(view, first.index, first.value.length) : null;
	return { value: first.value, quote, certainty: clear ? 0.92 : 0.4 };
}

/** A web address: by label, or the only site the document links to. */
export function findWebsite(view: View, ask: Ask): Finding | null {
	for (const { pair, fit } of pairsFor(ask, view)) {
		const url =
			urlsIn(pair.value)[0]?.value ??
			/^(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:\/\S*)?$/u.exec(pair.value)?.[0];
		if (url !== undefined) return { value: url, quote: pair.quote, certainty: 0.7 + 0.25 * fit };
	}
	const offset = view.mail.bodyStart;
	const urls = urlsIn(view.text.slice(offset)).filter(
		({ value }) =>
			!/unsubscribe|preferences|linkedin|facebook|twitter|calendly|zoom\.us|meet\.|teams\.|drive\.|tracking/i.test(
				value,
			),
	);
	const [first] = urls;
	if (first === undefined || new Set(urls.map(({ value }) => hostOf(value))).size !== 1)
		return null;
	return {
		value: first.value,
		quote: quoteAt(view, offset + first.index, first.value.length),
		certainty: 0.75,
	};
}

function hostOf(url: string): string {
	return (
		url
			.replace(/^https?:\/\//i, '')
			.replace(/^www\./i, '')
			.split('/')[0]
			?.toLowerCase() ?? ''
	);
}
