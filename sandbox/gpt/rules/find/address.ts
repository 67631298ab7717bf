import { askText } from '../ask.ts';
import type { Ask, Finding } from '../ask.ts';
import { quoteAt } from '../quote.ts';
import { fold } from '../words.ts';
import type { View } from '../view.ts';
import { countries } from './countries.ts';
import { pairsFor } from './label-match.ts';
import { anyTown, townInSignature, townInSpeech } from './place.ts';

type Part = 'street' | 'city' | 'state' | 'postalCode' | 'country';

const street =
	/(?:\d{1,5}[a-z]?[ \t]+(?:\p{Lu}[\p{L}'’.-]*[ \t]+){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Way|Square|Sq|Boulevard|Blvd|Court|Ct|Place|Pl|Quay|Wharf|Parkway|Pkwy|Close|Terrace|Row)\b\.?|\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm)[ \t]+\d{1,4}[a-z]?|(?:Calle|Avenida|Av\.|Plaza|Paseo|Rua|Rue|Avenue|Boulevard|Via|Viale)[ \t]+[\p{L}'’ .-]{2,40}?,?[ \t]+\d{1,4}|\d{1,4}(?:,| bis)?[ \t]+(?:rue|avenue|boulevard|place|quai)[ \t]+[\p{L}'’ .-]{2,40}\p{L})/gu;
const placeLine =
	/(?<![\p{L}\d])(?:(?<zipFirst>(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3})?)[ \t]+(?<cityAfter>\p{Lu}[\p{L}'’-]+(?:[ \t](?:am|an der|de|la|del|sur|\p{Lu}[\p{L}'’-]+)){0,3})|(?<cityBefore>\p{Lu}[\p{L}'’.-]+(?:[ \t]\p{Lu}[\p{L}'’.-]+){0,2}),[ \t]*(?<state>[A-Z]{2})[ \t]+(?<zipUs>\d{5}(?:-\d{4})?)|(?<cityUk>\p{Lu}[\p{L}'’-]+(?:[ \t]\p{Lu}[\p{L}'’-]+){0,2}),?[ \t]+(?<zipUk>[A-Z]{1,2}\d[A-Z\d]?[ \t]\d[A-Z]{2}))(?![\p{L}\d])/gu;

/** A part of a postal address: by label, or from the one address the document shows. */
export function findAddress(view: View, ask: Ask, part: Part): Finding | null {
	for (const { pair, fit } of pairsFor(ask, view)) {
		if (/e-?mail|web/.test(fold(pair.label)) || /@/.test(pair.value)) continue;
		if (/\b(?:old|former|previous)\b/.test(fold(pair.label))) continue;
		const value = partOfLine(pair.value, part, labelledPart(pair.label) === part);
		if (value !== null) return { value, quote: pair.quote, certainty: 0.65 + 0.25 * fit };
	}
	const labelled = view.pairs.filter(
		({ label }) => labelledPart(label) === part && !/\b(?:old|former|previous)\b/.test(fold(label)),
	);
	const [own] = labelled;
	if (own !== undefined && labelled.length === 1) {
		const value = partOfLine(own.value, part, true);
		if (value !== null) return { value, quote: own.quote, certainty: 0.88 };
	}
	const whole = view.pairs.find(({ label }) =>
		/^(?:(?:new|postal|billing|registered|company|our) )*(?:address|anschrift|adresse|direccion)(?: \/ .*)?$|^anschrift \/ address$/.test(
			fold(label).trim(),
		),
	);
	if (whole !== undefined) {
		const value = partOfLine(whole.value, part, false);
		return value === null ? null : { value, quote: whole.quote, certainty: 0.85 };
	}
	if (/\b(?:billing|shipping|delivery|other)\b/.test(askText(ask)) && addressCount(view) > 1)
		return null;
	if (part === 'country') return onlyCountry(view);
	const body = view.text.slice(view.mail.bodyStart);
	const found =
		part === 'street'
			? [...body.matchAll(street)].map((match) => ({ value: match[0], index: match.index }))
			: placesIn(body, part);
	const [first] = found;
	if (first === undefined && part === 'city' && view.mail.isMail) return spokenTown(view);
	if (first === undefined || new Set(found.map(({ value }) => fold(value))).size !== 1) return null;
	return {
		value: first.value,
		quote: quoteAt(view, view.mail.bodyStart + first.index, first.value.length),
		certainty: 0.78,
	};
}

