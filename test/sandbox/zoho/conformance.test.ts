import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alsoAnswered } from '../../../sandbox/zoho/facts/amendments.ts';
import { deviations, unexplained } from '../../../sandbox/zoho/facts/deviations.ts';
import { facts } from '../../../sandbox/zoho/facts/facts.ts';
import { operations } from '../../../sandbox/zoho/facts/operations.ts';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { pairOf } from '../../support/papers/pair-of.ts';
import { playAll, type Played } from '../../support/papers/play.ts';
import { takeHeld } from '../../support/papers/recorder.ts';

let twin: Twin;
let played: Played[];

beforeAll(async () => {
	twin = await createTwin();
	played = await playAll(twin);
});
afterAll(() => twin.close());

const heldOf = () => played.flatMap(({ held }) => held);

describe('the twin, played through and held against the papers', () => {
	it('answers every scenario with its status', () => {
		const said = played.map(({ scenario, status }) => `${scenario.call.slice(0, 90)} ${status}`);
		expect(said).toEqual(
			played.map(({ scenario }) => `${scenario.call.slice(0, 90)} ${scenario.status}`),
		);
	});

	it('answers as the papers say, but for deviations with a reason', () => {
		const misfits = heldOf().flatMap((held) =>
			unexplained(held).map(({ path, problem }) => `${pairOf(held)}: ${path} ${problem}`),
		);
		expect([...new Set(misfits)]).toEqual([]);
	});

	it('fits in at least 97 of 100 pairs of operation and status', async () => {
		const everything = heldOf();
		const pairs = [...new Set(everything.map(pairOf))].sort();
		const lines = pairs.map((pair) => {
			const held = everything.filter((one) => pairOf(one) === pair);
			if (held.some(({ answer }) => answer.length > 0)) return `${pair} deviates`;
			return held.every(({ asPrinted }) => asPrinted) ? pair : `${pair} amended`;
		});
		const deviating = lines.filter((line) => line.endsWith(' deviates')).length;
		expect(deviating / pairs.length).toBeLessThanOrEqual(0.03);
		await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../support/papers/played.txt');
	});

	it('has no amendment that nothing needs', () => {
		const needed = heldOf().filter(({ answer, asPrinted }) => answer.length === 0 && !asPrinted);
		for (const { operations: own, status, reason } of alsoAnswered) {
			const used = needed.some(
				(held) => held.status === status && (own?.includes(held.operation ?? '') ?? true),
			);
			expect(used, reason).toBe(true);
		}
	});

	it('has no deviation that nothing brings about', () => {
		for (const { operations: own, status } of deviations) {
			for (const operation of own) {
				const found = heldOf().filter((held) => pairOf(held) === `${operation} ${status}`);
				expect(
					found.some(({ answer }) => answer.length > 0),
					operation,
				).toBe(true);
			}
		}
	});
});

/** A path that only this operation, or one more general, can be at. */
const sample = (path: string) =>
	path
		.replace(/^\/\{\}(?=\/\{\}\/actions\/convert$)/, '/Quotes')
		.replace(/^\/\{\}(?=\/|$)/, '/Leads')
		.replace(/^\/bulk\//, '/../bulk/v8/')
		.replaceAll('{}', '5725767000000100001');

describe('every operation the papers name', () => {
	it('is played, or answers 501 at once', async () => {
		const served = new Set(heldOf().map(({ operation }) => operation));
		expect(operations.length).toBeGreaterThan(Object.keys(facts.operations).length);
		const invented: string[] = [];
		for (const { name, method, parts } of operations) {
			const response = await fetch(`${twin.url}/crm/v8${sample(parts.join('/'))}`, { method });
			if ((response.status === 501) === served.has(name)) {
				invented.push(`${name} answers ${response.status}`);
			}
		}
		takeHeld();
		expect(invented).toEqual([]);
	});
});
