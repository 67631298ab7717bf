import { secondsOf, timePattern } from './clock';
import { looksLikeName, plainName } from './names';
import { noTimes, type Times } from './spoken-line';

/**
 * `name` for a name before a colon, `both` for one with a time; `bare` for a time behind a name with but
 * a blank between, as it stands in `Tuesday 10:30`, too, and `bareHalf` for one of these with AM or PM;
 * `heading` for a name that is a heading or bold; `time` for a time alone, and `timeFirst` for one with
 * what may be a name or the words themselves.
 */
export type LabelForm = 'name' | 'both' | 'bare' | 'bareHalf' | 'heading' | 'time' | 'timeFirst';

/** What may stand before the words of a line. Whether it does is told from all lines together. */
export interface Label extends Times {
	form: LabelForm;
	/** Empty for a time alone. */
	name: string;
	words: string;
	/** All behind a time that leads the line, the name included; null where none does. */
	behindTime: string | null;
}

/** Characters in which a name ends, titles and company included. */
const nameLength = 200;

const ornament = /^(?:[-*>•]\s{1,3}(?=\*\*)|>{1,3}\s{1,3}|#{1,6}\s{1,3})/u;
/** With the day before it, as chats and loggers write it. */
const leadingTime = new RegExp(
	`^[[(]?(?:\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4},?\\s)?(${timePattern})(?:\\s?(?:-->|[-–—])\\s?(${timePattern}))?[\\])]?(?:\\s{0,3}[|–—-](?=\\s))?\\s*`,
	'u',
);
/** As Whisper's programs print it, in seconds. */
const leadingSeconds = /^\[(\d{1,6}\.\d{1,3})s?\s?-{1,2}>\s?(\d{1,6}\.\d{1,3})s?\]\s*/u;
/** A message of Zoom's chat behind its time: `From Ann Miller to Everyone:`, in older ones `From Ann Miller :`. */
const chatMessage =
	/^From\s+(\S.{0,100}?)(?:\s+to\s+(?:Everyone|\S.{0,100}?\((?:Direct Message|Privately)\))\s{0,3}|\s{1,3}):(?:\s+|$)/u;
const inBrackets = new RegExp(
	`^\\[([^\\[\\]]{1,${nameLength}})\\]\\s{0,3}([:：])?\\s{0,3}(?:[(]?(${timePattern})[)]?\\s{0,3}[:：]?)?\\s*`,
	'u',
);
const trailingTime = new RegExp(
	`^(.{1,${nameLength}}?)([\\s,|–—-]{0,5}[[(]?)(${timePattern})(?:\\s?(?:-->|[-–—])\\s?(${timePattern}))?[\\])]?\\s{0,3}([:：]|$)\\s*`,
	'u',
);
const beforeColon = new RegExp(
	`^([^:：]{1,${nameLength}}?)\\s{0,3}(?:：|:(?=\\s|$))(?:\\*\\*)?\\s*(?:\\[(${timePattern})\\]\\s*)?`,
	'u',
);

/** What stands before the words of a line; undefined when nothing there could be a name or a time. */
export function readLabel(line: string): Label | undefined {
	const whole = withoutBold(line.replace(ornament, ''));
	const [before = '', from, to] = leadingTime.exec(whole) ?? leadingSeconds.exec(whole) ?? [];
	const rest = withoutBold(whole.slice(before.length));
	const times = timesOf(from, to);
	const label = nameIn(rest, times);
	if (label) return from === undefined ? label : { ...label, behindTime: rest };
	if (from === undefined) return headingIn(line);
	if (/^[:：]/.test(rest)) return undefined;
	const mayBeName = rest.length <= nameLength && looksLikeName(plainName(rest));
	const name = mayBeName ? plainName(rest) : '';
	const form = name ? 'timeFirst' : 'time';
	return { form, name, words: rest, behindTime: rest, ...times };
}

const heading = /^(?:\*\*([^*]{1,200})\*\*|#{2,6}\s{1,3}([^#]{1,200}))$/u;

function headingIn(line: string): Label | undefined {
	const [, bold, title] = heading.exec(line) ?? [];
	const label = labelOf(bold ?? title ?? '', '', noTimes);
	return label && looksLikeName(label.name) ? { ...label, form: 'heading' } : undefined;
}

function nameIn(rest: string, times: Times): Label | undefined {
	const timed = times.from !== null;
	const [message, sender = ''] = (timed ? chatMessage.exec(rest) : undefined) ?? [];
	if (message !== undefined) return labelOf(sender, rest.slice(message.length), times);
	const bracketed = inBrackets.exec(rest);
	if (bracketed && /\p{L}/u.test(bracketed[1] ?? '')) {
		const [all, name = '', colon, time] = bracketed;
		if (colon === undefined && time === undefined) return undefined;
		return labelOf(name, rest.slice(all.length), timed ? times : timesOf(time));
	}
	const trailing = timed ? null : trailingTime.exec(rest);
	if (trailing) {
		const [all, name = '', between = '', time = '', to, colon] = trailing;
		const label = labelOf(name, rest.slice(all.length), timesOf(time, to));
		if (!label || colon !== '' || /[^ ,]|\s{2}/.test(between)) return label;
		return { ...label, form: /[ap]\.?m/i.test(time) ? 'bareHalf' : 'bare' };
	}
	const [all, name = '', time] = beforeColon.exec(rest) ?? [];
	if (all === undefined) return undefined;
	return labelOf(name, rest.slice(all.length), timed ? times : timesOf(time));
}

function labelOf(label: string, words: string, times: Times): Label | undefined {
	const name = plainName(label);
	if (name === '') return undefined;
	const form = times.from === null ? 'name' : 'both';
	return { form, name, words, behindTime: null, ...times };
}

const timesOf = (from: string | undefined, to?: string): Times =>
	from === undefined
		? noTimes
		: { from: secondsOf(from), to: to === undefined ? null : secondsOf(to) };

/** Without the marks of bold type around what the line begins with. */
function withoutBold(line: string): string {
	if (!line.startsWith('**')) return line;
	const end = line.indexOf('**', 2);
	return end < 0 ? line.slice(2) : line.slice(2, end) + line.slice(end + 2);
}