function spokenTown(view: View): Finding | null {
	const signed = townInSignature(view);
	if (signed !== null) return { value: signed.value, quote: signed.line, certainty: 0.8 };
	const said = townInSpeech(view);
	if (said === null) {
		const value = anyTown(view);
		return value === null ? null : { value, quote: null, certainty: 0.4 };
	}
	return {
		value: said.value,
		quote: quoteAt(view, said.index, said.value.length),
		certainty: 0.75,
	};
}

function labelledPart(label: string): Part | null {
	const plain = fold(label);
	if (/\b(?:post ?code|postal|zip|plz)\b/.test(plain)) return 'postalCode';
	if (/\b(?:city|town|ort|ciudad|ville)\b/.test(plain)) return 'city';
	if (/\b(?:country|land|pais|pays)\b/.test(plain)) return 'country';
	if (/\b(?:state|province|county|region)\b/.test(plain)) return 'state';
	return /\bstreet\b|strasse|\bcalle\b|\brue\b/.test(plain) ? 'street' : null;
}

/** A part of "Street 1, 1234 Town, Country"; the line itself only where it is labelled as that very part. */
function partOfLine(line: string, part: Part, own: boolean): string | null {
	const parts = line.split(/\s*[,·]\s*/).filter((entry) => entry !== '');
	if (own && parts.length === 1) return line.length <= 60 ? line : null;
	if (own && part === 'street') return (parts[0] ?? '').length <= 60 ? (parts[0] ?? null) : null;
	if (part === 'country') return parts.find((entry) => countries.includes(entry)) ?? null;
	const place = partOfPlace(line, part);
	if (place !== null || part !== 'street') return place;
	const [first] = parts;
	// Before the line of postal code and town stands the street, whatever the language calls it.
	return first !== undefined &&
		parts.length >= 2 &&
		/\d/.test(first) &&
		partOfPlace(line, 'city') !== null &&
		placesIn(first, 'city').length === 0
		? first
		: null;
}

function addressCount(view: View): number {
	return [...view.text.matchAll(street)].length;
}

function placesIn(text: string, part: Part): { value: string; index: number }[] {
	return [...text.matchAll(placeLine)].flatMap((match) => {
		const value = pick(match.groups ?? {}, part);
		// A year or an order number before a capital word is no town.
		const year = /^(?:19|20)\d\d$/.test(match.groups?.['zipFirst'] ?? '');
		return value === undefined || year
			? []
			: [{ value, index: match.index + match[0].indexOf(value) }];
	});
}

function partOfPlace(text: string, part: Part): string | null {
	return placesIn(text, part)[0]?.value ?? null;
}

function pick(groups: Record<string, string | undefined>, part: Part): string | undefined {
	if (part === 'city') return groups['cityAfter'] ?? groups['cityBefore'] ?? groups['cityUk'];
	if (part === 'postalCode') return groups['zipFirst'] ?? groups['zipUs'] ?? groups['zipUk'];
	return part === 'state' ? groups['state'] : undefined;
}

function onlyCountry(view: View): Finding | null {
	const body = view.text.slice(view.mail.bodyStart);
	const named = countries
		.map((name) => ({
			name,
			index: new RegExp(`(?<![\\p{L}])${name}(?![\\p{L}])`, 'u').exec(body)?.index ?? -1,
		}))
		.filter(({ index }) => index >= 0);
	const [first] = named;
	if (first === undefined || new Set(named.map(({ name }) => name)).size !== 1) return null;
	return {
		value: first.name,
		quote: quoteAt(view, view.mail.bodyStart + first.index, first.name.length),
		certainty: 0.75,
	};
}
