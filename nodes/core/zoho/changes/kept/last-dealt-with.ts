import { isAfter, type Mark } from './mark';

/** How far a poll got: at second `read` it had dealt with all up to `to`, whatever may still turn up late. */
export interface Step {
	read: number;
	to: Mark;
}

/** The polls of late, the last one last. */
export type Trail = readonly Step[];

/** What was done to a record, as far as it says what a poll could see of it. */
export interface Change {
	/** Seconds since 1970. */
	at: number;
	/** Zoho's word, such as `updated` or `restored`. */
	action: string;
}

/**
 * Up to which second the changes of a record, newest first, are dealt with; undefined when none is. A
 * poll sees of a record its last change alone: it has dealt with the record when that lay within what
 * it read, and with nothing of one that was changed again meanwhile and so had moved on, or that lay
 * in the recycle bin.
 */
export function lastDealtWith(
	trail: Trail,
	id: string,
	changes: readonly Change[],
): number | undefined {
	const seen = trail.flatMap(({ read, to }) => {
		const place = changes.findIndex(({ at }) => at <= read);
		const [last, next] = [changes[place], changes[place - 1]];
		if (!last || next?.action === 'restored' || isAfter({ at: last.at, id }, to)) return [];
		return [last.at];
	});
	return seen.length === 0 ? undefined : Math.max(...seen);
}

/**
 * Whether a poll may have dealt with a record that was made at one second and last changed at another.
 * Between them it may have been changed more often, which these two do not say.
 */
export function mayBeDealtWith(
	trail: Trail,
	row: { id: string; created: number; modified: number },
): boolean {
	return trail.some(
		({ read, to }) =>
			read >= row.created && read < row.modified && !isAfter({ at: row.created, id: row.id }, to),
	);
}

/** Steps kept at most; every other one of the older half goes when they are more. */
const most = 150;

/** A record that was changed before the last poll's place is not read any more: how far a clock may be off it. */
const marginSeconds = 3_600;

/** The trail with one more step, without those that can say nothing of records still to come. */
export function addStep(trail: Trail, step: Step): Step[] {
	const old = trail.findLastIndex(({ read }) => read <= step.to.at - marginSeconds);
	const steps = [...trail.slice(Math.max(0, old)), step];
	if (steps.length <= most) return steps;
	return steps.filter((_, place) => place > most / 2 || place % 2 === 0);
}
