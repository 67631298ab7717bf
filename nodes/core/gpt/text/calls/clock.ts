/** A time as transcripts write it: `0:03`, `00:01:02.500`, `0:0:3.42`, `10:03 AM`. */
export const timePattern =
	'(?:\\d{1,3}:\\d{1,2}:\\d{1,2}|\\d{1,3}:\\d{2})(?:[.,]\\d{1,3})?(?![\\d:]\\d)(?:\\s?[AaPp]\\.?[Mm](?!\\p{L})\\.?)?';

const parts = /^(\d+):(\d+)(?::(\d+))?(?:[.,](\d+))?\s?([ap])?/i;

const inSeconds = /^\d{1,6}\.\d{1,3}$/;

/** A time's seconds; of the day for one with AM or PM. null for what is no time. */
export function secondsOf(time: string): number | null {
	if (inSeconds.test(time)) return rounded(Number(time));
	const [found, first, second, third, fraction = '', half = ''] = parts.exec(time.trim()) ?? [];
	if (found === undefined) return null;
	const isLong = third !== undefined || half !== '';
	const hours = isLong ? Number(first) : 0;
	const minutes = Number(isLong ? second : first);
	const seconds = Number(isLong ? (third ?? 0) : second);
	const hour = half === '' ? hours : (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
	return rounded(hour * 3600 + minutes * 60 + seconds + Number(`0.${fraction || '0'}`));
}

/** To the millisecond. */
export const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;
