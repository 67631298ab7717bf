import { wordPattern } from './concepts';

/** Finds any of the words between blanks, each as `wordPattern` does; `_` stands for a blank within one. */
export const anyOf = (...rows: string[]): RegExp =>
	new RegExp(
		rows
			.join(' ')
			.split(' ')
			.map((word) => wordPattern(word.replaceAll('_', ' ')).source)
			.join('|'),
		'iu',
	);
