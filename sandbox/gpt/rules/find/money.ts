export interface FoundMoney {
	amount: number;
	raw: string;
	index: number;
	/** Whether a currency stands beside it. */
	currency: boolean;
}

const sign =
	'(?:US\\$|C\\$|A\\$|R\\$|\\$|€|£|¥|₹|CHF|EUR|USD|GBP|INR|CAD|AUD|JPY|SEK|NOK|DKK|PLN|CNY|SAR|AED|Rs\\.?|euros?|dollars?|pounds?|Fr\\.)';
const figure =
	"\\d{1,3}(?:[.,'’ \\u00a0\\u202f]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d{1,2})?(?!\\d)";
const amount = new RegExp(
	`(${sign}\\s?)?(?<![\\d.,])(${figure})(\\s?(?:k|K|m|M|bn|million|millions|thousand|Mio\\.?|Tsd\\.?|lakh|crore)(?![\\p{L}]))?(\\s?${sign}(?![\\p{L}]))?`,
	'gu',
);
const scales: Record<string, number> = {
	k: 1e3,
	thousand: 1e3,
	tsd: 1e3,
	m: 1e6,
	million: 1e6,
	millions: 1e6,
	mio: 1e6,
	bn: 1e9,
	lakh: 1e5,
	crore: 1e7,
};

/** Numbers of a text that may be sums of money, with `1.234,50` and `1,234.50` read alike. */
export function moneyIn(text: string): FoundMoney[] {
	const found: FoundMoney[] = [];
	for (const match of text.matchAll(amount)) {
		const value = readNumber(match[2] ?? '');
		if (value === null) continue;
		const scale = scales[(match[3] ?? '').trim().replace('.', '').toLowerCase()] ?? 1;
		found.push({
			amount: Math.round(value * scale * 100) / 100,
			raw: match[0].trim(),
			index: match.index,
			currency: match[1] !== undefined || match[4] !== undefined,
		});
	}
	return found;
}

/** Reads a figure in English or continental writing; null when it is neither. */
export function readNumber(figures: string): number | null {
	const plain = figures.replace(/['’ \u00a0\u202f]/g, '');
	const separators = plain.replace(/\d/g, '');
	const last = separators.at(-1);
	if (last === undefined) return Number(plain);
	const parts = plain.split(/[.,]/);
	const tail = parts.at(-1) ?? '';
	const decimal =
		tail.length !== 3 ||
		(separators.length > 1 && separators.indexOf(last) === separators.length - 1);
	if (!decimal) return Number(parts.join(''));
	if (new Set(separators.slice(0, -1)).size > 1) return null;
	const value = Number(`${parts.slice(0, -1).join('')}.${tail}`);
	return Number.isNaN(value) ? null : value;
}
