import type { TaskField } from '../../task/task';
import { hasNegation } from '../denial/negation';
import { foldText } from '../../text/fold';
import type { IssueCode } from '../../words/issue-catalog';
import type { Place } from '../setting';
import { statedChoices } from './stated-choices';

/** Whether the words at a place state what was chosen from a field's list, and nothing else of it. */
export function checkChoice(
	chosen: string[],
	field: TaskField,
	place: Place,
): IssueCode | undefined {
	const single = field.type === 'choice';
	const stated = statedChoices(field.choices, `${field.label} ${field.name}`, place);
	const plain = stated.filter(({ denied, asked, covered }) => !denied && !asked && !covered);
	const others = plain.filter(({ choice }) => !chosen.includes(choice));
	const verdicts = chosen.map((choice): IssueCode | undefined => {
		const own = stated.filter((one) => one.choice === choice);
		if (plain.some((one) => one.choice === choice)) {
			return single && others.length > 0 ? 'NOT_ONE_VALUE' : undefined;
		}
		if (own.some(({ denied }) => denied)) return 'NEGATED';
		if (own.some(({ asked }) => asked)) return 'UNANSWERED';
		// "No hurry" says Low by denying High.
		const denying = others.some(({ start, end }) => hasNegation(place.text.slice(start, end)));
		if (denying) return 'NEGATED';
		if (others.length > 0) return single ? 'OTHER_VALUE' : 'VALUE_NOT_IN_QUOTE';
		if (!single && plain.length > 0) return 'VALUE_NOT_IN_QUOTE';
		return isPartOfWord(choice, place) ? 'PART_OF_LONGER' : 'CHOICE_INFERRED';
	});
	return verdicts.find((verdict) => verdict !== undefined);
}

const isPartOfWord = (choice: string, { text, start, end }: Place): boolean =>
	choice.length > 1 && foldText(text.slice(start, end)).includes(foldText(choice));
