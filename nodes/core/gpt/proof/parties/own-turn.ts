import type { Place } from '../setting';
import { wordsOf, type Sides } from './sides';

/** Who says a line of a chat, behind the hour and before a colon: `[10:05] Imogen (Tessel): …`. */
const speaker =
	/^\s{0,8}(?:\[[^\]\n]{1,30}\]|\(?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\)?)?\s{0,4}(?<who>[^:：\n]{1,60}?)\s?[:：]/u;

/** Whether a place is in a line of a chat that somebody of ours says, whose name has our company's beside it. */
export function isInOwnTurn({ text, start }: Place, { ownCompanies }: Sides): boolean {
	const from = text.lastIndexOf('\n', start - 1) + 1;
	const who = speaker.exec(text.slice(from, start))?.groups?.who ?? '';
	const [name = '', beside = ''] = who.split(/[([]/u);
	return ownCompanies.some((company) => {
		const own = wordsOf(company);
		const isOwn = (words: string[]) => own.length > 0 && own.every((one, at) => words[at] === one);
		return isOwn(wordsOf(name)) || isOwn(wordsOf(beside));
	});
}
