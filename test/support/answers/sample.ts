import type { Json } from '../../../nodes/core/kernel/json';
import type { SummaryAnswer } from '../../../nodes/core/gpt/task/answer';

type Quoted = { quote: string | null; value: Json };

/** One of the wishes of an input, as a model answers that is told of the customer's open deals and cases. */
export interface Wish {
	label: string;
	quote: string | null;
	/** In the model's own words. */
	wish: string;
	/** The open deal or case that is meant. */
	about: { quote: string; name: string } | null;
	/** By module, for every module that the wish may lead to. */
	extract: Record<string, Record<string, Quoted>>;
}

export interface SampleAnswer {
	wishes?: Wish[];
	classify?: { quote: string | null; label: string };
	extract?: Record<string, Quoted>;
	summarize?: SummaryAnswer;
}

export interface Sample {
	kind: 'mails' | 'documents' | 'transcripts' | 'leads' | 'cases';
	/** `first/complaint-parking-brake` */
	name: string;
	/** The input itself. */
	file: string;
	perfect: SampleAnswer[];
	erring: Array<{ how: string; wrong: string[]; answer: SampleAnswer }>;
}
