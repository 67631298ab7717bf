import { askText } from '../ask.ts';
import type { Ask, Finding } from '../ask.ts';
import { quoteAt } from '../quote.ts';
import { fold } from '../words.ts';
import type { View } from '../view.ts';
import { announcedJob, speaksOfNewJob } from './announced.ts';
import { pairsFor } from './label-match.ts';
import { isJobTitle, readPerson } from './names.ts';
import type { PersonName } from './names.ts';

interface FoundPerson {
	name: PersonName;
	quote: string;
	certainty: number;
}

/** A person's name, or the part of it that is asked for. */
export function findPerson(view: View, ask: Ask, part: 'first' | 'last' | 'full'): Finding | null {
	for (const { pair, fit } of pairsFor(ask, view)) {
		const value = pair.value.split(/\s*[,|(<]\s*(?=\S*@|\p{L}|\+?\d)/u)[0] ?? '';
		const name = readPerson(value);
		if (name === null) {
			// A form that asks for the surname alone may get "von der Heide".
			if (
				part === 'full' ||
				!/^[\p{L}'’ -]{2,40}$/u.test(pair.value) ||
				!/first|last|sur|vor|nach/.test(fold(pair.label))
			)
				continue;
			return { value: pair.value, quote: pair.quote, certainty: 0.9 };
		}
		if (
			part !== 'full' &&
			/\b(?:first|last|sur|vor|nach|given|family)\s?name/.test(fold(pair.label))
		) {
			return { value: pair.value, quote: pair.quote, certainty: 0.95 };
		}
		const value_ = partOf(name, part);
		if (value_ !== '') return { value: value_, quote: pair.quote, certainty: 0.75 + 0.2 * fit };
	}
	const other = /\b(?:successor|replacement|new contact|colleague|referred)\b/.test(askText(ask));
	if (other) return findOther(view, part);
	if (!asksForSender(ask, part)) return null;
	const person = contactOf(view);
	if (person === null) return null;
	const value = partOf(person.name, part);
	return value === '' ? null : { value, quote: person.quote, certainty: person.certainty };
}

const relation =
	/(?:[Ss]uccessor|[Rr]eplacement|[Nn]ew (?:point of )?contact(?: person)?|[Cc]olleague|[Nn]achfolger(?:in)?)(?: is| will be|,|:)?[ \t]+((?:\p{Lu}[\p{L}'’-]+[ \t]+){1,3}\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+[ \t]\p{Lu}[\p{L}'’-]+)/u;

/** Somebody the writer names in his or her stead. */
function findOther(view: View, part: 'first' | 'last' | 'full'): Finding | null {
	const match = relation.exec(view.text);
	const name = readPerson(match?.[1] ?? '');
	if (match === null || name === null) return null;
	return {
		value: partOf(name, part),
		quote: quoteAt(view, match.index, match[0].length),
		certainty: 0.85,
	};
}

function partOf(name: PersonName, part: 'first' | 'last' | 'full'): string {
	if (part === 'full') return name.full;
	return part === 'first' ? name.first : name.last;
}

function asksForSender(ask: Ask, part: string): boolean {
	const text = askText(ask);
	if (
		/\b(?:owner|approver|signator\w*|signer|assignee|sales rep\w*|manager|supervisor|author|seller)\b/.test(
			text,
		)
	)
		return false;
	return (
		part !== 'full' ||
		/\b(?:reported by|requested by|submitted by|contact|sender|customer|client|lead|person|requester|applicant|buyer|full name|name)\b/.test(
			text,
		)
	);
}

const introductions =
	/(?:\b[Mm]y name is|\b[Mm]ein [Nn]ame ist|\b[Mm]e llamo|\b[Mm]i nombre es|\b[Jj]e m['’]appelle|\b[Ii] am|\bI['’]m|\b[Tt]his is|\b[Ii]ch bin|\b[Ss]oy|\b[Jj]e suis)\s+((?:\p{Lu}[\p{L}'’-]+)(?:[ \t]+(?:(?:van|von|de|del|der|di|la)[ \t]+)*\p{Lu}[\p{L}'’-]+){0,3})(?=[\s,.!]|$)/gu;

/** Whom the mail or form is from: by form, introduction, sender line or signature. */
function contactOf(view: View): FoundPerson | null {
	for (const pair of view.pairs) {
		if (
			!/^(?:full |your |contact |customer )?(?:name|nombre|nom|contact|contact person|ansprechpartner(?:in)?|attn|attention|buyer|purchaser|ordered by|requested by|prepared for|customer contact|signed by)$/.test(
				fold(pair.label).trim(),
			)
		)
			continue;
		const name = readPerson(pair.value.split(/\s*[,|(<]\s*/)[0] ?? '');
		if (name !== null && name.last !== '') return { name, quote: pair.quote, certainty: 0.92 };
	}
	if (!view.mail.isMail) return signedName(view);
	const bodyEnd = view.signature[0]?.start ?? view.text.length;
	for (const match of view.text.slice(0, bodyEnd).matchAll(introductions)) {
		const name = readPerson(match[1] ?? '');
		const sentence = match.index >= view.mail.bodyStart;
		if (name !== null && name.last !== '' && sentence) {
			return { name, quote: quoteAt(view, match.index, match[0].length), certainty: 0.95 };
		}
	}
	const signed = signedName(view);
	const sender = view.mail.from?.name == null ? null : readPerson(view.mail.from.name);
	if (sender !== null && sender.last !== '') {
		return { name: sender, quote: view.mail.from?.line ?? '', certainty: 0.95 };
	}
	return (
		signed ??
		(sender === null ? null : { name: sender, quote: view.mail.from?.line ?? '', certainty: 0.6 })
	);
}

/** The name under the closing words. */
function signedName(view: View): FoundPerson | null {
	for (const line of view.signature.slice(0, 6)) {
		if (line.text.trim() === '') continue;
		const name = readPerson(line.text.split(/\s*[|,–]\s+|\s+-\s+/)[0] ?? '');
		if (name === null && line === view.signature[0]) continue;
		return name === null || name.last === ''
			? null
			: { name, quote: line.text.trim(), certainty: 0.9 };
	}
	return null;
}

/** A job title: by form, in the signature, or after "I am the". */
export function findJobTitle(view: View, ask: Ask): Finding | null {
	for (const { pair } of pairsFor(ask, view)) {
		if (isJobTitle(pair.value)) return { value: pair.value, quote: pair.quote, certainty: 0.92 };
	}
	const announced = announcedJob(view);
	if (announced !== null) {
		const quote = quoteAt(view, announced.index, announced.length);
		return { value: announced.value, quote, certainty: 0.9 };
	}
	const signed = signedTitle(view);
	if (signed !== null) return speaksOfNewJob(view) ? { ...signed, quote: null } : signed;
	const said =
		/\bI(?:['’]m| am)(?: \p{Lu}[\p{L}'’-]+){0,3},? (?:the |an? )?([\p{L}& -]{4,50}?) (?:at|of|for|with) \p{Lu}/u.exec(
			view.text,
		);
	const title = said?.[1];
	if (said === null || title === undefined || !isJobTitle(title)) return null;
	return { value: title, quote: quoteAt(view, said.index, said[0].length), certainty: 0.8 };
}

function signedTitle(view: View): Finding | null {
	for (const line of view.signature) {
		for (const part of line.text.split(/\s*[|•·,–]\s+|\s+[-–]\s+/)) {
			if (isJobTitle(part) && readPerson(part) === null) {
				return { value: part.trim(), quote: line.text.trim(), certainty: 0.85 };
			}
		}
	}
	return null;
}
