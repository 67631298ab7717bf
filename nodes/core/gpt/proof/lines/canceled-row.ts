import { calledOff } from '../dates/fate-words';
import { asksForGone } from '../dates/fate-of-day';

/** Parts the cells of a row, or its remark from the rest. */
const cell = /\t+| {2,}|\s[-–—|]\s?/u;

/** Whether a value stands in a row of a table that is called off: `Seal kit   10   CANCELED`. */
export function isInCanceledRow(label: string, text: string, at: number): boolean {
	if (asksForGone(label)) return false;
	const line = text.slice(text.lastIndexOf('\n', at - 1) + 1).split('\n', 1)[0] ?? '';
	const cells = line.split(cell);
	return cells.length > 2 && cells.some((words) => isRemark(words.trim()));
}

/** One or two words, one of which calls the row off. */
const isRemark = (words: string): boolean =>
	/^\p{L}+(?:\s\p{L}+)?\.?$/u.test(words) && calledOff.test(words);
