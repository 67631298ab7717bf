/**
 * Milliseconds of a date and time: one that names no offset, such as `2026-11-30T09:00:00` or
 * `2026-11-30`, is one in the time zone. undefined for what is no time.
 */
export function timeInZone(text: string, timeZone: string): number | undefined {
	const given = text.trim();
	if (/(?:Z|[+-]\d\d:?\d\d)$/i.test(given) && given.includes(':')) return parsed(given);
	const asUtc = parsed(`${given.includes(':') ? given : `${given}T00:00:00`}Z`);
	if (asUtc === undefined) return undefined;
	// Twice, for the days on which the clocks change.
	const once = asUtc - offsetAt(asUtc, timeZone);
	return asUtc - offsetAt(once, timeZone);
}

function offsetAt(time: number, timeZone: string): number {
	const format = new Intl.DateTimeFormat('sv', {
		timeZone,
		dateStyle: 'short',
		timeStyle: 'medium',
	});
	const wall = Date.parse(`${format.format(time).replace(' ', 'T')}Z`);
	return wall - Math.floor(time / 1_000) * 1_000;
}

function parsed(text: string): number | undefined {
	const time = Date.parse(text);
	return Number.isFinite(time) ? time : undefined;
}
