import type { ExpectedRow, ExpectedWrite } from './expected-row.ts';
import { differences } from './matches-expected.ts';
import { isReviewTask, isTraceNote, type SeenWrite } from './seen-write.ts';

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

interface Taken {
	/** Records that are not there, or not as they should be. */
	missing: string[];
	/** Whether a record was written that is not as it should be. */
	isWrong: boolean;
}

/** Takes the writes that one expected row stands for out of `left`; says what they lack. */
function takeMatching(expected: ExpectedWrite, left: SeenWrite[]): Taken {
	const { min, max } = expected.count ?? { min: 1, max: 1 };
	const kind = `${expected.operation} in ${expected.module}`;
	const take = (seen: SeenWrite) => left.splice(left.indexOf(seen), 1);
	const alike = left.filter((seen) => isKind(seen, expected));
	const taken = alike.filter((seen) => differences(seen, expected).length === 0).slice(0, max);
	taken.forEach(take);
	const missing: string[] = [];
	let isWrong = false;
	if (taken.length < min) {
		const near = alike.find((seen) => !taken.includes(seen));
		if (near === undefined) {
			missing.push(`${taken.length} of ${min} × ${kind} found`);
		} else {
			take(near);
			isWrong = true;
			missing.push(`${kind}: ${differences(near, expected).join(', ')}`);
		}
	}
	const text = allText(taken);
	for (const word of taken.length > 0 ? (expected.keywords ?? []) : []) {
		if (!text.includes(word.toLowerCase())) missing.push(`no ${kind} speaks of '${word}'`);
	}
	for (const word of expected.without ?? []) {
		if (!text.includes(word.toLowerCase())) continue;
		isWrong = true;
		missing.push(`${kind} speaks of '${word}'`);
	}
	return { missing, isWrong };
}

/** Compares what one input led to with what a person would have done. */
export function compareExpected(row: ExpectedRow, seen: Seen): Verdict {
	if (seen.failure !== undefined) return { verdict: 'wrong', reasons: [seen.failure] };
	const isReviewed = seen.writes.some(isReviewTask);
	const left = seen.writes.filter((write) => !isReviewTask(write) && !isTraceNote(write));
	const taken = row.writes.map((expected) => takeMatching(expected, left));
	const reasons = taken.flatMap(({ missing }) => missing);
	const extra = left.map((write) => `${write.operation} in ${write.module} was not expected`);
	if (extra.length > 0 || taken.some(({ isWrong }) => isWrong)) {
		return { verdict: 'wrong', reasons: [...reasons, ...extra] };
	}
	if (isReviewed) return { verdict: row.outcome === 'review' ? 'expected' : 'review', reasons };
	if (row.outcome === 'review') reasons.push('nobody was asked to review it');
	if (row.label !== undefined && seen.label !== undefined && row.label !== seen.label) {
		reasons.push(`labelled '${seen.label}' instead of '${row.label}'`);
	}
	return { verdict: reasons.length === 0 ? 'expected' : 'wrong', reasons };
}
