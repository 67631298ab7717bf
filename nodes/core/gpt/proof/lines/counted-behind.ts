import { foldText } from '../../text/fold';
import { placeOf } from './line-kinds';
import { countedPeople, peopleCounts } from './people-counts';

/** Characters behind a number in which stands what it counts. */
const near = 24;
/** `We are now` before a number of people. */
const weAre =
	/(?<!\p{L})(?:we are|we're|wir sind|nous sommes|wij zijn|we zijn|siamo|somos|jesteśmy|vi är|vi er)(?:\s\p{L}+){0,2}$/u;
/** Characters around a number of people in which somebody says that it counts people. */
const around = { before: 80, behind: 40 };

/**
 * What the words behind a number say that it counts, where a field of the label asks for people:
 * `63 employees` its own, `41 part-time`, `23 vans`, `9 years` another, and so does a number beside which
 * no people are named, such as `30 a day`. undefined where they say neither.
 */
export function countedBehind(
	label: string,
	text: string,
	{ start, end }: { start: number; end: number },
): 'own' | 'other' | undefined {
	const [people, ...others] = peopleCounts;
	if (!people || placeOf(people, label) < 0) return undefined;
	const rest = text.slice(end, end + near);
	// A number in a line of its own is named by the next.
	const isAlone =
		text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '' && /^\s*\n/u.test(rest);
	const behind = (isAlone ? rest.trim() : rest).split('\n', 1)[0] ?? '';
	const [words = ''] = foldText(behind).match(/^[\p{L}-]+(?!\p{L}|\s?[:：])/u) ?? [];
	if (placeOf(people, words) >= 0) return 'own';
	if (others.some((kind) => placeOf(kind, words) >= 0)) return 'other';
	if (weAre.test(foldText(text.slice(Math.max(0, start - around.before), start)))) return undefined;
	const beside = foldText(text.slice(Math.max(0, start - around.before), end + around.behind));
	return [people, countedPeople].some((kind) => placeOf(kind, beside) >= 0) ? undefined : 'other';
}
