/** Below `noiseMs` a time says nothing of growth; quadratic work on a hundred thousand characters takes seconds. */
const USUAL = { size: 100_000, noiseMs: 300 };
/** On a text four times as long linear work takes four times the time, quadratic work sixteen. */
const TOO_MUCH = 9;

/** Milliseconds of the processor, the least of some tries: what else the machine does is not counted. */
function costOf(work: (text: string) => unknown, text: string, tries: number): number {
	let least = Number.POSITIVE_INFINITY;
	for (let tried = 0; tried < tries; tried += 1) {
		const before = process.threadCpuUsage();
		work(text);
		const { user, system } = process.threadCpuUsage(before);
		least = Math.min(least, (user + system) / 1000);
	}
	return least;
}

/** Whether `work` takes out of proportion longer on a longer text of `unit` again and again. */
export function outgrows(
	work: (text: string) => unknown,
	unit: string,
	{ size, noiseMs } = USUAL,
): boolean {
	const textOf = (length: number) => `${unit.repeat(Math.ceil(length / unit.length))}\u0000`;
	const whole = costOf(work, textOf(size), 1);
	if (whole <= noiseMs) return false;
	const quarter = costOf(work, textOf(size / 4), 3);
	// The first time the engine compiles what it runs, so that what looks slow is run once more.
	return whole / quarter > TOO_MUCH && costOf(work, textOf(size), 1) / quarter > TOO_MUCH;
}

/** Words, signs and blanks that a pattern speaks of, and what attacks are made of anyway. */
function wordsOf({ source }: RegExp): string[] {
	const bare = source.replace(/\\[dDwWsSbB]|\\p\{\w+\}|\\u\w{4}|\\/g, ' ');
	const signs = [...new Set(bare.match(/[^\w\s]/gu) ?? [])];
	if (source.includes('\\\\')) signs.unshift('\\');
	const words = [...new Set(bare.match(/[\p{L}\p{N}_]+/gu) ?? [])].slice(0, 5);
	return [...new Set([' ', '\n', 'a', 'A', '1', ...signs, ...words])].slice(0, 16);
}

/** Texts a pattern could be attacked with: each of its words again and again, and each two in turn. */
export function attacksOn(pattern: RegExp): string[] {
	const words = wordsOf(pattern);
	const pairs = words.flatMap((one, at) =>
		words.slice(at + 1).flatMap((other) => (one === '\\' ? [other + one] : [one + other])),
	);
	const reversed = words.slice(0, 12).flatMap((one) => [`${one} `, `\n${one}`, `${one}\t`]);
	return [...new Set([...words, '\t', '\r\n', 'é', ...pairs, ...reversed])];
}
