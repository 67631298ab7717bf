import type { Json } from '../../../kernel/json';
import { statedDays } from '../../proof/dates/stated-days';
import { isFlipped } from '../../proof/turns/flipped';
import { createPartReader } from '../../proof/turns/parts';
import { saidNumbers } from '../../proof/turns/said-numbers';
import type { SummaryAnswer } from '../../task/answer';
import type { AnsweredField } from '../../task/result';
import { lettersAndDigits } from '../../text/fold';
import { issueOf, type AnswerIssue } from '../../words/issue-catalog';

/** A point of either reading, with the turns it rests on. */
interface Point {
	text: string;
	turns: number[];
	owner?: string | null;
	due_date?: string | null;
}

/** Turns by which two readings may differ in what a point rests on: a thought is seldom in one alone. */
const near = 1;

/**
 * The first reading of a transcript beside the second. A point is held that the second reading does not
 * have: none of its points rests on the same turns and says neither the opposite nor other numbers, or,
 * of an action item, has the same owner and day. A next step must keep to the days of the second one.
 * `language` is that of the transcript.
 */
export function compareReadings(
	fields: Record<string, AnsweredField>,
	{ first, second }: { first: SummaryAnswer; second: SummaryAnswer },
	language: string | undefined,
): Record<string, AnsweredField> {
	const compared = { ...fields };
	const hold = (name: string, rival?: { value: Json; quote: null }) => {
		const field = compared[name];
		if (field)
			compared[name] = { ...heldFor(field, issueOf('READINGS_DIFFER')), ...(rival && { rival }) };
	};
	const compare = (name: string, own: Point[], others: Point[]) => {
		own.forEach((point, at) => {
			const beside = others.filter((other) => areNear(point.turns, other.turns));
			if (beside.some((other) => agree(point, other, language))) return;
			const [rival] = beside;
			hold(`${name}[${at}]`, rival && { value: toValue(rival), quote: null });
		});
	};
	// What one reading takes for an objection is a risk to the other.
	const doubts = [...second.objections, ...second.risks, ...second.decisions];
	compare('objections', first.objections, doubts);
	compare('risks', first.risks, doubts);
	compare('decisions', first.decisions, second.decisions);
	compare('actionItems', first.action_items.map(toPoint), second.action_items.map(toPoint));
	if (first.next_step !== null && !keepsDays(first.next_step, second)) {
		hold('nextStep', { value: second.next_step, quote: null });
	}
	return compared;
}

/** Every point of a first reading, held because nobody read it a second time. */
export function holdAll(
	fields: Record<string, AnsweredField>,
	issue: AnswerIssue,
): Record<string, AnsweredField> {
	return Object.fromEntries(
		Object.entries(fields).map(([name, field]) => [
			name,
			Array.isArray(field.value) ? field : heldFor(field, issue),
		]),
	);
}

const heldFor = (field: AnsweredField, issue: AnswerIssue): AnsweredField =>
	field.status === 'absent'
		? field
		: { ...field, status: 'review', issues: [...field.issues, issue] };

const toPoint = ({ task, ...item }: SummaryAnswer['action_items'][number]): Point => ({
	...item,
	text: task,
});

const toValue = ({ text, turns, owner, due_date: dueDate }: Point): Json =>
	owner === undefined && dueDate === undefined
		? text
		: { task: text, owner: owner ?? null, dueDate: dueDate ?? null, turns };

const areNear = (some: number[], others: number[]): boolean =>
	some.some((one) => others.some((other) => Math.abs(one - other) <= near));

function agree(one: Point, other: Point, language: string | undefined): boolean {
	if (!isSameOwner(one.owner, other.owner)) return false;
	if ((one.due_date ?? null) !== (other.due_date ?? null)) return false;
	return !contradicts(one, other, language) && !contradicts(other, one, language);
}

/** Whether a point says the opposite of another one, or counts the same otherwise. */
function contradicts({ text }: Point, other: Point, language: string | undefined): boolean {
	const said = [{ text: other.text, cited: true }];
	return isFlipped(text, { said, read: createPartReader(language), kind: 'decision' });
}

/** The same, or of one name the part that the other reading left out. */
function isSameOwner(one: string | null | undefined, other: string | null | undefined): boolean {
	if (!one || !other) return (one ?? null) === (other ?? null);
	const [a, b] = [lettersAndDigits(one), lettersAndDigits(other)];
	return a.includes(b) || b.includes(a);
}

/** Whether each day that a next step names is one of the second reading. */
function keepsDays(text: string, second: SummaryAnswer): boolean {
	const written = [
		second.next_step ?? '',
		second.summary,
		...[...second.decisions, ...second.risks].map((point) => point.text),
		...second.action_items.map(({ task, due }) => `${task} ${due ?? ''}`),
	].join('\n');
	const days = new Set([
		...saidNumbers(written),
		...second.action_items.flatMap((item) => Number(item.due_date?.slice(8)) || []),
	]);
	return statedDays(text).every(({ day }) => days.has(day));
}
