import { fold } from './words.ts';
import type { View } from './view.ts';

export interface Noise {
	/** The lexicon's word for it. */
	concept: 'absence' | 'bounce' | 'newsletter' | 'spam';
	/** Words it was recognised by, cut from the document. */
	quote: string;
}

const cues: [Noise['concept'], RegExp][] = [
	[
		'bounce',
		/undeliver(?:able|ed)|delivery status notification|mail delivery (?:failed|system)|returned mail|unzustellbar|no se (?:ha podido|pudo) entregar|non (?:remis|distribue)/,
	],
	[
		'absence',
		/automatic reply|auto(?:matic)?-?\s?(?:reply|response)|out of (?:the )?office|abwesenheit|respuesta automatica|fuera de la oficina|reponse automatique|absence du bureau/,
	],
	[
		'newsletter',
		/\bunsubscribe|view (?:this (?:e-?mail|message) )?in (?:your |a )?browser|manage (?:your )?(?:e-?mail )?preferences|newsletter abbestellen|vom newsletter abmelden|darse de baja de|se desinscrire|you are receiving this (?:e-?mail|message) because/,
	],
	[
		'spam',
		/first page of google|guest posts?|backlinks?|you have won|lottery|increase your (?:website )?traffic|rank(?:ing)? (?:your (?:web)?site|on google)|crypto(?:currency)? (?:investment|opportunity)|inheritance fund|customs fee|verify your (?:account|identity)|account (?:will be|has been) (?:suspended|locked)|click (?:here|below) to (?:confirm|verify|claim)/,
	],
];

/** Recognises mail nobody needs to act on: auto replies, bounces, newsletters, unasked offers. */
export function noiseIn(view: View): Noise | null {
	const subject = fold(view.mail.subject);
	const sender = fold(view.mail.from?.address ?? '');
	if (/^(?:mailer-daemon|postmaster)@/.test(sender)) {
		return { concept: 'bounce', quote: view.mail.subject };
	}
	for (const [concept, cue] of cues) {
		const early = concept === 'bounce' || concept === 'absence';
		if (early && cue.test(subject)) return { concept, quote: view.mail.subject };
		// An absence told in passing ("I am out of office on Friday, please order…") is no auto reply.
		const lines = early
			? view.lines.filter((line) => line.text.trim() !== '').slice(0, 2)
			: view.lines;
		const line = lines.find(({ text }) => cue.test(fold(text)));
		if (line === undefined) continue;
		if (concept === 'absence' && view.sentences.length > 6) continue;
		return { concept, quote: line.text.trim().slice(0, 300) };
	}
	return null;
}
