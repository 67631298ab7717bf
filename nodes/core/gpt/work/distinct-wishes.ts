import type { AnsweredField } from '../task/result';
import { issueOf, type IssueCode } from '../words/issue-catalog';

/** One thing that a document wants or tells. */
export interface Wish {
	/** On one line, in the model's own words; empty where the document wishes nothing. */
	wish: string;
	label: AnsweredField;
}

interface Span {
	start: number;
	end: number;
}

/** The wish with something that speaks against it, so that a person looks at it. */
export function doubted({ wish, label }: Wish, code: IssueCode): Wish {
	const issues = label.issues.some((issue) => issue.code === code)
		? label.issues
		: [...label.issues, issueOf(code)];
	return { wish, label: { ...label, status: 'review', issues } };
}

/**
 * Wishes by the place of their words in the document, those without a place last. A passage is one
 * wish: where it is named again for the same category the first stands, and where it is named for
 * another one, or only in part, that is for a person.
 */
export function distinctWishes(wishes: Wish[]): Wish[] {
	const distinct: Wish[] = [];
	for (const wish of wishes.toSorted((a, b) => placeOfWish(a) - placeOfWish(b))) {
		const at = distinct.findIndex((earlier) => isOne(earlier, wish));
		const earlier = distinct[at];
		if (!earlier) distinct.push(wish);
		else if (!saysTheSame(earlier, wish)) distinct[at] = doubted(earlier, 'SAME_WORDS');
	}
	return distinct;
}

function spanOf({ label }: Wish): Span | undefined {
	const { start = null, end = null } = label.evidence ?? {};
	return start === null || end === null ? undefined : { start, end };
}

const placeOfWish = (wish: Wish): number => spanOf(wish)?.start ?? Infinity;

/** Whether two rest on the same words, or on some of the same for the same category. */
function isOne(earlier: Wish, later: Wish): boolean {
	const one = spanOf(earlier);
	const other = spanOf(later);
	if (!one || !other) return false;
	if (isSame(one, other)) return true;
	const overlap = one.start < other.end && other.start < one.end;
	return overlap && earlier.label.value === later.label.value;
}

const saysTheSame = (earlier: Wish, later: Wish): boolean => {
	const one = spanOf(earlier);
	const other = spanOf(later);
	return earlier.label.value === later.label.value && !!one && !!other && isSame(one, other);
};

const isSame = (one: Span, other: Span): boolean =>
	one.start === other.start && one.end === other.end;
