import { done, failed, type Outcome } from '../../kernel/outcome';
import type { Clock, Random } from '../../kernel/ports';
import { toCoreError } from '../../kernel/unexpected';
import type { JsonObject } from '../../kernel/json';
import type { AskPorts, Ledger, ServerMemory } from './ask';
import { classify, type Answered } from './classify';
import { costUsd } from '../model/cost';
import { failGpt } from '../words/error-catalogue';
import { extract } from './extract';
import type { Gpt, GptJob } from './gpt';
import type { ModelServer } from '../model/model';
import { addUsage, noUsage } from '../model/reply';
import type { AnsweredField, GptResult } from '../task/result';
import { issueOf, type AnswerIssue } from '../words/issue-catalogue';
import { createScheduler } from '../model/scheduler';
import { classifySchema, extractSchema, groupFields, summariseSchema } from '../task/schema';
import { summarise } from './summarise';
import { addressesTheReader } from '../text/suspicion';

export interface GptPorts {
	server: ModelServer;
	/** What the server is known to have before the first call. */
	abilities: { responses: boolean; decisions: boolean };
	clock: Clock;
	random: Random;
	/** Calls in flight at once. */
	concurrency: number;
	/** SHA-256 of a text as hexadecimal digits. */
	hash(text: string): string;
	/** An unguessable word of letters and digits. */
	nonce(): string;
}

function answer(ports: AskPorts, job: GptJob, ledger: Ledger): Promise<Answered> {
	const { task, document, settings } = job;
	switch (task.kind) {
		case 'classify':
			return classify(ports, task, document, settings, ledger);
		case 'extract':
			return extract(ports, task, document, settings, ledger);
		case 'summarise':
			return summarise(ports, task, document, settings, ledger);
	}
}

function schemaOf({ task }: GptJob): string {
	switch (task.kind) {
		case 'classify':
			return JSON.stringify(classifySchema(task));
		case 'extract':
			return JSON.stringify(groupFields(task.fields).map(extractSchema));
		case 'summarise':
			return JSON.stringify(summariseSchema());
	}
}

/** Plain values by field name; entries like `risks[0]` are part of their list already. */
function plainValues(fields: Record<string, AnsweredField>): JsonObject {
	const names = Object.keys(fields).filter((name) => !/\[\d+\]$/.test(name));
	return Object.fromEntries(names.map((name) => [name, fields[name]?.value ?? null]));
}

function toResult(
	answered: Answered,
	job: GptJob,
	ledger: Ledger,
	hash: GptPorts['hash'],
): GptResult {
	const fields = 'refused' in answered ? {} : answered.fields;
	const doubtful = Object.values(fields).some(
		(field) =>
			field.status === 'review' ||
			field.status === 'rejected' ||
			field.issues.some((issue) => issue.code === 'REQUIRED_ABSENT'),
	);
	const refused = 'refused' in answered;
	const issues: AnswerIssue[] = [];
	if (refused) issues.push(issueOf('REFUSED'));
	if (addressesTheReader(job.document.text)) issues.push(issueOf('INJECTION_SUSPECTED'));
	return {
		result: plainValues(fields),
		fields,
		status: refused ? 'refused' : doubtful || issues.length > 0 ? 'review' : 'ok',
		issues,
		meta: {
			model: ledger.model,
			engine: ledger.engine,
			requestIds: ledger.requestIds,
			attempts: ledger.calls.length,
			cached: false,
			degraded: [...ledger.degraded],
			usage: ledger.calls.map((call) => call.usage).reduce(addUsage, noUsage),
			costUsd: costUsd(ledger.model, ledger.calls, job.settings.price),
			ms: 0,
			promptHash: hash(ledger.prompt),
			schemaHash: hash(schemaOf(job)),
			redactions: 0,
		},
	};
}

/** The same answer for an equal item: nothing was asked and nothing spent again. */
function toCached(outcome: Outcome<GptResult>): Outcome<GptResult> {
	if (!outcome.ok) return outcome;
	const meta = { ...outcome.value.meta, cached: true, attempts: 0, usage: noUsage, ms: 0 };
	return done({ ...outcome.value, meta: { ...meta, costUsd: meta.costUsd === null ? null : 0 } });
}

/** Builds the GPT of one node run: one gate for its calls, one memory of what its server can do. */
export function createGpt(ports: GptPorts): Gpt {
	const memory: ServerMemory = {
		chat: !ports.abilities.responses,
		legacyLimit: false,
		noDecisions: !ports.abilities.decisions,
		without: new Set(),
	};
	const scheduler = createScheduler(ports);
	const askPorts: AskPorts = { server: ports.server, scheduler, memory, nonce: ports.nonce };

	async function workOne(job: GptJob): Promise<Outcome<GptResult>> {
		const started = ports.clock.now();
		const ledger: Ledger = {
			model: job.settings.model,
			engine: 'responses',
			requestIds: [],
			calls: [],
			degraded: new Set(),
			prompt: '',
		};
		try {
			if (job.document.text.trim() === '') {
				throw failGpt('INPUT_EMPTY', { parameter: job.document.file ?? 'Text' });
			}
			const answered = await answer(askPorts, job, ledger);
			const result = toResult(answered, job, ledger, ports.hash);
			result.meta.ms = Math.max(0, Math.round(ports.clock.now() - started));
			return done(result);
		} catch (cause) {
			return failed(toCoreError(cause));
		}
	}

	const asked = new Map<string, Promise<Outcome<GptResult>>>();

	return {
		work(job) {
			const key = ports.hash(JSON.stringify([job.task, job.document.text, job.settings]));
			const earlier = asked.get(key);
			if (earlier) return earlier.then(toCached);
			const outcome = workOne(job);
			asked.set(key, outcome);
			return outcome;
		},
	};
}
