import type { Outcome } from '../../kernel/outcome';
import type { Price } from '../model/cost';
import type { TextDocument } from '../text/document';
import type { ReasoningEffort } from '../model/model';
import type { GptResult, Usage } from '../task/result';
import type { ClassifyTask, ExtractTask, SummarizeTask, WishesTask } from '../task/task';

/** How one question is put to the model. */
export interface AskSettings {
	model: string;
	effort: ReasoningEffort;
	/** undefined lets the task decide. */
	maxOutputTokens?: number;
	timeoutMs: number;
	/** Instructions the user adds; empty when none. */
	instructions: string;
	/** Language of written text; empty follows the document. */
	language: string;
	/** How the senders write numbers and dates, as `de-DE`; undefined where nobody said. */
	locale?: string;
	/** Where hours without a zone are meant, as `Europe/Berlin`; undefined where nobody said. */
	zone?: string;
	/** As `MailHeader.date`; undefined takes the document's own. */
	documentDate?: string;
	/** Prices to use instead of the built-in ones. */
	price?: Price;
}

export type GptTask = ClassifyTask | ExtractTask | SummarizeTask | WishesTask;

/** One document and what to find out about it. */
export interface GptJob {
	task: GptTask;
	document: TextDocument;
	settings: AskSettings;
}

export interface Gpt {
	/**
	 * Answers one job: a result, or the CoreError it failed with, whose details say what was paid
	 * before. A job equal to an earlier one of this run is not asked again. Never throws.
	 */
	work(job: GptJob): Promise<GptOutcome>;
}

/** What became of a job, and the tokens it took now: none when an equal job had been asked before. */
export type GptOutcome = Outcome<GptResult> & { usage: Usage };
