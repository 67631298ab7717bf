import { failGpt } from '../../core/gpt/words/error-catalog';

const shown = (count: number) => count.toLocaleString('en-US');

/** Fails with TEXT_TOO_LONG when there are more characters than may be. */
export function checkLength(count: number, limit: number): void {
	if (count > limit) throw failGpt('TEXT_TOO_LONG', { count: shown(count), limit: shown(limit) });
}

/** TEXT_TOO_LONG for a text that was not read to its end. */
export const longerThan = (limit: number) =>
	failGpt('TEXT_TOO_LONG', { count: `more than ${shown(limit)}`, limit: shown(limit) });
