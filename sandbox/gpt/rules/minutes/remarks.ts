import { stemsOf } from '../words.ts';
import type { Utterance } from './utterance.ts';

export interface Remark {
	text: string;
	/** Turns it was said in; [] outside a transcript. */
	turns: number[];
}

type Sort = 'objection' | 'risk' | 'decision' | 'question';

const cues: Record<Sort, RegExp> = {
	objection:
		/\btoo (?:expensive|much|high|long|complicated|complex|risky|slow|big|small|late|early)\b|\b(?:my|our|main|one|biggest|only|another|real|a) (?:main |big |biggest |real |other )?(?:concern|worry|objection|issue|problem|sticking point|hesitation)\b|\b(?:i'm|i am|we're|we are|still|bit|little|quite|also|honestly) (?:a (?:bit|little) |quite |really |still |also )?(?:concerned|worried|hesitant|skeptical|sceptical|nervous|not (?:sure|convinced|comfortable|happy)|unsure)\b|\b(?:more|higher|pricier) than (?:we|what we|i|our|the|your)\b|\b(?:over|above|beyond|outside|exceeds?|not in) (?:our|the|my) (?:budget|range)\b|\b(?:can't|cannot|couldn't|can not) (?:justify|afford|commit|accept|agree|live with)\b|\bdon't (?:see|have the (?:time|budget|people|resources)|think (?:we|it|this|that)|want to (?:pay|be locked|switch|sign))\b|\b(?:cheaper|half the price|lower (?:price|quote|offer))\b|\bdeal-?breaker\b|\block(?:ed)?-?in\b|\bnot (?:sure|convinced) (?:we|that|if|about|it|your|this|whether)\b|\bpush ?back\b|\bhard (?:to|sell)\b|\b(?:price|cost|quote|fee|figure) (?:is|was|looks|seems|feels|came in) (?:\w+ )?(?:high|steep|higher|more)\b|\bpricey\b|\bsteep\b|\bbad experience\b|\bwe already (?:use|have|work with)\b|\bzu teuer\b|\bbedenken\b|\bdemasiado car[oa]\b|\bme preocupa\b|\btrop cher\b|\binquiet/,
	risk: /\brisk(?:s|y)?\b|\b(?:might|may|could|will|would) (?:slip|delay|be delayed|miss|fall through|push (?:it|this|the)|stall|jeopardi[sz]e|block|hold (?:this|it|us|things) up|not (?:make|be ready|get|happen))\b|\bdepends? on (?:whether|if|the|our|legal|budget|approval|board)\b|\bbudget (?:freeze|cut|cuts|is frozen|might|may|could|hasn't|has not|isn't|is not)\b|\bhiring freeze\b|\b(?:legal|security|compliance|procurement|data protection) (?:review|team|department|check|approval)\b.*\b(?:takes?|weeks?|months?|slow|long|before|still|needs?|has to|have to)\b|\b(?:also|still|currently) (?:talking|speaking|looking|evaluating|negotiating) (?:to|with|at)\b|\bcompetitors?\b|\bcompeting (?:offer|quote|bid)\b|\b(?:is|are|will be) leaving\b|\breorg\w*|\brestructur\w*|\bif (?:we|this|that|it|they|you) (?:don't|doesn't|can't|cannot|isn't|is not|do not|does not|slips?|miss(?:es)?|fails?)\b|\bworst case\b|\bnot (?:yet )?(?:approved|signed off)\b|\b(?:contract|licen[cs]e|agreement) (?:ends|expires|runs out|is up)\b|\btight (?:deadline|timeline|schedule)\b|\brisiko\b|\briesgo\b|\brisque\b/,
	decision:
		/\b(?:we've|we have|i've|i have|they've|they have|we|the board|management|the team) (?:just |already |now |also )?(?:decided|agreed|approved|chosen|settled)\b|\blet's (?:go with|go ahead|do (?:that|it|the)|agree|settle|start with|proceed|move forward|say|stick with|take)\b|\bwe(?:'ll| will|'re going to| are going to) (?:go (?:with|ahead)|take the|sign|proceed|start with|move forward|choose|stick with)\b|\b(?:it's|it is|that's|that is|then it's) (?:agreed|decided|settled|a deal)\b|^(?:agreed|deal|approved|decided)\b|\bdecision (?:is|was)\b|\bgreen light\b|\bwir (?:nehmen|haben entschieden|machen das)\b|\bhemos decidido\b|\bnous avons decide\b/,
	question: /\?$/,
};

const denied: Record<Sort, RegExp> = {
	objection:
		/\?$|\bno (?:concerns?|objections?|worries|issues?|problems?)\b|\bnot (?:too|a) (?:expensive|concerned|worried|problem|concern|issue)\b|\bisn't (?:a|an) (?:problem|issue|concern)\b|\bnot worried\b|\b(?:understand|hear|appreciate|get|address|good) (?:your|that|the|the price|the budget|you on the) (?:concerns?|worry|point|hesitation)\b|\bno longer (?:a|an)\b|\bwe can (?:help|solve|offer|address)\b|\bproblem (?:we|you)(?:'re| are)? (?:solve|trying)\b/,
	risk: /\?$|\bno risk\b|\brisk-?free\b|\b(?:reduces?|lowers?|removes?|eliminates?|without) (?:the |any |your )?risks?\b|\bif (?:you|we) (?:don't|do not) mind\b|\bif (?:that|it|this) (?:isn't|doesn't) (?:too|work|suit)\b/,
	decision:
		/\?$|\b(?:haven't|have not|not yet|hasn't|has not|before|until|once|when|if|whether|didn't|did not|nothing)\b.*\b(?:decid\w*|agreed?|approv\w*|chosen)\b|\blet's (?:say|do it) (?:if|we|you)\b|\bnot (?:agreed|decided|approved)\b/,
	question:
		/^(?:right|ok|okay|really|yes|sorry|hello|hi|you know|does that make sense|make sense|how are you|can you hear)\b.{0,30}\?$/,
};

/** Sentences in which somebody objects, names a risk, decides or asks; the same said twice is one. */
export function findRemarks(utterances: Utterance[], sort: Sort): Remark[] {
	const remarks: (Remark & { stems: Set<string> })[] = [];
	for (const [index, { text: said, folded, turn }] of utterances.entries()) {
		if (!cues[sort].test(folded) || denied[sort].test(folded)) continue;
		// "Agreed." is worth nothing without what was agreed to.
		const before = stemsOf(said).length < 2 ? utterances[index - 1] : undefined;
		const text = before === undefined ? said : `${before.text} ${said}`;
		const stems = new Set(stemsOf(text));
		if (stems.size < 2 && sort !== 'decision') continue;
		const turns = [...new Set([before?.turn ?? null, turn])].filter((entry) => entry !== null);
		const same = remarks.find(
			(remark) =>
				overlap(remark.stems, stems) >= 0.6 ||
				(turn !== null && sort !== 'question' && remark.turns.at(-1) === turn),
		);
		if (same === undefined) remarks.push({ text, turns, stems });
		else if (turn !== null && !same.turns.includes(turn)) same.turns.push(turn);
		else if (turn !== null && !same.text.includes(text)) same.text = `${same.text} ${text}`;
	}
	return remarks.map(({ text, turns }) => ({ text, turns }));
}

/** Share of the smaller set's words that both have. */
export function overlap(left: Set<string>, right: Set<string>): number {
	const shared = [...left].filter((word) => right.has(word)).length;
	return shared / Math.max(1, Math.min(left.size, right.size));
}
