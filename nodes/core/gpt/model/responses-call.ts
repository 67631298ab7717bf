import { given } from '../../kernel/given';
import { z } from 'zod';
import { ModelFailure, type ReasoningEffort, type ResponsesBody } from './model';
import { noUsage, tokenLogprobs, type Reply } from './reply';
import { responsesInput } from './shown-parts';
import type { AnswerSchema } from '../task/schema';
import { limits } from '../words/limits';
import type { ShownFile } from '../words/shown-file';

const count = z.number().nonnegative().catch(0);

/** Usage as Responses and Decisions report it; servers that leave parts out count as 0. */
export const responsesUsage = z
	.object({
		input_tokens: count,
		output_tokens: count,
		input_tokens_details: z
			.object({ cached_tokens: count, cache_write_tokens: count })
			.partial()
			.nullish(),
		output_tokens_details: z.object({ reasoning_tokens: count }).partial().nullish(),
	})
	.nullish()
	.transform((usage) =>
		usage
			? {
					input: usage.input_tokens,
					cachedInput: usage.input_tokens_details?.cached_tokens ?? 0,
					cacheWrite: usage.input_tokens_details?.cache_write_tokens ?? 0,
					output: usage.output_tokens,
					reasoning: usage.output_tokens_details?.reasoning_tokens ?? 0,
				}
			: noUsage,
	);

const part = z.object({
	type: z.string(),
	text: z.string().optional(),
	logprobs: tokenLogprobs,
});

const response = z.object({
	model: z.string().catch(''),
	status: z.string().nullish(),
	incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
	error: z.object({ code: z.string().nullish() }).nullish(),
	output: z.array(
		z.object({
			type: z.string(),
			phase: z.string().nullish(),
			content: z.array(part).nullish(),
		}),
	),
	usage: responsesUsage,
});

export interface StructuredCall {
	model: string;
	instructions: string;
	/** The fenced text. */
	input: string;
	/** Files to be shown with it. */
	shown: ShownFile[];
	schema: AnswerSchema;
	maxOutputTokens: number;
	effort: ReasoningEffort;
	/** Ask for the probabilities of the answer's tokens, and of the likeliest others. */
	logprobs: boolean;
	/** What the server is known not to take, by our names. */
	without: ReadonlySet<Droppable>;
}

/** Parts of a call that can be left out when a server does not take them. */
export type Droppable =
	| 'reasoning'
	| 'logprobs'
	| 'top_logprobs'
	| 'store'
	| 'max_output_tokens'
	| 'json_schema';

/** Builds the body of `POST /responses`. Nothing is stored at the provider. */
export function toResponsesBody(call: StructuredCall): ResponsesBody {
	const { schema, without } = call;
	return {
		model: call.model,
		instructions: instructionsOf(call),
		input: responsesInput(call),
		...given({
			store: without.has('store') ? undefined : false,
			reasoning: without.has('reasoning') ? undefined : { effort: call.effort },
			max_output_tokens: without.has('max_output_tokens') ? undefined : call.maxOutputTokens,
			include: asksLogprobs(call) ? ['message.output_text.logprobs' as const] : undefined,
			top_logprobs: topLogprobs(call),
		}),
		text: {
			format: without.has('json_schema')
				? { type: 'json_object' }
				: { type: 'json_schema', name: schema.name, strict: true, schema: schema.schema },
		},
	};
}

/** Whether a call asks for the probabilities of the answer's tokens. */
export const asksLogprobs = ({ logprobs, without }: StructuredCall): boolean =>
	logprobs && !without.has('logprobs');

/** How many of the likeliest tokens in each place a call asks for; undefined for none. */
export const topLogprobs = (call: StructuredCall): number | undefined =>
	asksLogprobs(call) && !call.without.has('top_logprobs') ? limits.topLogprobs : undefined;

/** The instructions of a server that takes no schema carry it in words. */
export function instructionsOf(call: StructuredCall): string {
	if (!call.without.has('json_schema')) return call.instructions;
	const schema = JSON.stringify(call.schema.schema);
	return `${call.instructions}\n\nAnswer with one JSON object that follows this JSON Schema, and nothing else:\n${schema}`;
}

/** Reads the answer of `POST /responses`. Fails with a ModelFailure when it is none. */
export function readResponsesReply(body: unknown): Reply {
	const parsed = response.safeParse(body);
	if (!parsed.success) throw new ModelFailure('unreadable');
	const { status, incomplete_details: incomplete, error, output, model, usage } = parsed.data;
	const end = (value: Reply['end']): Reply => ({ model, usage, end: value });

	if (status === 'failed' || status === 'cancelled') {
		return end({ kind: 'failed', code: error?.code ?? null });
	}
	const parts = output
		.filter((item) => item.type === 'message' && item.phase !== 'commentary')
		.flatMap((item) => item.content ?? []);
	if (parts.some((entry) => entry.type === 'refusal')) return end({ kind: 'refusal' });
	if (status === 'incomplete') {
		return end({ kind: incomplete?.reason === 'content_filter' ? 'filtered' : 'cut' });
	}
	const texts = parts.filter((entry) => entry.type === 'output_text');
	return end({
		kind: 'answer',
		text: texts.map((entry) => entry.text ?? '').join(''),
		logprobs: texts.flatMap((entry) => entry.logprobs),
	});
}
