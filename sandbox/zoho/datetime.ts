const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATETIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;

/** Whether a text is a day of the calendar, `yyyy-MM-dd`. */
export function isDate(value: string): boolean {
	if (!DATE.test(value)) return false;
	const time = Date.parse(`${value}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** UTC to the second, `yyyy-MM-ddTHH:mm:ssZ`: how the twin keeps and compares times. */
export function toUtc(ms: number): string {
	return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** A time without its milliseconds: Zoho's times have seconds, and are compared so. */
export function inSeconds(ms: number): number {
	return Math.floor(ms / 1000) * 1000;
}

/** A datetime as the API takes it (an offset, no milliseconds) in UTC; undefined when it is none. */
export function parseDatetime(value: string): string | undefined {
	if (!DATETIME.test(value) || !isDate(value.slice(0, 10))) return undefined;
	const time = Date.parse(value);
	return Number.isNaN(time) ? undefined : toUtc(time);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
	const known = formats.get(timeZone);
	if (known) return known;
	const format = new Intl.DateTimeFormat('en-GB', {
		timeZone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
		hourCycle: 'h23',
		timeZoneName: 'longOffset',
	});
	formats.set(timeZone, format);
	return format;
}

/** A kept time as the API shows it: in the user's time zone, `yyyy-MM-ddTHH:mm:ss±HH:mm`. */
export function inZone(utc: string, timeZone: string): string {
	const parts = new Map(
		formatFor(timeZone)
			.formatToParts(new Date(utc))
			.map(({ type, value }) => [type, value] as const),
	);
	const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
	const offset = part('timeZoneName').replace('GMT', '') || '+00:00';
	const day = `${part('year')}-${part('month')}-${part('day')}`;
	return `${day}T${part('hour')}:${part('minute')}:${part('second')}${offset}`;
}

/** A time of day in a zone, `yyyy-MM-ddTHH:mm:ss`, in UTC; one that summer time leaves out is an hour later. */
export function fromZone(local: string, timeZone: string): string {
	const asUtc = Date.parse(`${local}Z`);
	const offsetAt = (ms: number) => Date.parse(`${inZone(toUtc(ms), timeZone).slice(0, 19)}Z`) - ms;
	const first = asUtc - offsetAt(asUtc);
	return toUtc(asUtc - offsetAt(first));
}
