import { anyOf } from '../choices/any-of';
import { isFlipped } from './flipped';
import type { ReadParts } from './parts';
import words from './said-words.json';
import { countShared } from './shared-words';

/** Takes a thing back by name: `forget the paint`. */
const forgetting = anyOf(...Object.values(words.forgetting));
/** Turns round what was said before: `actually`, `doch nicht`. */
const reversing = anyOf(...Object.values(words.reversing));

/** Whether a turn may take back what was said before it. */
export const mayTakeBack = (turn: string): boolean => forgetting.test(turn) || reversing.test(turn);

/** Share of a point's words that must be named where it is taken back. */
const leastShare = 0.5;

/**
 * Whether turns behind those that a point names take it back: `Actually, forget the paint`, or deny
 * it with words that turn round what was said before.
 */
export function isTakenBack(
	text: string,
	{ later, read }: { later: string[]; read: ReadParts },
): boolean {
	const wanted = read(text);
	const own = wanted.flatMap(({ subject }) => subject.words);
	if (forgetting.test(text) || own.length === 0) return false;
	return later.some((turn) => {
		const isForgotten = read(turn).some(
			(part) =>
				forgetting.test(part.text) &&
				countShared({ words: own, numbers: new Set() }, part.subject) >= own.length * leastShare,
		);
		if (isForgotten) return true;
		const said = [{ text: turn, cited: true }];
		return reversing.test(turn) && isFlipped(text, { said, read, kind: 'point' });
	});
}
