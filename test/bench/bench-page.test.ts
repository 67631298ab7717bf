import { describe, expect, it } from 'vitest';
import { benchPage, LIMITS, withinLimits, type Load } from './bench-page';

const load = (ms: number, megabytes: number): Load => ({
	ms,
	bytes: megabytes * 2 ** 20,
	files: 1,
	classes: 1,
});
const peer = load(20, 1);

describe('the limits on what n8n’s start pays', () => {
	it.each([
		[20 * LIMITS.ratio, LIMITS.megabytes, true],
		[20 * LIMITS.ratio + 0.1, 1, false],
		[1, LIMITS.megabytes + 0.1, false],
	])('%d ms beside a peer of 20 ms, and %d MB: %s', (ms, megabytes, within) => {
		const result = { ours: load(ms, megabytes), peer };
		expect(withinLimits(result)).toBe(within);
		const page = benchPage(result, { n8n: '1', node: '2', loads: 3, day: 'd' });
		expect(page).toContain(within ? 'within both limits' : 'over a limit');
	});
});
