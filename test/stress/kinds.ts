import type { Verdict } from '../support/faults/verdict.ts';

/** What is played. */
export const kinds = {
	product: 'Every fault, at every place, in every write and way of trying again',
	history: 'Random histories of writes',
	document: 'Hostile documents among good items',
	answer: 'Hostile answers of model servers among good items',
} as const;

export type Kind = keyof typeof kinds;

/** A case in which not all was as it should be, by the name under which it is played alone. */
export interface Finding {
	name: string;
	verdict: Verdict;
}

/** What a part of a run played and found. */
export interface Played {
	kind: Kind;
	cases: number;
	/** How many there were to play. */
	of: number;
	findings: Finding[];
}

/** What a run was asked for. */
export interface Asked {
	/** Of the random histories. */
	seed: number;
	/** The one case to play. */
	only?: string;
	/** The time, in milliseconds, at which no further write is begun. */
	until?: number;
}
