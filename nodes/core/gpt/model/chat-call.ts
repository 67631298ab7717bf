import { given } from '../../kernel/given';
import { z } from 'zod';
import { ModelFailure, type ChatBody } from './model';
import { noUsage, tokenLogprobs, type Reply } from './reply';
import { chatContent } from './shown-parts';
import { asksLogprobs, instructionsOf, topLogprobs, type StructuredCall } from './responses-call';

const count = z.number().nonnegative().catch(0);

const completion = z.object({
	model: z.string().catch(''),
	choices: z
		.array(
			z.object({
				finish_reason: z.string().nullish(),
				message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
				logprobs: z.object({ content: tokenLogprobs }).nullish().catch(null),
			}),
		)
		.min(1),
	usage: z
		.object({
			prompt_tokens: count,
			completion_tokens: count,
			prompt_tokens_details: z.object({ cached_tokens: count }).partial().nullish(),
			completion_tokens_details: z.object({ reasoning_tokens: count }).partial().nullish(),
		})
		.nullish(),
});

/** Builds the body of `POST /chat/completions`, for servers without Responses. */
export function toChatBody(
	call: StructuredCall,
	limitName: 'max_tokens' | 'max_completion_tokens',
): ChatBody {
	const { schema, without } = call;
	return {
		model: call.model,
		messages: [
			{ role: 'system', content: instructionsOf(call) },
			{ role: 'user', content: chatContent(call) },
		],
		...given({
			reasoning_effort: without.has('reasoning') ? undefined : call.effort,
			store: without.has('store') ? undefined : false,
			[limitName]: without.has('max_output_tokens') ? undefined : call.maxOutputTokens,
			logprobs: asksLogprobs(call) ? true : undefined,
			top_logprobs: topLogprobs(call),
		}),
		response_format: without.has('json_schema')
			? { type: 'json_object' }
			: {
					type: 'json_schema',
					json_schema: { name: schema.name, strict: true, schema: schema.schema },
				},
	};
}

/** Reads the answer of `POST /chat/completions`. Fails with a ModelFailure when it is none. */
export function readChatReply(body: unknown): Reply {
	const parsed = completion.safeParse(body);
	const choice = parsed.data?.choices[0];
	if (!parsed.success || !choice) throw new ModelFailure('unreadable');
	const { model, usage } = parsed.data;
	const end = (value: Reply['end']): Reply => ({
		model,
		usage: usage
			? {
					...noUsage,
					input: usage.prompt_tokens,
					cachedInput: usage.prompt_tokens_details?.cached_tokens ?? 0,
					output: usage.completion_tokens,
					reasoning: usage.completion_tokens_details?.reasoning_tokens ?? 0,
				}
			: noUsage,
		end: value,
	});
	if (choice.message.refusal) return end({ kind: 'refusal' });
	if (choice.finish_reason === 'length') return end({ kind: 'cut' });
	if (choice.finish_reason === 'content_filter') return end({ kind: 'filtered' });
	return end({
		kind: 'answer',
		text: choice.message.content ?? '',
		logprobs: choice.logprobs?.content ?? [],
	});
}
