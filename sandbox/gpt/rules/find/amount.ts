import { askText } from '../ask.ts';
import type { Ask, Finding } from '../ask.ts';
import { quoteAt } from '../quote.ts';
import { fold, stem, stemsOf } from '../words.ts';
import type { View } from '../view.ts';
import { pairsFor } from './label-match.ts';
import { moneyIn, readNumber } from './money.ts';

const usualTotal =
	/^(?:grand total|total amount|total due|amount due|total price|total|contract value|order total|order value|deal value|total value|total contract value|gesamtbetrag|gesamtsumme|gesamt|summe|importe total|total factura|montant total|total ttc)(?: \([^)]{2,60}\)| (?:incl|inc)\.? ?(?:vat|tax))?[\s:.|]+(?:[^\d\s]{1,4}\s?)?\d/;

/** A sum of money: by label, beside its word in a sentence, or the only one the document names. */
export function findMoney(view: View, ask: Ask): Finding | null {
	const found = sumFor(view, ask);
	const exact = /\b(?:net|gross|sub ?total|unit|vat|tax|budget|discount|fee)\b/.test(askText(ask));
	if (found === null || exact || view.mail.isMail || !totalsDiffer(view)) return found;
	return { ...found, quote: null, certainty: 0.4 };
}

function sumFor(view: View, ask: Ask): Finding | null {
	const about = askText(ask);
	const subtotal = /\b(?:sub ?total|net)\b/.test(about);
	const unit = /\bunit\b|\bper\b/.test(about);
	const fitting = pairsFor(ask, view).filter(
		({ pair }) =>
			(subtotal || !/sub-?\s?total|zwischensumme|\bnet\b|excl/.test(fold(pair.label))) &&
			(unit || !/\bunit\b|\bper\b/.test(fold(pair.label))),
	);
	for (const { pair, fit } of fitting) {
		const sums = moneyIn(pair.quote.slice(pair.quote.indexOf(pair.value)));
		const sum = sums.find((entry) => entry.currency) ?? (sums.length > 0 ? sums.at(-1) : undefined);
		if (
			sum === undefined ||
			(!sum.currency && /%|\p{L}{3}/u.test(pair.value.replace(/EUR|USD|GBP|CHF/g, '')))
		)
			continue;
		return { value: sum.amount, quote: pair.quote, certainty: 0.7 + 0.25 * fit };
	}
	const generic =
		/\b(?:amount|total|value|price|sum|worth)\b/.test(about) &&
		!unit &&
		!subtotal &&
		!/\b(?:revenue|turnover|budget|discount|tax|vat|deposit|fee|shipping|salary)\b/.test(about);
	if (generic) {
		const total = totalOf(view);
		if (total !== null) return total;
	}
	if (generic && !view.mail.isMail) return totalSaid(view) ?? onlySum(view);
	return inSentence(view, ask, unit) ?? (generic ? onlySum(view) : null);
}

/** Whether a paper states totals that differ, say with and without tax, so that a person must choose. */
function totalsDiffer(view: View): boolean {
	const sums = view.lines.flatMap(({ text }) => {
		const line = fold(text).trim();
		const stated =
			/^(?:(?:grand|order|contract|net|gross) )?(?:total|amount due|order value|contract value)\b[^\d]{0,60}\d/.test(
				line,
			);
		const sum = stated ? moneyIn(text).at(-1) : undefined;
		return sum === undefined ? [] : [sum.amount];
	});
	return new Set(sums).size > 1;
}

/** The last line that states a total: earlier ones add up parts. */
function totalOf(view: View): Finding | null {
	const line = view.lines.findLast(({ text }) => usualTotal.test(fold(text).trim()))?.text.trim();
	const sum = line === undefined ? undefined : moneyIn(line).at(-1);
	return line === undefined || sum === undefined
		? null
		: { value: sum.amount, quote: line, certainty: 0.88 };
}

/** "The total contract value is …": the one sum a sentence of a paper calls its total. */
function totalSaid(view: View): Finding | null {
	const found = view.sentences.flatMap(({ text }) => {
		const said =
			/\btotal\s+(?:contract |order |purchase |net |lease )*(?:value|amount|price|sum|fee|consideration)\b(?:\s+of(?:\s+(?:this|the)\s+(?:contract|order|agreement))?)?(?:\s+(?:is|comes to|amounts to|shall be|will be|of))?[\s:]{1,3}/i.exec(
				text.replace(/\n/g, ' '),
			);
		if (said === null) return [];
		const [sum] = moneyIn(text.slice(said.index + said[0].length)).filter(
			(entry) => entry.currency,
		);
		return sum === undefined ? [] : [{ value: sum.amount, quote: text, certainty: 0.86 }];
	});
	const [first] = found;
	return first === undefined || new Set(found.map(({ value }) => value)).size > 1 ? null : first;
}

