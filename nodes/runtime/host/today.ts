/** The date it is in a time zone, as `2026-11-30`. */
export const todayIn = (timeZone: string): string =>
	new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(new Date());
