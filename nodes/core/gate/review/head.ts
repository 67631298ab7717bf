import type { Disposition } from '../words/disposition';
import type { About } from './about';
import { escapeHtml } from './html';
import type { MeantRecord } from '../words/meant-record';
import { meantLines } from './meant/meant-lines';
import { originOf, reasonsFor } from './origin';
import { cut, shown } from './shown';

/** Characters of the source's text. Own choice: a screen full. */
const longestText = 2_000;

interface HeadParts {
	about: About;
	disposition: Disposition;
	candidates: readonly MeantRecord[];
	/** What was to be done, e.g. `create a new Lead`. */
	thing: string;
	/** What became of who was to own the record; empty where nothing did. */
	ownerNote: string;
	/** Labels of what the workflow sets by itself, with what it sets. */
	fixed: Array<{ label: string; value: string }>;
}

/** The head of a form as HTML: what came from whom, in its own words, and what is in doubt. */
export function formHead(parts: HeadParts): string {
	const { about, disposition, candidates, thing, ownerNote, fixed } = parts;
	const { excerpt } = about.source;
	const doubts = reasonsFor(about, disposition);
	return [
		`<p>${escapeHtml(originOf(about))} would ${escapeHtml(thing)}.</p>`,
		...(about.wish === '' ? [] : [`<p>What is wanted: ${escapeHtml(cut(about.wish, 400))}</p>`]),
		...(doubts.length === 0
			? []
			: [`<ul>${doubts.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>`]),
		...(candidates.length === 0
			? []
			: [
					`<p><b>Who may be meant</b></p><ul>${meantLines(candidates)
						.map((line) => `<li>${escapeHtml(line)}</li>`)
						.join('')}</ul>`,
				]),
		...(excerpt === ''
			? []
			: [`<p><b>The text</b></p><pre>${escapeHtml(cut(excerpt, longestText))}</pre>`]),
		...(fixed.length === 0
			? []
			: [
					`<p>Set with it: ${fixed
						.map(({ label, value }) => `${escapeHtml(label)} <b>${escapeHtml(shown(value))}</b>`)
						.join(', ')}</p>`,
				]),
		...(ownerNote === '' ? [] : [`<p>${escapeHtml(ownerNote)}.</p>`]),
		'<p>Correct what is wrong, empty what is to be left out, and say at the end what to do.</p>',
	].join('');
}