function inSentence(view: View, ask: Ask, unit: boolean): Finding | null {
	const wanted = new Set(ask.labels.flat().map(stem));
	wanted.delete('annual');
	for (const word of ['amount', 'value', 'number', 'name']) wanted.delete(stem(word));
	if (/revenue|turnover/.test(askText(ask)))
		for (const word of ['turnover', 'revenue', 'umsatz', 'facturacion']) wanted.add(stem(word));
	for (const { text } of view.sentences) {
		if (unit && !/\b(?:per|each|apiece|pro|je|por|par)\b/i.test(text)) continue;
		const sums = moneyIn(text).filter((sum) => sum.currency);
		const [sum] = sums;
		if (sum === undefined || new Set(sums.map((entry) => entry.amount)).size !== 1) continue;
		if (stemsOf(text).some((word) => wanted.has(word)))
			return { value: sum.amount, quote: text, certainty: 0.82 };
	}
	return null;
}

function onlySum(view: View): Finding | null {
	const sums = moneyIn(view.text).filter((sum) => sum.currency);
	const [sum] = sums;
	if (sum === undefined || new Set(sums.map((entry) => entry.amount)).size !== 1) return null;
	const quote = quoteAt(view, sum.index, sum.raw.length);
	// A turnover, or a price for one of many, is no total.
	if (
		/\b(?:revenue|turnover|umsatz|salary|capital|discount|deposit|fine|fee)\b|\b(?:per|each|a) (?:unit|user|seat|month|year|hour|day|head|piece|vehicle)\b/i.test(
			quote,
		)
	)
		return null;
	return { value: sum.amount, quote, certainty: 0.7 };
}

const percentFigure =
	/(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|percent|per cent|prozent|por ciento|pour cent)/i;

/** A share in per cent. */
export function findPercent(view: View, ask: Ask): Finding | null {
	for (const { pair, fit } of pairsFor(ask, view)) {
		const value = readNumber(
			percentFigure.exec(pair.value)?.[1] ?? /^\d{1,3}(?:[.,]\d+)?$/.exec(pair.value)?.[0] ?? '',
		);
		if (value !== null && pair.value !== '' && /\d/.test(pair.value))
			return { value, quote: pair.quote, certainty: 0.7 + 0.25 * fit };
	}
	const wanted = new Set(ask.labels.flat().map(stem));
	for (const { text } of view.sentences) {
		const value = readNumber(percentFigure.exec(text)?.[1] ?? '');
		if (
			percentFigure.test(text) &&
			value !== null &&
			stemsOf(text).some((word) => wanted.has(word))
		)
			return { value, quote: text, certainty: 0.8 };
	}
	return null;
}

const spelled = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** How many of something: by label, or a number before the word that is counted. */
export function findQuantity(view: View, ask: Ask): Finding | null {
	for (const { pair, fit } of pairsFor(ask, view)) {
		const figure = /^(?:approx\.? |ca\.? |about |~)?(\d[\d.,'’ ]*)/
			.exec(pair.value)?.[1]
			?.trim()
			.replace(/[.,]$/, '');
		const value = figure === undefined ? null : readNumber(figure);
		if (value !== null && !/[€$£]|EUR|USD/.test(pair.value))
			return { value, quote: pair.quote, certainty: 0.7 + 0.25 * fit };
	}
	const counted = [
		...new Set(
			ask.labels.flat().filter((word) => !/^(?:number|no|of|quantity|qty|count|total)$/.test(word)),
		),
	];
	const staff = /employ|staff|headcount|mitarbeiter/.test(askText(ask))
		? ['employee', 'people', 'staff', 'mitarbeiter', 'empleado', 'employe']
		: [];
	// Asked for a quantity of whatever: words that count anything.
	const any = /\b(?:quantity|qty)\b/.test(askText(ask))
		? [
				'unit',
				'piece',
				'pcs',
				'item',
				'seat',
				'license',
				'licence',
				'user',
				'stuck',
				'lizenz',
				'unidad',
				'licencia',
				'usuario',
				'unite',
				'utilisateur',
			]
		: [];
	const nouns = [...counted, ...staff, ...any].map(stem).filter((word) => word.length > 2);
	for (const { text, start } of view.sentences) {
		for (const match of text.matchAll(
			/(?<![\d.,€$£])(\d{1,3}(?:[.,]\d{3})+|\d+)(?![\d.,]*\s?[%€])\s+((?:[\p{L}-]+\s+){0,2}[\p{L}-]+)/gu,
		)) {
			const value = readNumber(match[1] ?? '');
			if (value !== null && nouns.some((noun) => stemsOf(match[2] ?? '').includes(noun))) {
				return {
					value,
					quote: quoteAt(view, start + match.index, match[0].length),
					certainty: 0.82,
				};
			}
		}
		const word = new RegExp(
			`\\b(${spelled.join('|')})\\s+((?:[\\p{L}-]+\\s+)?[\\p{L}-]+)`,
			'iu',
		).exec(text);
		if (word !== null && nouns.some((noun) => stemsOf(word[2] ?? '').includes(noun))) {
			return {
				value: spelled.indexOf((word[1] ?? '').toLowerCase()),
				quote: text,
				certainty: 0.75,
			};
		}
	}
	return null;
}
