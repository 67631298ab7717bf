import { issueOf } from '../words/issue-catalog';
import { limits } from '../words/limits';

export const negated = issueOf('NEGATED');

// In the languages business mail most often comes in; `n't` and `n'` are found by their form.
const negations = new Set(
	[
		'not no never none neither nor without cannot hardly barely refuse refuses refused decline declines declined',
		'nicht kein keine keinen keinem keiner keines nie niemals ohne weder nichts kaum',
		'ne pas jamais sans aucun aucune ni non rien',
		'nunca jamás sin ningún ninguno ninguna tampoco nada',
		'mai senza nessun nessuno nessuna né',
		'niet geen nooit zonder não sem nenhum nenhuma',
		'inte ikke ej aldrig aldri utan uden uten ingen',
		'не нет ні без никогда nie nigdy bez není nikdy',
	]
		.join(' ')
		.split(' '),
);

/** Whether one of the last words of the same sentence before `at` turns what stands there into its opposite. */
export function isNegated(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - limits.negationCharacters), at);
	if (/[不未非無无没沒]$/u.test(before)) return true;
	const sentence = before.split(/[.!?;:\n。！？]\s/u).at(-1) ?? '';
	return wordsIn(sentence)
		.slice(-limits.negationWords)
		.some((word) => isNegation(foldWord(word)));
}

/** Words with what an apostrophe joins to them: `don't` is one. */
export const wordsIn = (text: string): string[] =>
	text.match(/[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];

/** Whether a folded word turns what follows it into its opposite. */
export const isNegation = (folded: string): boolean =>
	negations.has(folded) || /n't$|^n'/.test(folded);

export const foldWord = (word: string): string =>
	word.normalize('NFKC').toLowerCase().replace('’', "'");
