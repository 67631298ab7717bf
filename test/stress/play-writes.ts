import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { anyHistory } from '../support/faults/any-history.ts';
import { allCases, historyOf } from '../support/faults/cases.ts';
import type { History } from '../support/faults/history.ts';
import { openFaultStage } from '../support/faults/open-stage.ts';
import { isClean } from '../support/faults/verdict.ts';
import type { Kind, Played } from './kinds.ts';

export interface WriteCase {
	name: string;
	history: History;
}

export const HISTORIES = 1_000;

/** The whole product of faults, each case by its factors. */
export const faultCases = (): WriteCase[] =>
	allCases().map((one) => {
		const { write, fault, at, lookup, goOn, again } = one;
		const name = [write, fault, at, `lookup ${lookup}`, goOn ? 'go on' : 'stop', again].join(', ');
		return { name, history: historyOf(one) };
	});

/** Random histories: the same ones for a seed, each by its number. */
export const randomCases = (seed: number): WriteCase[] =>
	fc
		.sample(anyHistory, { numRuns: HISTORIES, seed })
		.map((history, place) => ({ name: `history ${place}`, history }));

/** Every `of`-th case from `part` on, or the one that was asked for. */
export function chosenOf<One extends { name: string }>(
	cases: readonly One[],
	{ only, part, of }: { only?: string | undefined; part: number; of: number },
): One[] {
	return cases.filter(({ name }, place) =>
		only === undefined ? place % of === part : name === only,
	);
}

/** In an order in which the first cases are of all kinds, whatever ends a run early. */
export function mixed<One extends { name: string }>(cases: readonly One[], seed: number): One[] {
	const keyOf = ({ name }: One) => createHash('sha256').update(`${seed} ${name}`).digest('hex');
	const keyed = cases.map((one) => ({ one, key: keyOf(one) }));
	return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ one }) => one);
}

/** Plays writes under faults, one after the other, until the given time; `tell` hears of each thousand. */
export async function playWrites(
	kind: Kind,
	cases: readonly WriteCase[],
	{ tell = () => {}, until = Infinity }: { tell?: (line: string) => void; until?: number } = {},
): Promise<Played> {
	const played: Played = { kind, cases: 0, of: cases.length, findings: [] };
	if (cases.length === 0) return played;
	const stage = await openFaultStage();
	try {
		for (const { name, history } of cases) {
			if (Date.now() > until) break;
			const verdict = await stage.play(history);
			played.cases += 1;
			if (!isClean(verdict)) {
				played.findings.push({ name, verdict });
				tell(`${name}: ${JSON.stringify(verdict)}`);
			}
			if (played.cases % 1_000 === 0) tell(`${kind}: ${played.cases} of ${cases.length}`);
		}
		return played;
	} finally {
		await stage.close();
	}
}
