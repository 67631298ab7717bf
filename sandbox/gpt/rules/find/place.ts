import { countries } from './countries.ts';
import { fold } from '../words.ts';
import type { View } from '../view.ts';
import { isDepartment } from './department.ts';
import { domainName } from './mail-domain.ts';
import { isJobTitle, readPerson } from './names.ts';

const placeName =
	/^\p{Lu}[\p{L}'’.-]+(?:[ -](?:am|an der|de|la|le|del|sur|upon|on|\p{Lu}[\p{L}'’.-]+)){0,3}$/u;
const noPlace =
	/\b(?:gmbh|ltd|limited|inc|llc|co|company|group|team|department|sent|iphone|phone|mobile|street|road|lane|avenue|house|floor|unit|depot|warehouse|shop|office|regards|thanks|logistics|services|systems|europe|international|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\b/;

/** Whether a text can be a town's name standing alone. */
function looksLikePlace(text: string): boolean {
	const plain = text.trim();
	return (
		plain.length >= 3 &&
		plain.length <= 30 &&
		placeName.test(plain) &&
		!noPlace.test(fold(plain)) &&
		!isJobTitle(plain) &&
		!isDepartment(plain) &&
		!countries.includes(plain)
	);
}

/**
 * The town in a signature: the last word of a line that names company or street before it, or a line of
 * its own below the company. [value, line]; null when the signature shows none.
 */
export function townInSignature(view: View): { value: string; line: string } | null {
	const lines = view.signature
		.slice(1)
		.map(({ text }) => text.trim())
		.filter((text) => text !== '');
	const sender = fold(view.mail.from?.name ?? '');
	for (const [at, line] of lines.entries()) {
		const parts = line
			.split(/\s*[,|·•]\s+|\s+[–-]\s+/)
			.map((part) => part.replace(/\s*\([^)]*\)$/, '').trim())
			.filter((part) => part !== '' && !countries.includes(part));
		const last = parts.at(-1) ?? '';
		const follows = parts.length >= 2 && !isJobTitle(parts.at(-2) ?? '');
		const alone =
			parts.length === 1 && at >= 2 && !isJobTitle(lines[at - 1] ?? '') && line !== lines[0];
		if (!(follows || alone) || !looksLikePlace(last)) continue;
		if (
			sender.includes(fold(last)) ||
			sharesDomain(last, view) ||
			(alone && readPerson(lines[at - 1] ?? '')?.full === view.mail.from?.name)
		)
			continue;
		return { value: last, line };
	}
	return null;
}

/** A mail's domain is named after the company, so a line like it names the company and no town. */
function sharesDomain(text: string, view: View): boolean {
	const squeeze = (name: string): string => fold(name).replace(/[^\p{L}\d]/gu, '');
	const domain = squeeze(domainName(view)?.name ?? '');
	const name = squeeze(text);
	return (
		domain !== '' &&
		(domain === name || (name.length >= 5 && domain.startsWith(name) && text.includes(' ')))
	);
}

const spoken =
	/(?:\b(?:based|located|at home|situated) in|\b(?:shop|shops|firm|company|workshop|bakery|depot|office|business|town|centre|center|delivery|service|store|brewery|school|hotel|farm|clinic|restaurant|caf[eé]|we are|team) (?:here )?(?:in|of))(?: the)?(?: old town of| city of| centre of| center of)?[ \t\n]+(\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}[\p{L}'’-]+)?)/gu;

/** The one town the writer says the business is in; null for none or several. */
export function townInSpeech(view: View): { value: string; index: number } | null {
	const bodyEnd = view.signature[0]?.start ?? view.text.length;
	const found = [...view.text.slice(0, bodyEnd).matchAll(spoken)].flatMap((match) => {
		const value = match[1] ?? '';
		return match.index < view.mail.bodyStart || !looksLikePlace(value)
			? []
			: [{ value, index: match.index + match[0].lastIndexOf(value) }];
	});
	const [first] = found;
	return first === undefined || new Set(found.map(({ value }) => value)).size > 1 ? null : first;
}

const named = /\b(?:in|from|near|to)[ \t\n]+(\p{Lu}[\p{Ll}'’-]{2,}(?:[ -]\p{Lu}[\p{Ll}'’-]+)?)/gu;

/** A town the text names without saying whose it is; null for none. */
export function anyTown(view: View): string | null {
	for (const { text } of view.sentences) {
		for (const match of text.matchAll(named)) {
			const value = match[1] ?? '';
			if (looksLikePlace(value)) return value;
		}
	}
	return null;
}
