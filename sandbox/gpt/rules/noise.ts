import { fold } from './words.ts';
import type { View } from './view.ts';

export interface Noise {
	/** The lexicon's word for it. */
	concept: 'absence' | 'bounce' | 'newsletter' | 'spam';
	/** Words it was recognised by, cut from the document. */
	quote: string;
	/** Whether nothing but noise looks like this. */
	sure: boolean;
}

const cues: [Noise['concept'], RegExp][] = [
	[
		'bounce',
		/undeliver(?:able|ed)|delivery status notification|mail delivery (?:failed|system)|returned mail|unzustellbar|no se (?:ha podido|pudo) entregar|non (?:remis|distribue)/,
	],
	[
		'absence',
		/automatic reply|auto(?:matic)?-?\s?(?:reply|response)|automatische (?:antwort|ruckmeldung)|out of (?:the )?office|\booo\b|abwesen|im urlaub|nicht im buro|respuesta automatica|fuera de la oficina|reponse automatique|absence du bureau/,
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
		return { concept: 'bounce', quote: view.mail.subject, sure: true };
	}
	for (const [concept, cue] of cues) {
		const early = concept === 'bounce' || concept === 'absence';
		if (early && cue.test(subject)) return { concept, quote: view.mail.subject, sure: true };
		// An absence told in passing ("I am out of office on Friday, please order…") is no auto reply.
		const lines = early
			? view.lines.filter((line) => line.text.trim() !== '').slice(0, 2)
			: view.lines;
		const line = lines.find(({ text }) => cue.test(fold(text)));
		if (line === undefined) continue;
		if (concept === 'absence' && view.sentences.length > 6) continue;
		const sure = concept !== 'spam' && !(concept === 'absence' && asks(view));
		return { concept, quote: line.text.trim().slice(0, 300), sure };
	}
	return pitchIn(view);
}

// What people write who want to sell to whoever reads it. One of these may stand in any mail.
const pitches: RegExp[] = [
	/\b(?:on|at|across|visited|looked at|reviewed) your (?:web ?site|site|profile|company|linkedin)\b/,
	/\bseo\b|\bpage one\b|\bfirst page\b|\bsearch (?:results|rankings?|engines?)\b|\bvisitors\b|\btraffic\b(?=.{0,40}\b(?:site|web|organic|more)\b)/,
	/\b(?:companies|brands|businesses|firms|teams|owners) (?:like|such as) (?:yours|you)\b|\bwe help\b|\bwe (?:have )?helped\b/,
	/\bgrow(?:ing)? your\b|\bboost\b|\b(?:increase|double|triple) your\b|\b\d+ ?x (?:more|your)\b|\bguarantee[ds]?\b|\broi\b|\blead generation\b|\bqualified leads\b/,
	/\b(?:10|15|20|30|ten|fifteen|twenty|thirty)[ -]min(?:ute)?s?\b|\bquick (?:call|chat|question)\b|\bmy calendar\b|\bcalendly\b|\bhop on\b/,
	/\bnot interested\b|\bopt out\b|\bno thanks\b|\bfree (?:audit|trial|consultation|analysis)\b|\blimited (?:time|offer)\b|\bper cent off\b|\bspecial (?:offer|price|discount)\b/,
	/\b(?:our|an?) (?:agency|platform|software|outsourcing|team of (?:experts|developers))\b|\bgrowth (?:hacker|consultant|manager)\b|\bbusiness development\b|\bour clients\b/,
];

/** An unasked offer: two marks of one make it likely, three sure. */
function pitchIn(view: View): Noise | null {
	const text = fold(view.text.slice(view.mail.bodyStart));
	const subject = fold(view.mail.subject);
	const hits = pitches.filter((cue) => cue.test(text) || cue.test(subject));
	if (hits.length < 2 || !view.mail.isMail) return null;
	const line = view.lines.find((entry) => hits.some((cue) => cue.test(fold(entry.text))));
	const quote = line?.text.trim().slice(0, 300) ?? view.mail.subject;
	return { concept: 'spam', quote, sure: hits.length >= 3 };
}

/** Whether a line of the text asks somebody to do something for the writer. */
function asks({ sentences }: View): boolean {
	return sentences.some(({ text }) => /\?\s*$/.test(text.trim()));
}
