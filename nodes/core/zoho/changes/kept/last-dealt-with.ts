import { isAfter, type Mark } from './mark';

/** Two times that are so far apart are in this order, whatever clock they are by. */
const marginSeconds = 3_600;

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
	const seen = trail.flatMap((step) => {
		const { last, wasPassed } = atStep(step, id, changes);
		return last && !wasPassed ? [last.at] : [];
	});
	return seen.length === 0 ? undefined : Math.max(...seen);
}

/** Of a record's changes the last one that a poll could see, and whether the record had moved on by it. */
function atStep({ read, to }: Step, id: string, changes: readonly Change[]) {
	const place = changes.findIndex(({ at }) => at <= read);
	const [last, next] = [changes[place], changes[place - 1]];
	const wasPassed = last && (next?.action === 'restored' || isAfter({ at: last.at, id }, to));
	return { last, wasPassed };
}

const isBehind = ({ read, to }: Step): boolean => read - to.at > marginSeconds;

/**
 * Whether a poll may have dealt with a record that was made at one second and last changed at another.
 * Between them it may have been changed more often, which these two do not say. Its changes, newest
 * first, do where they are known: of a poll that was far behind, since others deal with more than lies
 * up to their place.
 */
export function mayBeDealtWith(
	trail: Trail,
	row: { id: string; created: number; modified: number },
	changes: readonly Change[] = [],
): boolean {
	return trail.some(
		(step) =>
			step.read >= row.created &&
			step.read < row.modified &&
			!isAfter({ at: row.created, id: row.id }, step.to) &&
			!(isBehind(step) && atStep(step, row.id, changes).wasPassed),
	);
}

/** Steps kept at most; every other one of the older half goes when they are more. */
const most = 150;

/** The trail with one more step, without those that can say nothing of records still to come. */
export function addStep(trail: Trail, step: Step): Step[] {
	// A record that was changed before the place is not read any more.
	const old = trail.findLastIndex(({ read }) => read <= step.to.at - marginSeconds);
	const steps = [...trail.slice(Math.max(0, old)), step];
	if (steps.length <= most) return steps;
	return steps.filter((_, place) => place > most / 2 || place % 2 === 0);
}
