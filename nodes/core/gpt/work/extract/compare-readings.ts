import type { Json } from '../../../kernel/json';
import { coerceValue } from '../../proof/coerce';
import type { QuotedValue } from '../../proof/judge-value';
import type { AnsweredField } from '../../task/result';
import { kindOf, type TaskField } from '../../task/task';
import { lettersAndDigits } from '../../text/fold';
import { issueOf, type AnswerIssue } from '../../words/issue-catalog';

/**
 * The first reading of a field beside the second: one that differs is held and has the other as its
 * rival, one that nobody read a second time as well. What the model words itself differs each time; of
 * that it counts alone whether there is any.
 */
export function compareReadings(
	field: TaskField,
	first: AnsweredField,
	second: QuotedValue | undefined,
): AnsweredField {
	const read = second && coerceValue(field, second.value);
	if (!second || !read?.ok) return heldFor(first, issueOf('SECOND_READING_FAILED'));
	if (isSame(field, first.value, read.value)) return first;
	return {
		...heldFor(first, issueOf('READINGS_DIFFER')),
		rival: { value: read.value, quote: second.quote },
	};
}

/** An answer that a person must see; what is rejected stays so, and so does what nobody found. */
export function heldFor(answer: AnsweredField, issue: AnswerIssue): AnsweredField {
	const isFound = issue.code === 'READINGS_DIFFER' || answer.status !== 'absent';
	if (!isFound) return answer;
	const status = answer.status === 'rejected' ? 'rejected' : 'review';
	return { ...answer, status, issues: [...answer.issues, issue] };
}

function isSame(field: TaskField, one: Json, other: Json): boolean {
	if (one === null || other === null) return one === other;
	if (kindOf(field) === 'written') return true;
	const isAddress =
		field.type === 'email' || [one, other].some((value) => /[@/]/u.test(String(value)));
	if (isAddress) return String(one).toLowerCase() === String(other).toLowerCase();
	return keyOf(one) === keyOf(other);
}

/** Spaces, case and signs make no other value. */
function keyOf(value: Json): string {
	if (Array.isArray(value)) return value.map(keyOf).sort().join('|');
	if (typeof value !== 'string') return String(value);
	const letters = lettersAndDigits(value);
	return letters === '' ? value : letters;
}
