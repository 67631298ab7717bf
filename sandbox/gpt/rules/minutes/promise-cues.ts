/** Verbs of deeds that a task list can hold, as one alternative of a pattern. */
export const doing =
	'send|share|prepare|check|ask|schedule|set up|book|arrange|draft|call|email|e-mail|mail|forward|confirm|review|update|get back|follow up|introduce|invite|provide|write|put together|talk to|speak (?:to|with)|discuss|look into|find out|loop in|circle back|test|sign|return|order|ship|deliver|install|create|organi[sz]e|circulate|come back to|work out|pull together|clarify|document|upload|set|run|bring|reserve|collect|finali[sz]e|complete|fill|approve|extend|present|redo|revise|adjust|add|get (?:you|the|our|your|legal|it|a|that|him|her|them)|let you know|dial|ping|raise|chase|hand over|plan|quote|drop';
const filler =
	'(?:also |then |just |definitely |gladly |personally |go ahead and |make sure (?:to |we |i |you )?|try to |be happy to |take care of |be sure to )*';
const idle =
	'(?:be|been|know|see|think|like|love|need|want|hope|understand|guess|feel|agree|wait|never|not|only|have to|have no|have an?|say|admit|stay|leave|probably|miss|lose|die|get there|manage)';
/**
 * Forms of a promise or request, in the order they are tried. `owner` says who does it; a `dated` form
 * only counts beside a day.
 */
export const patterns: { cue: RegExp; owner: 'speaker' | 'other' | 'named'; dated?: true }[] = [
	{
		cue: new RegExp(
			`\\b(?:i'll|i will|we'll|we will|i'm going to|i am going to|we're going to|i can|we can|let me|i'd be happy to|i promise to|i need to|we need to|i have to|i should|my side,? i'll) ${filler}(${doing})\\b`,
		),
		owner: 'speaker',
	},
	{
		cue: new RegExp(
			`\\b(?:can|could|would|will) you (?:please |also |maybe |perhaps |kindly )*(${doing})\\b`,
		),
		owner: 'other',
	},
	{
		cue: new RegExp(
			`\\b(?:please|you'll need to|you need to|i need you to|we need you to) (?:also )?(${doing})\\b`,
		),
		owner: 'other',
	},
	{
		cue: new RegExp(
			`\\b(\\p{L}+(?: \\p{L}+)?) (?:will|is going to|is to|needs to|has to) ${filler}(?:${doing})\\b`,
			'u',
		),
		owner: 'named',
	},
	{ cue: /\b(?:action item|to-?do|action)(?: for (\p{L}+))?\s*[:-]/u, owner: 'named' },
	{
		cue: new RegExp(
			`\\b(?:ich werde|ich schicke|ich sende|wir senden|wir schicken|voy a enviar|le enviare|les enviaremos|je vais|je vous envoie|nous vous enverrons)\\b`,
		),
		owner: 'speaker',
	},
	// A day makes a promise of any deed, whatever its verb.
	{
		cue: new RegExp(
			`\\b(?:i'll|i will|we'll|we will|i'm going to|we're going to|i can|we can|i could|we could|let me) ${filler}(?!${idle}\\b)(\\p{L}{2,})\\b`,
			'u',
		),
		owner: 'speaker',
		dated: true,
	},
	// "Ann sends the list by Friday", said once more at the end.
	{
		cue: new RegExp(
			`^(?:(?:and|so|then|ok|okay),? )*(\\p{L}+) (?!is\\b|has\\b|was\\b|says\\b)(\\p{L}{2,}s)\\b`,
			'u',
		),
		owner: 'named',
		dated: true,
	},
	{
		cue: new RegExp(`^(?:(?:and|so|then|ok|okay),? )*(?:i|we) (${doing})\\b`, 'u'),
		owner: 'speaker',
		dated: true,
	},
	{
		cue: new RegExp(`^(?:(?:and|so|then|ok|okay),? )*you (${doing})\\b`, 'u'),
		owner: 'other',
		dated: true,
	},
];
/** Beginnings that promise little. */
export const weak = /^(?:i|we) (?:need to|have to|should|can)\b/;
/** Notes taken while talking are done as they are said. */
export const atOnce = /^(?:write|note) (?:it|that|this|them) down\b/i;
/** Deeds the rules cannot word as a task. */
export const unclear =
	/^(?:(?:so|and|then|ok|okay|good|right|yes|well|no problem),? )*(?:i'll|i will|we'll|we will|let me) (?:also |then |just |first |gladly )*(?:take|put|give|weigh|measure|calculate|meet|visit|pay|buy|repair|fix|replace|exchange|build|show|report|transfer|translate|print|scan|deliver|pick up|look at|look for|look up|make)\b/;
/** Turns of phrase that sound like promises. */
export const empty =
	/\bi'll (?:be honest|think about|admit|say|let you go|have to think|call it)\b|\bi can (?:call it|see|tell|imagine|hear|understand|check if i)\b|\bif (?:i|we|you) (?:call|send|order|sign|add|set)\b|\blet me (?:ask you|check if you|call it|know)\b|\bwe can (?:talk about|discuss) (?:it|that) later\b|\b(?:i'll|i will|we'll|let me) (?:take (?:it|that|this) (?:as|with me|from here|on board)|put (?:it|that) (?:this way|another way|simply|differently))\b/g;
