import type { Json } from '../../../kernel/json';
import { statedDays } from '../../proof/dates/stated-days';
import { isFlipped } from '../../proof/turns/polarity/flipped';
import { createPartReader, type ReadParts } from '../../proof/turns/polarity/parts';
import { saidNumbers } from '../../proof/turns/said-numbers';
import type { SummaryAnswer } from '../../task/answer';
import type { AnsweredField } from '../../task/result';
import { lettersAndDigits } from '../../text/fold';
import { issueOf, type AnswerIssue } from '../../words/issue-catalog';
import { limits } from '../../words/limits';

/** A point of either reading, with the turns it rests on. */
interface Point {
	text: string;
	turns: number[];
	owner?: string | null;
	due_date?: string | null;
}

/** Turns by which two readings may differ in what a point rests on; a decision falls at one place. */
const near = { decisions: 1, others: limits.turnsAround };

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
	const read = createPartReader(language);
	const compared = { ...fields };
	const hold = (name: string, rival?: { value: Json; quote: null }) => {
		const field = compared[name];
		if (field)
			compared[name] = { ...heldFor(field, issueOf('READINGS_DIFFER')), ...(rival && { rival }) };
	};
	const compare = (name: string, own: Point[], others: Point[]) => {
		own.forEach((point, at) => {
			const beside = others.filter((other) => areNear(point.turns, other.turns, name));
			if (beside.some((other) => agree(point, other, { read, counts: name === 'decisions' })))
				return;
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
	const confirmed = first.action_items.filter(
		(_, at) => compared[`actionItems[${at}]`]?.status === 'accepted',
	);
	if (first.next_step !== null && !keepsDays(first.next_step, second, confirmed)) {
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

const areNear = (some: number[], others: number[], list: string): boolean => {
	const most = list === 'decisions' ? near.decisions : near.others;
	return some.some((one) => others.some((other) => Math.abs(one - other) <= most));
};

function agree(
	one: Point,
	other: Point,
	{ read, counts }: { read: ReadParts; counts: boolean },
): boolean {
	if (!isSameOwner(one.owner, other.owner)) return false;
	if ((one.due_date ?? null) !== (other.due_date ?? null)) return false;
	if (counts && haveOtherNumbers(one.text, other.text)) return false;
	return !turnsRound(one, other, read) && !turnsRound(other, one, read);
}

const turnsRound = ({ text }: Point, other: Point, read: ReadParts): boolean => {
	const said = [{ text: other.text.slice(0, limits.pointCharacters), cited: true }];
	return isFlipped(text.slice(0, limits.pointCharacters), { said, read, kind: 'point' });
};

/** Whether two texts both name numbers and none in common. */
function haveOtherNumbers(one: string, other: string): boolean {
	const [a, b] = [one, other].map((text) =>
		[...saidNumbers(text)].filter((number) => number >= leastNumber),
	) as [number[], number[]];
	return a.length > 0 && b.length > 0 && !a.some((number) => b.includes(number));
}

/** Smaller ones are said as a pair or a single one as well. */
const leastNumber = 3;

/** The same, or of one name the part that the other reading left out. */
function isSameOwner(one: string | null | undefined, other: string | null | undefined): boolean {
	if (!one || !other) return (one ?? null) === (other ?? null);
	const [a, b] = [lettersAndDigits(one), lettersAndDigits(other)];
	return a.includes(b) || b.includes(a);
}

/** Whether each day that a next step names is one of the second reading, or of a task that both have. */
function keepsDays(
	text: string,
	second: SummaryAnswer,
	confirmed: SummaryAnswer['action_items'],
): boolean {
	const items = [...second.action_items, ...confirmed];
	const written = [
		second.next_step ?? '',
		second.summary,
		...[...second.decisions, ...second.risks, ...second.objections].map((point) => point.text),
		...items.map(({ task, due }) => `${task}\n${due ?? ''}`),
	];
	const days = new Set([
		...written.flatMap(daysIn),
		...items.flatMap((item) => Number(item.due_date?.slice(8)) || []),
	]);
	return statedDays(text).every(({ day }) => days.has(day));
}

/** The days of a month that a text names: `27 November`, `the 27th`. */
const daysIn = (text: string): number[] => [
	...statedDays(text).map(({ day }) => day),
	...[...text.matchAll(/(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)/gu)].map(([, day]) => Number(day)),
];
