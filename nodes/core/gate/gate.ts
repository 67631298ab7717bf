import type { WriteRules } from '../zoho/words/write-rules';
import type { Zoho } from '../zoho/zoho';
import type { Answerer } from './answers/read-answer';
import type { Asked } from './review/ask-person';
import type { Disposition } from './words/disposition';
import type { MeantRecord } from './words/meant-record';
import type { PlanSeal } from './words/plan-seal';
import type { Review } from './words/review';
import type { GateSettings } from './words/settings';

export interface GateQuestion {
	/** What was extracted, in one of the accepted shapes. */
	proposal: unknown;
	/** The module whose rules to fetch, or a rules item. */
	rules: { module: string } | { item: unknown };
	settings: GateSettings;
	/** The item that the proposal is on: where it came from is told to whoever reviews it. */
	item?: unknown;
}

export interface AnsweredReview {
	/** `review` of the Gate that asked. */
	review: unknown;
	/** What the form gave. */
	answer: unknown;
	/**
	 * What Apply Plan put out of the customer, who was known when the answer was to be written: the form
	 * comes back and offers their records.
	 */
	known?: unknown;
	item?: unknown;
}

export interface GateAnswer extends Asked {
	disposition: Disposition;
	/** What is weighed again when the form is answered. */
	review: Review;
	/** The records that may be meant, where it is not certain which. */
	candidates: MeantRecord[];
	/** Whether a record was looked for before, so that values of it may be kept. */
	isUpdateOfFound: boolean;
	/** Who answered; undefined for proposals that no person made. */
	answeredBy?: Answerer;
}

export interface Gate {
	/**
	 * Says what will be weighed, so that the records that were found are read together: one call for
	 * 100 of a module. A question that cannot be read is left for `weigh` to refuse.
	 */
	expect(questions: readonly GateQuestion[]): void;
	/** Fails with a CoreError when the question cannot be read or Zoho CRM not be asked. */
	weigh(question: GateQuestion): Promise<GateAnswer>;
	/** The same for an answered form; fails with REVIEW_NOT_SIGNED for a review that no Gate of this credential made. */
	weighAnswer(answered: AnsweredReview): Promise<GateAnswer>;
}

export interface GatePorts {
	/** Called only when records have to be searched or read, or users. */
	connect(): Promise<Zoho>;
	/** The rules of a module, which may be some seconds old: what is written is checked again then. */
	rulesOf(module: string): Promise<WriteRules>;
	/** Signs plans and reviews that were made by rules the Gate read itself; none is without it. */
	seal?: PlanSeal;
	/** The date it is for those who work with the CRM. */
	today(): string;
}
