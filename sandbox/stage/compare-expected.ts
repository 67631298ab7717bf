import type { ExpectedRow, ExpectedWrite } from './expected-row.ts';
import { differences } from './matches-expected.ts';
import { isReviewTask, type SeenWrite } from './seen-write.ts';

/** What became of one input. */
export interface Seen {
	/** The label GPT chose, in stories that classify. */
	label?: string;
	/** Why the execution ended early. */
	failure?: string;
	writes: SeenWrite[];
}

export interface Verdict {
	/** As a person would have done it, left to a person, or neither. */
	verdict: 'expected' | 'review' | 'wrong';
	reasons: string[];
}

const isKind = (seen: SeenWrite, expected: ExpectedWrite): boolean =>
	seen.module === expected.module && seen.operation === expected.operation;

const allText = (writes: SeenWrite[]): string =>
	writes
		.map((write) => JSON.stringify(write.fields))
		.join('\n')
		.toLowerCase();

/** Takes the writes that one expected row stands for out of `left`; says what they lack. */
function takeMatching(expected: ExpectedWrite, left: SeenWrite[]): string[] {
	const { min, max } = expected.count ?? { min: 1, max: 1 };
	const kind = `${expected.operation} in ${expected.module}`;
	const taken = left
		.filter((seen) => isKind(seen, expected) && differences(seen, expected).length === 0)
		.slice(0, max);
	for (const seen of taken) left.splice(left.indexOf(seen), 1);
	const missing: string[] = [];
	if (taken.length < min) {
		const near = left.find((seen) => isKind(seen, expected));
		const why =
			near === undefined ? '' : ` (there is one, but ${differences(near, expected).join(', ')})`;
		missing.push(`${taken.length} of ${min} × ${kind} found${why}`);
	}
	const text = allText(taken);
	for (const word of expected.keywords ?? []) {
		if (!text.includes(word.toLowerCase())) missing.push(`no ${kind} speaks of '${word}'`);
	}
	return missing;
}

/** Compares what one input led to with what a person would have done. */
export function compareExpected(row: ExpectedRow, seen: Seen): Verdict {
	if (seen.failure !== undefined) return { verdict: 'wrong', reasons: [seen.failure] };
	const isReviewed = seen.writes.some(isReviewTask);
	const left = seen.writes.filter((write) => !isReviewTask(write));
	const missing = row.writes.flatMap((expected) => takeMatching(expected, left));
	const extra = left.map((write) => `${write.operation} in ${write.module} was not expected`);
	if (extra.length > 0) return { verdict: 'wrong', reasons: [...missing, ...extra] };
	if (isReviewed)
		return { verdict: row.outcome === 'review' ? 'expected' : 'review', reasons: missing };
	if (row.outcome === 'review') missing.push('nobody was asked to review it');
	if (row.label !== undefined && seen.label !== undefined && row.label !== seen.label) {
		missing.push(`labelled '${seen.label}' instead of '${row.label}'`);
	}
	return { verdict: missing.length === 0 ? 'expected' : 'wrong', reasons: missing };
}
