import { sentencesOf } from '../sentences.ts';
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
		}));
	}
	return view.turns.flatMap((turn, index) => {
		const others = [...view.turns.slice(index + 1), ...view.turns.slice(0, index).reverse()];
		const answeredBy = others.find(({ speaker }) => speaker !== turn.speaker)?.speaker ?? '';
		return sentencesOf(turn.words).map(({ text }) => ({
			text: tidy(text),
			folded: fold(tidy(text)),
			speaker: turn.speaker,
			turn: turn.number,
			answeredBy,
		}));
	});
}

function tidy(text: string): string {
	return text.replace(/\s+/g, ' ');
}
