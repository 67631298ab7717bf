import { failParameter } from '../runtime/parameters/parameter-errors';

/**
 * A moment in milliseconds since the epoch, from a date with time; where it names no zone it is the
 * workflow's. Fails with PARAMETER_NOT_A_CHOICE: an end that cannot be read is not taken for none.
 */
export function readMoment(text: string, timezone: string, parameter: string): number {
	const written = text.trim().replace(' ', 'T');
	const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(written) && written.includes('T');
	const local = Date.parse(
		hasZone ? written : `${written.includes('T') ? written : `${written}T00:00:00`}Z`,
	);
	if (!isDay(written.slice(0, 10)) || Number.isNaN(local)) {
		throw failParameter('PARAMETER_NOT_A_CHOICE', {
			parameter,
			choices: 'a date with time, e.g. 2026-12-31T18:00:00',
		});
	}
	if (hasZone) return local;
	// Twice, since the first guess may lie on the other side of a change of the clocks.
	const first = local - offsetAt(local, timezone);
	return local - offsetAt(first, timezone);
}

/** `2026-02-30` is read as a day of March. */
function isDay(text: string): boolean {
	const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
	return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Milliseconds that clocks of the zone are ahead of UTC. */
function offsetAt(moment: number, timeZone: string): number {
	const shown = new Intl.DateTimeFormat('sv', {
		timeZone,
		dateStyle: 'short',
		timeStyle: 'medium',
	}).format(moment);
	return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(moment / 1000) * 1000;
}
