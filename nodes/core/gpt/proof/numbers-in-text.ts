const SCALES: Record<string, number> = {
	k: 1e3,
	thousand: 1e3,
	tsd: 1e3,
	m: 1e6,
	mn: 1e6,
	mio: 1e6,
	million: 1e6,
	millions: 1e6,
	bn: 1e9,
	billion: 1e9,
	lakh: 1e5,
	crore: 1e7,
};

const NUMBER = /(-?\d(?:[\d.,'’\u00a0\u202f ]*\d)?)\s?(\p{L}+)?/gu;

/** Every reading of a written number: `1.234` is 1234 in Berlin and 1.234 in London. */
function readings(written: string): number[] {
	const plain = written.replace(/['’\u00a0\u202f ]/gu, '');
	const candidates = [
		plain.replaceAll(',', ''),
		plain.replaceAll('.', '').replace(',', '.'),
		plain.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'),
	];
	return candidates.map(Number).filter(Number.isFinite);
}

/** Every number the text may state, scale words and percent signs included. */
export function numbersInText(text: string): number[] {
	const found = new Set<number>();
	for (const [, written = '', word = ''] of text.matchAll(NUMBER)) {
		const scale = SCALES[word.toLowerCase()];
		// `5 010` may also be two numbers side by side.
		for (const part of [written, ...written.split(/\s+/)]) {
			for (const number of readings(part)) {
				found.add(number);
				if (scale !== undefined) found.add(Number((number * scale).toPrecision(15)));
			}
		}
	}
	return [...found];
}
