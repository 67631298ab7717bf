import { sentencesOf } from '../sentences.ts';
import type { Turn } from '../turns.ts';
import type { View } from '../view.ts';
import { fold } from '../words.ts';

/** One sentence of a conversation or text, with who said it. */
export interface Utterance {
	text: string;
	folded: string;
	/** '' when nobody is named. */
	speaker: string;
	/** Number of its turn; null outside a transcript. */
	turn: number | null;
	/** Who spoke before, other than the speaker; who speaks next where nobody did. */
	spokenTo: string;
	/** Who speaks next, other than the speaker; '' when nobody does. */
	answeredBy: string;
}

/** All sentences in order. */
export function utterancesOf(view: View): Utterance[] {
	if (view.turns.length === 0) {
		const speaker = view.mail.from?.name ?? '';
		return view.sentences.map(({ text }) => ({
			text: tidy(text),
			folded: fold(tidy(text)),
			speaker,
			turn: null,
			answeredBy: '',
			spokenTo: '',
		}));
	}
	return view.turns.flatMap((turn, index) => {
		const isOther = ({ speaker }: Turn): boolean => speaker !== turn.speaker;
		const before = view.turns.slice(0, index).findLast(isOther)?.speaker;
		const next = view.turns.slice(index + 1).find(isOther)?.speaker;
		const answeredBy = next ?? before ?? '';
		const spokenTo = before ?? answeredBy;
		return sentencesOf(turn.words).map(({ text }) => ({
			text: tidy(text),
			folded: fold(tidy(text)),
			speaker: turn.speaker,
			turn: turn.number,
			answeredBy,
			spokenTo,
		}));
	});
}

function tidy(text: string): string {
	return text.replace(/\s+/g, ' ');
}
