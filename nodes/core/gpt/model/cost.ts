import type { Usage } from '../task/result';
import { limits } from '../words/limits';

/** US dollars per million tokens. */
export interface Price {
	input: number;
	cachedInput: number;
	cacheWrite: number;
	output: number;
}

/** Public list prices as of 2026-11-21, by exact model or by the model a dated name begins with. */
const prices: Record<string, Price> = {
	'gpt-6-luna': { input: 0.1, cachedInput: 0.01, cacheWrite: 0.125, output: 0.5 },
	'gpt-6.1-terra': { input: 1, cachedInput: 0.05, cacheWrite: 1.25, output: 5 },
	'gpt-6-sol': { input: 2, cachedInput: 0.2, cacheWrite: 2.5, output: 10 },
	'gpt-6.1-sol': { input: 2, cachedInput: 0.1, cacheWrite: 2, output: 10 },
	'gpt-6-astra': { input: 10, cachedInput: 1, cacheWrite: 12.5, output: 50 },
};

/** What one call used, and through which engine: decisions bill input alone. */
export interface Billed {
	usage: Usage;
	engine: 'decisions' | 'responses' | 'chat';
	/** Of a call of another model than the item's: its price is the list's. */
	model?: string;
}

/**
 * US dollars for the calls of one item. Cached and written tokens are part of the input. null for a
 * model without a known price, never 0.
 */
export function costUsd(model: string, calls: Billed[], own?: Price): number | null {
	let total = 0;
	if (!priceOf(model, own)) return null;
	for (const { usage, engine, model: other } of calls) {
		const price = other === undefined ? priceOf(model, own) : priceOf(other, undefined);
		if (!price) return null;
		if (engine === 'decisions') {
			total += usage.input * price.input;
			continue;
		}
		const long = usage.input > limits.usualPriceTokens;
		const fresh = Math.max(0, usage.input - usage.cachedInput - usage.cacheWrite);
		const input =
			fresh * price.input +
			usage.cachedInput * price.cachedInput +
			usage.cacheWrite * price.cacheWrite;
		total += input * (long ? 2 : 1) + usage.output * price.output * (long ? 1.5 : 1);
	}
	return Number((total / 1e6).toFixed(9));
}

function priceOf(model: string, own: Price | undefined): Price | undefined {
	if (own) return own;
	const dated = Object.keys(prices).find((name) =>
		new RegExp(`^${name.replaceAll('.', '\\.')}-\\d{4}-\\d{2}-\\d{2}$`).test(model),
	);
	return prices[dated ?? model];
}
