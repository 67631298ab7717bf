import { fold } from '../words.ts';

export interface PersonName {
	full: string;
	first: string;
	last: string;
}

const notPerson =
	/\b(?:info|support|sales|team|office|contact|no-?reply|notification\w*|newsletter|service|services|helpdesk|admin|marketing|billing|accounts?|accounting|purchasing|procurement|department|dept|desk|web|form|website|mailer|daemon|postmaster|system|group|gmbh|ltd|limited|inc|llc|corp|company|head|manager|director|engineer|officer|ceo|cto|cfo|coo|president|vp|sent|phone|tel|mobile|street|road|avenue|regards|thanks|best|dear|hello|hi|the|our|your|new|order|invoice|total|date|leiter|geschaftsfuhrer\w*|einkauf|vertrieb|kundenservice|director[a]?|gerente|jefe|jefa|responsable|directeur|directrice)\b/;
const title =
	/^(?:(?:mr|mrs|ms|miss|dr|prof|herr|frau|sr|sra|senor|senora|m|mme|mlle|dipl\.?-?ing|ing)\.?\s+)+/i;
const particle = /^(?:de|del|della|di|da|dos|van|von|der|den|ter|la|le|el|al|bin|zu|zur|st\.?)$/i;
const word = /^\p{Lu}[\p{L}'’-]*\.?$/u;

/**
 * Reads a person's name; null for anything that is rather a role, a team or a company. `Ruiz, Ana` is
 * turned round.
 */
export function readPerson(text: string): PersonName | null {
	let plain = text
		.replace(/\([^)]*\)/g, '')
		.replace(/["“”]/g, '')
		.trim()
		.replace(title, '')
		.replace(/,\s*(?:ph\.?d|mba|msc|bsc|m\.?a|b\.?a)\.?$/i, '')
		.trim();
	const turned = /^([\p{L}'’ -]{2,40}),\s*([\p{L}'’ .-]{2,40})$/u.exec(plain);
	if (turned !== null) plain = `${turned[2]} ${turned[1]}`;
	if (plain.length > 60 || notPerson.test(fold(plain))) return null;
	const parts = plain.split(/\s+/);
	if (parts.length > 5 || !parts.every((part) => word.test(part) || particle.test(part)))
		return null;
	const [first, ...rest] = parts;
	if (first === undefined || !/\p{L}{2}/u.test(plain) || particle.test(first)) return null;
	if (rest.length === 0)
		return /\p{Ll}\p{Lu}/u.test(first) ? null : { full: plain, first, last: '' };
	const from = rest.findIndex((part) => particle.test(part));
	const last = from >= 0 ? rest.slice(from).join(' ') : (rest.at(-1) ?? '');
	const head = parts.slice(0, parts.length - last.split(' ').length);
	return {
		full: plain,
		first: head.filter((part) => !/^\p{Lu}\.$/u.test(part)).join(' ') || first,
		last,
	};
}

const role =
	/\b(?:manager|director|head of|engineer|officer|ceo|cto|cfo|coo|cmo|vp|vice president|president|founder|co-founder|owner|buyer|assistant|secretary|coordinator|lead|leader|specialist|analyst|consultant|administrator|architect|supervisor|partner|executive|representative|accountant|controller|technician|planner|developer|leiter(?:in)?|geschaftsfuhrer(?:in)?|einkaufer(?:in)?|vertrieb\w*|inhaber(?:in)?|sachbearbeiter(?:in)?|assistent(?:in)?|director[a]?|gerente|jef[ea]|responsable|encargad[oa]|directeur|directrice|chef|gerant[e]?|acheteu(?:r|se)|compradora?)\b/;

/** Whether a line names somebody's job. */
export function isJobTitle(text: string): boolean {
	const folded = fold(text);
	return (
		text.length <= 70 && role.test(folded) && !/[.!?]$/.test(text.trim()) && !/@|\d{3}/.test(text)
	);
}
