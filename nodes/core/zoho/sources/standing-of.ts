import { sameTextMs } from '../words/limits';
import type { SourceKey, Standing } from '../words/source';

/**
 * The record that stands for a part of a source, be it that the same part was written or that all of
 * its parts were, whatever they were called; undefined when the part is to be written. `now` is by
 * Zoho's clock: the words of a mail tell it again for some days only.
 */
export function standingOf(
	key: SourceKey,
	all: readonly Standing[],
	now: number,
): Standing | undefined {
	const own = all
		.filter((one) => isSameSource(key, one, now))
		.toSorted((a, b) => (b.writtenAt || 0) - (a.writtenAt || 0));
	const samePart = own.find((one) => one.key.part === key.part);
	if (samePart) return samePart;
	return own.find(({ key: { source, parts } }) => {
		const deliveries = own.filter((one) => one.key.source === source);
		return new Set(deliveries.map((one) => one.key.part)).size >= parts;
	});
}

/** Whether both are one source: by its ID, or by the words within some days. */
export function isSameSource(
	key: SourceKey,
	{ key: other, writtenAt }: Pick<Standing, 'key' | 'writtenAt'>,
	now: number,
): boolean {
	if (key.source === other.source) return true;
	const isSameText = key.text !== undefined && key.text === other.text;
	return isSameText && !(now - writtenAt > sameTextMs);
}
