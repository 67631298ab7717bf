import { fold } from '../words.ts';
import type { View } from '../view.ts';
import { isJobTitle } from './names.ts';
import { phonesIn } from './patterns.ts';

/** A number or job the writer says is the one to use from now on. */
export interface Announced {
	value: string;
	index: number;
	/** Which telephone it is; null where the writer does not say. */
	line: 'mobile' | 'desk' | null;
}

const fresh =
	/\bnew\b|\bfrom now on\b|\bchanged\b|\bfrom today\b|\bwith effect\b|\bas of\b|\bneue\b|\bab sofort\b|\bnuevo\b|\bnouveau\b/;
const gone =
	/\b(?:old|former|previous|instead of|no longer|not|replac\w+|until now|alte|antiguo|ancien)\b[^,.;]{0,30}$/;
const somebodyElses =
	/\b(?:colleague|reception|switchboard|hotline|office|warehouse|assistant)\b[^,.;]{0,30}$/;

/** Telephone numbers announced as new in the text above the signature, those named as old left out. */
export function announcedNumbers(view: View): Announced[] {
	return view.sentences.flatMap(({ text, start }, at) => {
		const context = fold(`${view.sentences[at - 1]?.text ?? view.mail.subject} ${text}`);
		if (!fresh.test(context)) return [];
		let from = 0;
		return phonesIn(text).flatMap(({ value, index }) => {
			const before = fold(text.slice(from, index)).replace(/\s+/g, ' ');
			from = index + value.length;
			if (gone.test(before) || somebodyElses.test(before)) return [];
			const nearest = [
				...before.matchAll(
					/\b(?:(mobile|cell\w*|handy\w*|mobil\w*|movil|portable)|(direct|desk|office|landline|extension|durchwahl|phone|telephone|telefon\w*))\b/g,
				),
			].at(-1);
			const any = /\b(?:mobile|cell|handy|movil)\b/.test(context) ? 'mobile' : null;
			const line =
				nearest?.[1] !== undefined ||
				/\b(?:mobile|cell) (?:phone|telephone|number)\b[^,.;]*$/.test(before)
					? 'mobile'
					: nearest !== undefined
						? 'desk'
						: any;
			return [{ value, index: start + index, line } satisfies Announced];
		});
	});
}

const job = "(\\p{Lu}[\\p{L}&'’/-]*(?:\\s+(?:of|for|the|and|&|de|du|[\\p{L}&'’/-]+)){0,6}?)";
const ends =
	'(?=\\s*(?:[.,;:()]|$)|\\s+(?:and|from|at|with|as of|since|starting|effective|instead|so|now|in|here|after|which|while|because)\\b)';
const sayings = [
	new RegExp(
		`\\b(?:[Jj]ob\\s+title|[Tt]itle|[Rr]ole|[Pp]osition)(?:\\s+(?:is|will\\s+be|has\\s+changed|changes))?(?:\\s+(?:now|to|as|of))*\\s*:?\\s+${job}${ends}`,
		'u',
	),
	new RegExp(
		`\\b(?:promoted\\s+to|appointed(?:\\s+as|\\s+to)?|taken?\\s+over\\s+as|start(?:ed|ing)?\\s+as|work(?:ing)?\\s+(?:now\\s+)?as|moved\\s+(?:in)?to|(?:am|I['’]m|become|became|be|been|was)\\s+(?:made\\s+)?(?:now\\s+)?|now\\s+)(?:\\s*(?:our|the|new)\\s+)*\\s*${job}${ends}`,
		'u',
	),
];

/** The job the writer says he or she has from now on; null without one. */
export function announcedJob(view: View): { value: string; index: number; length: number } | null {
	for (const [at, saying] of sayings.entries()) {
		for (const { text, start } of view.sentences) {
			const match = saying.exec(text);
			const value = match?.[1]?.replace(/\s+/g, ' ') ?? '';
			if (match === null || value.length > 60 || /\s(?:of|for|the|and|&|de|du)$/.test(value))
				continue;
			if (
				!isJobTitle(value) &&
				!(at === 0 && value.split(' ').length <= 5 && /^\p{Lu}/u.test(value))
			)
				continue;
			const raw = match[1] ?? '';
			return { value, index: start + match.index + match[0].lastIndexOf(raw), length: raw.length };
		}
	}
	return null;
}

/** Whether the text above the signature speaks of a new job at all. */
export function speaksOfNewJob(view: View): boolean {
	return view.sentences.some(({ text }) =>
		/\b(?:new|changed?|promot\w+) .{0,20}\b(?:role|job|title|position)\b|\b(?:role|job title|title|position) (?:has|is|changes|will)\b|\bpromoted\b/.test(
			fold(text),
		),
	);
}
