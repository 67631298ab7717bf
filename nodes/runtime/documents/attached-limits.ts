import { shownLimits } from '../../core/gpt/words/limits';
import type { ReadLimits } from './document-job';

/**
 * The limits of a file that came with a mail; undefined where such files are not read. Pictures that
 * are as small as those of a footer are left out.
 */
export function attachedLimits<Limits extends ReadLimits>(limits: Limits): Limits | undefined {
	const { attachedCharacters, pictures, ...rest } = limits;
	if (attachedCharacters === undefined) return undefined;
	const own = pictures && { pictures: { ...pictures, leastPixels: shownLimits.mailPixels } };
	return { ...(rest as Limits), maxCharacters: attachedCharacters, ...own };
}
