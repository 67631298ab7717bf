/** A line of a calendar file (RFC 5545, 3.1), its name and those of its parameters in capitals. */
export interface ContentLine {
	name: string;
	params: Record<string, string>;
	/** As it stands: only texts are escaped. */
	value: string;
}

/** An appointment, its alarms left out. */
export type CalendarEvent = ContentLine[];

export interface CalendarFile {
	/** What the file is sent for, in capitals; '' when it does not say. */
	method: string;
	events: CalendarEvent[];
}

/** Takes a calendar file apart; what is none has no events. Linear in its length. */
export function readCalendarFile(text: string): CalendarFile {
	const file: CalendarFile = { method: '', events: [] };
	const open: string[] = [];
	for (const unfolded of text.replace(/\r?\n[ \t]/g, '').split(/\r\n?|\n/)) {
		const line = toContentLine(unfolded);
		if (!line) continue;
		const part = line.value.trim().toUpperCase();
		if (line.name === 'BEGIN') {
			open.push(part);
			if (part === 'VEVENT') file.events.push([]);
		} else if (line.name === 'END') {
			if (open.at(-1) === part) open.pop();
		} else if (open.at(-1) === 'VEVENT') {
			file.events.at(-1)?.push(line);
		} else if (line.name === 'METHOD' && open.length === 1) {
			file.method = part;
		}
	}
	return file;
}

/** The line of a name in an event, the first of them. */
export const lineOf = (event: CalendarEvent, name: string): ContentLine | undefined =>
	event.find((line) => line.name === name);

/** A text without its escapes; '' for none. */
export const textOf = (line: ContentLine | undefined): string =>
	(line?.value ?? '').replace(/\\([\\;,Nn])/g, (_, sign: string) =>
		sign === 'n' || sign === 'N' ? '\n' : sign,
	);

function toContentLine(line: string): ContentLine | undefined {
	const name = /^[\w-]+/.exec(line)?.[0];
	if (name === undefined) return undefined;
	const param = /;([\w-]+)=((?:"[^"]*"|[^";:])*)/y;
	const params: Record<string, string> = {};
	let end = name.length;
	for (param.lastIndex = end; ; end = param.lastIndex) {
		const [, key, value] = param.exec(line) ?? [];
		if (key === undefined || value === undefined) break;
		params[key.toUpperCase()] = value.replaceAll('"', '');
	}
	if (line[end] !== ':') return undefined;
	return { name: name.toUpperCase(), params, value: line.slice(end + 1) };
}
