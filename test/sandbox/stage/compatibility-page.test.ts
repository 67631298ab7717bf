import { expect, it } from 'vitest';
import { compatibilityPage, type VersionPlay } from '../../../sandbox/stage/compatibility-page.ts';

const versions = { tested: '2.41.1', floor: '2.30.8' };
const play = (n8n: string, day: string, differences: string[] = []): VersionPlay => ({
	n8n,
	node: '24.21.0',
	rate: { inputs: 58, expected: 40, review: 17, wrong: 1 },
	against: { n8n: '2.41.1', differences },
	day,
});
const rowsOf = (page: string) => page.split('\n').filter((line) => /^\| \d/.test(line));

it('has a row for every version played, the newest first', () => {
	const page = compatibilityPage('', [play('2.9.0', 'd'), play('2.41.1', 'd')], versions);
	expect(rowsOf(page)).toEqual([
		'| 2.41.1 | 24.21.0 | 58 | 40 | 17 | 1 | the tested version | d |',
		'| 2.9.0 | 24.21.0 | 58 | 40 | 17 | 1 | nothing from 2.41.1 | d |',
	]);
});

it('keeps the row of a version that was not played this time', () => {
	const old = compatibilityPage('', [play('2.35.0', 'old'), play('2.30.8', 'old')], versions);
	const page = compatibilityPage(old, [play('2.30.8', 'new', ['a: one', 'b: two'])], versions);
	expect(rowsOf(page)).toEqual([
		expect.stringMatching(/^\| 2\.35\.0 .* old \|$/),
		expect.stringMatching(/^\| 2\.30\.8 .*\| a: one<br>b: two \| new \|$/),
	]);
});
