import { plainWords } from '../../kernel/plain-words';
import { refuseFailed } from '../model/failed-inside';
import { readChatReply, toChatBody } from '../model/chat-call';
import { ModelFailure, type ModelServer } from '../model/model';
import type { Reply, TokenLogprob } from '../model/reply';
import {
	asksLogprobs,
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
import type { ShownFile } from '../words/shown-file';
import type { AskSettings } from './gpt';
import { stoppedBy, type Ledger } from './ledger';
import { modelMemory, refusedPart, type ServerMemory } from './server-memory';
import { leaveOut, mayRefuseShown, refusalOf, takenBy } from './shown-files';

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
	/** The one matter of it that is asked about. */
	about?: string | undefined;
	/** Files of the document; none when left out. */
	shown?: ShownFile[] | undefined;
	/** Output tokens the answer is expected to fit in. */
	expectedTokens: number;
	logprobs: boolean;
}

export type Asked = { refused: true } | { refused: false; text: string; logprobs: TokenLogprob[] };

/**
 * Puts one question to the model. An answer that was cut is asked for once more with room for
 * twice as much; what the server does not take is left out and noted, files too where there is text
 * beside them. Fails with the catalog's CoreErrors.
 */
export async function ask(asking: Asking, question: Question): Promise<Asked> {
	const { ports, settings, ledger } = asking;
	const { instructions, text, about } = question;
	const input = fenceWithNonce(text, ports.nonce, about);
	const shown = takenBy(ports.memory, { text, shown: question.shown ?? [] }, ledger);
	ledger.prompt ||= instructions;
	let maxOutputTokens =
		settings.maxOutputTokens ?? Math.max(limits.leastOutputTokens, question.expectedTokens * 2);
	for (let tries = 1; ; tries += 1) {
		const { end } = await send(asking, {
			model: settings.model,
			instructions,
			input,
			text,
			shown,
			schema: question.schema,
			maxOutputTokens,
			effort: settings.effort,
			logprobs: question.logprobs,
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

/** Draws nonces until one is not in the text, and puts the text, and what is asked of it, between its lines. */
export function fenceWithNonce(text: string, nonce: () => string, about = ''): string {
	for (let tries = 0; tries < limits.fenceTries; tries += 1) {
		const input = fence(text, nonce(), about);
		if (input !== undefined) return input;
	}
	throw failGpt('SCHEMA_INVALID', {
		parameter: 'Text',
		reason: 'it holds every mark that could fence it in',
	});
}

/** Sends a call the way the server is known to take it, and learns from each refusal what it does not. */
async function send(
	{ ports, settings, ledger }: Asking,
	{ text, ...call }: Omit<StructuredCall, 'without'> & { text: string },
): Promise<Reply> {
	const { server, scheduler, memory } = ports;
	const { timeoutMs } = settings;
	const learned = modelMemory(memory, settings);
	const ownWithout = new Set<Droppable>();
	let { shown } = call;
	// A picture may be what an endpoint lacks, so that only an answer tells that it lacks all.
	let inChat = false;
	for (;;) {
		const engine = memory.chat || inChat ? 'chat' : 'responses';
		const without = new Set([...learned.without, ...ownWithout]);
		const now: StructuredCall = { ...call, shown, without };
		const legacy = learned.legacyLimit ? 'max_tokens' : 'max_completion_tokens';
		try {
			const { body, requestId } = await scheduler.run(async () =>
				refuseFailed(
					engine === 'chat'
						? await server.chat(toChatBody(now, legacy), timeoutMs)
						: await server.responses(toResponsesBody(now), timeoutMs),
				),
			);
			if (requestId) ledger.requestIds.push(requestId);
			const reply = engine === 'chat' ? readChatReply(body) : readResponsesReply(body);
			ledger.calls.push({ usage: reply.usage, engine });
			ledger.model = reply.model || call.model;
			ledger.engine = engine;
			ledger.shown ||= shown.length > 0;
			memory.chat ||= inChat;
			for (const part of without) ledger.degraded.add(part);
			if (engine === 'chat') ledger.degraded.add('responses');
			return reply;
		} catch (cause) {
			if (!(cause instanceof ModelFailure)) throw stoppedBy(cause, call.model, ledger);
			if (engine === 'responses' && isEndpointMissing(cause)) {
				if (shown.length > 0) inChat = true;
				else memory.chat = true;
				continue;
			}
			const refused = refusedPart(cause, asksLogprobs(now));
			if (refused?.part === 'max_output_tokens' && engine === 'chat' && legacy !== 'max_tokens') {
				learned.legacyLimit = true;
				continue;
			}
			if (refused && !without.has(refused.part)) {
				(refused.forAll ? learned.without : ownWithout).add(refused.part);
				continue;
			}
			if (shown.length === 0 || !mayRefuseShown(cause)) {
				throw stoppedBy(cause, call.model, ledger);
			}
			leaveOut({ text, shown }, refusalOf(cause), ledger);
			shown = [];
			ownWithout.clear();
		}
	}
}
