import type { IDataObject } from 'n8n-workflow';
import type { RowOutcome } from './operation';

/** What a node that stops leaves behind: in words for a person, and whole for a workflow. */
export interface Stands {
	text: string;
	details: IDataObject;
}

/** As many as a person reads one by one. */
const mostListed = 10;
const mostRanges = 12;

/**
 * What stands of a node's items when it stops: which of `count` were written, of which it is unknown,
 * which were refused and which not sent. Undefined when nothing was written and nothing is unknown.
 */
export function whatStands(outcomes: readonly RowOutcome[], count: number): Stands | undefined {
	const written = outcomes.flatMap((one) =>
		'error' in one || one.written === undefined ? [] : [{ index: one.index, is: one.written }],
	);
	const failed = outcomes.flatMap((one) => ('error' in one ? [one] : []));
	const withCode = (code: RegExp) =>
		failed.filter(({ error }) => code.test(error.code)).map(({ index }) => index);
	const unknown = withCode(/^(OUTCOME_UNKNOWN|ANSWER_LOST)$/);
	if (written.length === 0 && unknown.length === 0) return undefined;

	const known = new Set(outcomes.map(({ index }) => index));
	const all = Array.from({ length: count }, (_, index) => index);
	const notSent = [...withCode(/^NOT_SENT$/), ...all.filter((index) => !known.has(index))];
	const others = new Set([...unknown, ...notSent]);
	const refused = failed.map(({ index }) => index).filter((index) => !others.has(index));
	const sentences = [
		wordsOfWritten(written),
		said(unknown, 'It is unknown of', 'whether Zoho CRM has them'),
		said(refused, 'Refused:', ''),
		said(notSent, 'Not sent:', ''),
		'A retry of this execution does not write again what is the same; what you change, of an item or of what is sent of it, goes out as new.',
	];
	return {
		text: sentences.filter((sentence) => sentence !== '').join(' '),
		details: {
			written: written.map(({ index, is }) => `item ${index}: ${is}`),
			unknown,
			refused,
			notSent: notSent.toSorted((a, b) => a - b),
		},
	};
}

function wordsOfWritten(written: ReadonlyArray<{ index: number; is: string }>): string {
	if (written.length === 0) return '';
	const start = 'Before the node stopped,';
	if (written.length <= mostListed) {
		const list = written.map(({ index, is }) => `item ${index}: ${is}`).join('; ');
		return `${start} these were written and stay in Zoho CRM: ${list}.`;
	}
	const items = inRanges(written.map(({ index }) => index));
	return `${start} ${counted(written.length)} were written and stay in Zoho CRM (${items}); what they are stands in the details of this error.`;
}

function said(indexes: readonly number[], before: string, after: string): string {
	if (indexes.length === 0) return '';
	const words = `${before} ${counted(indexes.length)} ${after}`.trim();
	return `${words} (${inRanges(indexes)}).`;
}

const counted = (count: number): string =>
	count === 1 ? '1 item' : `${count.toLocaleString('en-US')} items`;

/** Numbers in few words: `items 0–399, 405`. */
function inRanges(indexes: readonly number[]): string {
	const ranges: Array<{ from: number; to: number }> = [];
	for (const index of indexes.toSorted((a, b) => a - b)) {
		const last = ranges.at(-1);
		if (last && index === last.to + 1) last.to = index;
		else ranges.push({ from: index, to: index });
	}
	const told = ranges
		.slice(0, mostRanges)
		.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
	const more = ranges.length > mostRanges ? ' and others' : '';
	return `${indexes.length === 1 ? 'item' : 'items'} ${told.join(', ')}${more}`;
}
