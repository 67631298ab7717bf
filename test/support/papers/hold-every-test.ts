// Loaded before every file of the fast tests: what goes between a client and a twin is held
// against Zoho's own papers, and the test that brought it about fails when it does not fit.
import { readFileSync } from 'node:fs';
import { afterEach, expect } from 'vitest';
import { unexplained } from '../../../sandbox/zoho/facts/deviations.ts';
import type { Held } from '../../../sandbox/zoho/facts/hold.ts';
import { takeHeld } from './recorder.ts';
import { pairOf } from './pair-of.ts';

const played = readFileSync(new URL('./played.txt', import.meta.url), 'utf8').split('\n');
const isPlayed = (pair: string) =>
	played.some((line) => line === pair || line.startsWith(`${pair} `));

/** The nodes send nothing the papers do not know; a refusal is what a test of the twin asks for. */
function mustFit({ status }: Held): boolean {
	const path = expect.getState().testPath ?? '';
	return path.includes('/test/nodes/') || status === 200 || status === 201 || status === 204;
}

afterEach(() => {
	const complaints = takeHeld().flatMap((held) => {
		const pair = pairOf(held);
		return [
			...unexplained(held).map(({ path, problem }) => `${pair} answers: ${path} ${problem}`),
			...(mustFit(held) ? held.request : []).map(
				({ path, problem }) => `${pair} was asked: ${path} ${problem}`,
			),
			...(isPlayed(pair) ? [] : [`${pair} is not among the scenarios of conformance.test.ts`]),
		];
	});
	expect([...new Set(complaints)]).toEqual([]);
});
