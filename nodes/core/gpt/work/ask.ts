import { plainWords } from '../../kernel/plain-words';
import { refuseFailed } from '../model/failed-inside';
import { readChatReply, toChatBody } from '../model/chat-call';
import { ModelFailure, type ModelServer } from '../model/model';
import type { Reply, TokenLogprob } from '../model/reply';
import {
	readResponsesReply,
	toResponsesBody,
	type Droppable,
	type StructuredCall,
} from '../model/responses-call';
import type { Scheduler } from '../model/scheduler';
import { isEndpointMissing } from '../model/to-gpt-error';
import { fence } from '../task/prompt';
import type { FindRelativeDays } from '../proof/setting';
import type { AnswerSchema } from '../task/schema';
import { failGpt } from '../words/error-catalog';
import { limits } from '../words/limits';
import type { AskSettings } from './gpt';
import { stoppedBy, type Ledger } from './ledger';

/** What a run has learned of a server: the endpoint it has and what it does without. */
export interface ServerMemory {
	chat: boolean;
	legacyLimit: boolean;
	noDecisions: boolean;
	without: Set<Droppable>;
}

export interface AskPorts {
	server: ModelServer;
	scheduler: Scheduler;
	memory: ServerMemory;
	findRelativeDays: FindRelativeDays;
	/** An unguessable word of letters and digits. */
	nonce(): string;
	/** Lets whatever else waits go first. */
	giveTurn(): Promise<void>;
}

/** One item's way to the model: through what it asks, how, and what that takes. */
export interface Asking {
	ports: AskPorts;
	settings: AskSettings;
	ledger: Ledger;
}

export interface Question {
	schema: AnswerSchema;
	instructions: string;
	text: string;
	/** Output tokens the answer is expected to fit in. */
	expectedTokens: number;
	logprobs: boolean;
}

export type Asked = { refused: true } | { refused: false; text: string; logprobs: TokenLogprob[] };

/** Parts a server may not take, by the parameter it names in its refusal. */
const droppable: Array<[RegExp, Droppable]> = [
	[/^reasoning/, 'reasoning'],
	[/^(include|top_logprobs|logprobs)/, 'logprobs'],
	[/^store/, 'store'],
	[/^(max_output_tokens|max_completion_tokens|max_tokens)/, 'max_output_tokens'],
	[/^(text\.format|response_format)/, 'json_schema'],
];

/**
 * Puts one question to the model. An answer that was cut is asked for once more with room for
 * twice as much; what the server does not take is left out and noted. Fails with the catalog's
 * CoreErrors.
 */
export async function ask(asking: Asking, question: Question): Promise<Asked> {
	const { ports, settings, ledger } = asking;
	const input = fenceWithNonce(question.text, ports.nonce);
	const { instructions } = question;
	ledger.prompt ||= instructions;
	let maxOutputTokens =
		settings.maxOutputTokens ?? Math.max(limits.leastOutputTokens, question.expectedTokens * 2);
	for (let tries = 1; ; tries += 1) {
		const { end } = await send(asking, {
			model: settings.model,
			instructions,
			input,
			schema: question.schema,
			maxOutputTokens,
			effort: settings.effort,
			logprobs: question.logprobs,
			without: ports.memory.without,
		});
		switch (end.kind) {
			case 'answer':
				return { refused: false, text: end.text, logprobs: end.logprobs };
			case 'refusal':
				return { refused: true };
			case 'filtered':
				throw failGpt('CONTENT_FILTERED');
			case 'failed':
				throw failGpt('REQUEST_REFUSED', {
					status: 200,
					serverCode: plainWords(end.code) ?? 'none',
					param: 'none',
				});
			case 'cut':
				if (tries >= limits.cutTries) throw failGpt('INCOMPLETE_LENGTH', { maxOutputTokens });
				maxOutputTokens *= 2;
		}
	}
}

/** Draws nonces until one is not in the text, and puts the text between its lines. */
export function fenceWithNonce(text: string, nonce: () => string): string {
	for (let tries = 0; tries < limits.fenceTries; tries += 1) {
		const input = fence(text, nonce());
		if (input !== undefined) return input;
	}
	throw failGpt('SCHEMA_INVALID', {
		parameter: 'Text',
		reason: 'it holds every mark that could fence it in',
	});
}

/** Sends a call the way the server is known to take it, and learns from each refusal what it does not. */
async function send({ ports, settings, ledger }: Asking, call: StructuredCall): Promise<Reply> {
	const { server, scheduler, memory } = ports;
	const { timeoutMs } = settings;
	for (;;) {
		const engine = memory.chat ? 'chat' : 'responses';
		const now: StructuredCall = { ...call, without: memory.without };
		const legacy = memory.legacyLimit ? 'max_tokens' : 'max_completion_tokens';
		try {
			const { body, requestId } = await scheduler.run(async () =>
				refuseFailed(
					memory.chat
						? await server.chat(toChatBody(now, legacy), timeoutMs)
						: await server.responses(toResponsesBody(now), timeoutMs),
				),
			);
			if (requestId) ledger.requestIds.push(requestId);
			const reply = engine === 'chat' ? readChatReply(body) : readResponsesReply(body);
			ledger.calls.push({ usage: reply.usage, engine });
			ledger.model = reply.model || call.model;
			ledger.engine = engine;
			for (const part of memory.without) ledger.degraded.add(part);
			if (memory.chat) ledger.degraded.add('responses');
			return reply;
		} catch (cause) {
			if (!(cause instanceof ModelFailure)) throw stoppedBy(cause, call.model, ledger);
			if (!memory.chat && isEndpointMissing(cause)) {
				memory.chat = true;
				continue;
			}
			const part = unsupported(cause);
			if (part === 'max_output_tokens' && memory.chat && !memory.legacyLimit) {
				memory.legacyLimit = true;
				continue;
			}
			if (!part || memory.without.has(part)) throw stoppedBy(cause, call.model, ledger);
			memory.without.add(part);
		}
	}
}

function unsupported(failure: ModelFailure): Droppable | undefined {
	const refused = failure.status === 400 || failure.status === 422;
	const said = ['unsupported_parameter', 'unsupported_value', 'unknown_parameter'];
	if (!refused || !failure.param || !failure.code || !said.includes(failure.code)) return undefined;
	const { param } = failure;
	return droppable.find(([pattern]) => pattern.test(param))?.[1];
}
