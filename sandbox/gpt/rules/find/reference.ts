import type { Ask, Finding } from '../ask.ts';
import { quoteAt } from '../quote.ts';
import type { View } from '../view.ts';
import { labelFit, pairsFor } from './label-match.ts';

const code = /[\p{Lu}\d][\p{L}\d]*(?:[/_.-][\p{L}\d]+)*/u;
const inText =
	/(?<![\p{L}\d])((?:\p{L}{1,30}[ \t-]){0,2}\p{L}{1,30})[ \t]{0,3}(?:[Nn]umber|NUMBER|[Nn][or]\.?|NO\.?|[Nn]um\.?|[Nn][°º]|#|ID|id|[Rr]ef(?:erence)?\.?)?[ \t]*[:#]?[ \t]*(?<![\p{L}\d])((?=[\p{L}\d/_-]*\d)[\p{Lu}\d][\p{Lu}\d]*(?:[/_-][\p{L}\d]+)*)(?![\p{L}\d]|[.,]\d|%)/gu;

/** A number by which people name an order, an invoice, a contract … */
export function findReference(view: View, ask: Ask): Finding | null {
	for (const { pair, fit } of pairsFor(ask, view)) {
		const value = code.exec(pair.value)?.[0];
		if (value !== undefined && /\d/.test(value) && pair.value.length < 60) {
			const whole = /^[\p{L}\d/_.-]+(?: [\d]+)*$/u.test(pair.value) ? pair.value : value;
			return { value: whole, quote: pair.quote, certainty: 0.7 + 0.25 * fit };
		}
	}
	for (const match of view.text.matchAll(inText)) {
		const before = match[1] ?? '';
		const last = before.split(/[ \t]+/).at(-1) ?? '';
		const whole = match[0].slice(0, match[0].length - (match[2] ?? '').length);
		if (Math.max(labelFit(whole.replace(/[:#]/g, ' '), ask), labelFit(`${last} number`, ask)) < 0.6)
			continue;
		if (/^\d{1,2}$|^(?:19|20)\d\d$|^\d{4}-\d\d-\d\d$/.test(match[2] ?? '')) continue;
		return {
			value: match[2] ?? '',
			quote: quoteAt(view, match.index, match[0].length),
			certainty: 0.85,
		};
	}
	return null;
}
