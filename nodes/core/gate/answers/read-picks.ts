import type { JsonObject } from '../../kernel/json';
import type { ProposalReason } from '../words/proposal';
import {
	whichWork,
	whoIsMeant,
	type Choices,
	type MeantChoice,
	type Picked,
} from '../words/review';

/** What somebody picked, and what they still have to say. */
export interface Picks {
	who?: MeantChoice;
	work?: MeantChoice;
	/** As it stands in the form. */
	picked: Picked;
	reasons: ProposalReason[];
}

/** Reads what a form offered to pick; a label that it did not offer picks nothing. */
export function readPicks(answer: JsonObject, { who, work }: Choices): Picks {
	const labels = { who: labelIn(answer, whoIsMeant), work: labelIn(answer, whichWork) };
	const customer = who.find(({ label }) => label === labels.who);
	const open = work.find(({ label }) => label === labels.work);
	const isTheirs =
		!open?.of ||
		who.length === 0 ||
		!customer ||
		(customer.record !== undefined && open.of.includes(customer.record.id));
	const reasons = [
		...(who.length > 0 && !customer ? ['Say who is meant'] : []),
		...(work.length > 0 && !open ? ['Say which deal or case is meant, if any'] : []),
		...(isTheirs ? [] : ['The deal or case is none of the one who is meant']),
	];
	return {
		...(customer ? { who: customer } : {}),
		...(open ? { work: open } : {}),
		picked: { who: customer?.label ?? '', work: open?.label ?? '' },
		reasons: reasons.map((reason) => ({ code: 'NOT_DECIDED', reason })),
	};
}

function labelIn(answer: JsonObject, name: string): string {
	const label = Object.hasOwn(answer, name) ? answer[name] : undefined;
	return typeof label === 'string' ? label.trim() : '';
}
