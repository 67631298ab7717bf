import { withDetails, type CoreError } from '../../kernel/errors';
import { done, failed } from '../../kernel/outcome';
import type { Clock, Random } from '../../kernel/ports';
import { toCoreError } from '../../kernel/unexpected';
import type { JsonObject } from '../../kernel/json';
import type { Asking, AskPorts } from './ask';
import { classify, type Answered } from './labels/classify';
import { failGpt } from '../words/error-catalog';
import { extract } from './extract/extract';
import type { Gpt, GptJob, GptOutcome } from './gpt';
import { newLedger, spentOf, type Ledger, type Spent } from './ledger';
import type { ModelServer } from '../model/model';
import { noUsage } from '../model/reply';
import { unpaid } from './unpaid';
import type { AnsweredField, GptResult } from '../task/result';
import { issueOf, type AnswerIssue } from '../words/issue-catalog';
import type { FindRelativeDays } from '../proof/setting';
import { createScheduler } from '../model/scheduler';
import type { ServerMemory } from './server-memory';
import {
	classifySchema,
	extractSchema,
	groupFields,
	summarizeSchema,
	wishesSchema,
} from '../task/schema';
import { findWishes } from './labels/find-wishes';
import { hasShown } from './shown-files';
import { summarize } from './summarize';
import { spokenDocument } from '../text/spoken-document';
import { addressesTheReader } from '../text/suspicion';

export interface GptPorts {
	server: ModelServer;
	/** What the server is known to have before the first call. */
	abilities: { responses: boolean; decisions: boolean; pdfs: boolean };
	clock: Clock;
	random: Random;
	/** Calls in flight at once. */
	concurrency: number;
	/** Finds days that words count from another. */
	findRelativeDays: FindRelativeDays;
	/** SHA-256 of a text as hexadecimal digits. */
	hash(text: string): string;
	/** An unguessable word of letters and digits. */
	nonce(): string;
	/** Lets whatever else waits go first: between two pieces of work on a long text. */
	giveTurn(): Promise<void>;
}

/** An answer with all that its result is made of. */
interface Answering {
	answered: Answered;
	job: GptJob;
	ledger: Ledger;
	hash: GptPorts['hash'];
}

/** What an item gets, and what an equal one gets after it: nothing is asked and nothing spent again. */
interface Answer {
	first: GptOutcome;
	again: GptOutcome;
}

/** Builds the GPT of one node run: one gate for its calls, one memory of what its server can do. */
export function createGpt(ports: GptPorts): Gpt {
	const memory: ServerMemory = {
		chat: !ports.abilities.responses,
		decisions: ports.abilities.decisions,
		pdfs: ports.abilities.pdfs,
		models: new Map(),
	};
	const scheduler = createScheduler(ports);
	const { server, findRelativeDays, nonce, giveTurn } = ports;
	const askPorts: AskPorts = { server, scheduler, memory, findRelativeDays, nonce, giveTurn };

	async function workOne(job: GptJob): Promise<Answer> {
		const started = ports.clock.now();
		const ledger = newLedger(job.settings.model);
		try {
			const answered = await answer({ ports: askPorts, settings: job.settings, ledger }, job);
			const result = toResult({ answered, job, ledger, hash: ports.hash });
			result.meta.ms = Math.max(0, Math.round(ports.clock.now() - started));
			return answerOf(result);
		} catch (cause) {
			return failureOf(toCoreError(cause), spentOf(ledger, job.settings.price));
		}
	}

	const asked = new Map<string, Promise<Answer>>();

	return {
		async work(job) {
			const { task, document, settings } = job;
			const { text, shown, pages, garbled, file = 'Text' } = document;
			if (text.trim() === '' && !hasShown(document)) {
				return { ...failed(failGpt('INPUT_EMPTY', { parameter: file })), usage: noUsage };
			}
			const key = ports.hash(JSON.stringify([task, text, shown, pages, garbled, settings]));
			const earlier = asked.get(key);
			if (earlier) return (await earlier).again;
			const answering = workOne(job);
			asked.set(key, answering);
			return (await answering).first;
		},
	};
}

function answer(asking: Asking, { task, document }: GptJob): Promise<Answered> {
	switch (task.kind) {
		case 'classify':
			return classify(asking, task, spokenDocument(document));
		case 'extract':
			return extract(asking, task, spokenDocument(document));
		case 'summarize':
			return summarize(asking, task, document);
		case 'wishes':
			return findWishes(asking, task, spokenDocument(document));
	}
}

function toResult({ answered, job, ledger, hash }: Answering): GptResult {
	const fields = 'refused' in answered ? {} : answered.fields;
	const doubtful = Object.values(fields).some(
		(field) =>
			field.status === 'review' ||
			field.status === 'rejected' ||
			field.issues.some((issue) => issue.code === 'REQUIRED_ABSENT'),
	);
	const refused = 'refused' in answered;
	const { requestIds, attempts, usage, costUsd } = spentOf(ledger, job.settings.price);
	const issues: AnswerIssue[] = [];
	if (refused) issues.push(issueOf('REFUSED'));
	if (addressesTheReader(job.document.text)) issues.push(issueOf('INJECTION_SUSPECTED'));
	if (ledger.degraded.has('pictures')) issues.push(issueOf('PICTURES_NOT_READ'));
	const isBlank = Object.values(fields).every(({ status }) => status === 'absent');
	const shownAlone = ledger.shown && job.document.text.trim() === '';
	if (shownAlone && !refused && isBlank) issues.push(issueOf('NOTHING_READ'));
	if (job.document.garbled === true) issues.push(issueOf('DOC_LOW_QUALITY'));
	return {
		result: plainValues(fields),
		fields,
		status: refused ? 'refused' : doubtful || issues.length > 0 ? 'review' : 'ok',
		issues,
		meta: {
			model: ledger.model,
			engine: ledger.engine,
			requestIds,
			attempts,
			cached: false,
			degraded: [...ledger.degraded],
			usage,
			costUsd,
			ms: 0,
			promptHash: hash(ledger.prompt),
			schemaHash: hash(schemaOf(job)),
			redactions: 0,
		},
	};
}

/** Plain values by field name; entries like `risks[0]` are part of their list already. */
function plainValues(fields: Record<string, AnsweredField>): JsonObject {
	const names = Object.keys(fields).filter((name) => !/\[\d+\]$/.test(name));
	return Object.fromEntries(names.map((name) => [name, fields[name]?.value ?? null]));
}

function schemaOf({ task }: GptJob): string {
	switch (task.kind) {
		case 'classify':
			return JSON.stringify(classifySchema(task));
		case 'extract':
			return JSON.stringify(groupFields(task.fields).map(extractSchema));
		case 'summarize':
			return JSON.stringify(summarizeSchema());
		case 'wishes':
			return JSON.stringify(wishesSchema(task));
	}
}

function answerOf(result: GptResult): Answer {
	return {
		first: { ...done(result), usage: result.meta.usage },
		again: { ...done({ ...result, meta: unpaid(result.meta) }), usage: noUsage },
	};
}

function failureOf(error: CoreError, spent: Spent): Answer {
	return {
		first: { ...failed(withDetails(error, factsOf(spent))), usage: spent.usage },
		again: { ...failed(error), usage: noUsage },
	};
}

/** Tokens and costs are said where a call was answered, so that a 0 is never one nobody counted. */
function factsOf({ requestIds, attempts, usage, costUsd }: Spent): JsonObject {
	if (attempts === 0) return requestIds.length > 0 ? { requestIds } : {};
	return { requestIds, attempts, usage: { ...usage }, costUsd };
}
