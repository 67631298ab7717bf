import type { Hono } from 'hono';
import { chatChunks } from '../answer/chat-chunks.ts';
import { generate } from '../answer/generate.ts';
import { logprobsOf } from '../answer/logprobs.ts';
import { promptText, readContent } from '../answer/read-input.ts';
import { rulesModel } from '../models.ts';
import { readTextFormat } from '../schema/text-format.ts';
import type { State } from '../state.ts';
import { badRequest } from '../wire/api-failure.ts';
import { newId } from '../wire/ids.ts';
import { isObject } from '../wire/json.ts';
import type { JsonObject } from '../wire/json.ts';
import { checkParameters, readInteger } from '../wire/read-body.ts';
import { chatUsage } from '../wire/usage.ts';
import { modelCall } from './model-call.ts';
import type { ModelAnswer, ModelCall } from './model-call.ts';
import { readEffort, readSampling } from './sampling.ts';

// Body of POST /v1/chat/completions in the types of the openai package 7.55.0.
const known =
	'audio frequency_penalty function_call functions logit_bias logprobs max_completion_tokens max_tokens messages metadata modalities model moderation n parallel_tool_calls prediction presence_penalty prompt_cache_key prompt_cache_options prompt_cache_retention reasoning_effort response_format safety_identifier seed service_tier stop store stream stream_options temperature tool_choice tools top_logprobs top_p user verbosity web_search_options'.split(
		' ',
	);

/** POST /v1/chat/completions. */
export function addChat(app: Hono, state: State): void {
	app.post('/v1/chat/completions', (context) =>
		modelCall(context, state, '/chat/completions', promptOf, (call) => complete(call, state)),
	);
}

function promptOf(body: JsonObject): string {
	return `${JSON.stringify(body['response_format'] ?? '')}\n${promptText(body['messages'] ?? '')}`;
}

function complete(call: ModelCall, state: State): ModelAnswer {
	const { body, model } = call;
	checkParameters(body, known, ['messages']);
	if (!Array.isArray(body['messages']) || body['messages'].length === 0) {
		throw badRequest("Invalid 'messages': expected a non-empty array.", 'messages', 'invalid_type');
	}
	const userTexts = body['messages'].flatMap((message, index) => {
		if (!isObject(message) || message['role'] !== 'user') return [];
		return [readContent(message['content'], `messages[${index}].content`, ['text'])];
	});
	const wrapped = isObject(body['response_format']) ? body['response_format'] : undefined;
	const format = readTextFormat(wrapped, wrapped?.['json_schema'], 'response_format');
	const effort = readEffort(model, body['reasoning_effort'], 'reasoning_effort');
	if (body['logprobs'] === true && effort !== 'none') {
		throw badRequest(
			"Unsupported parameter: 'logprobs' is not supported with this model.",
			'logprobs',
			'unsupported_parameter',
		);
	}
	const top = readSampling(body, effort);
	const maxTokens =
		readInteger(body, 'max_completion_tokens', 1, 128_000) ??
		readInteger(body, 'max_tokens', 1, 128_000);
	const choices = readInteger(body, 'n', 1, 128) ?? 1;
	const made = generate({
		userTexts,
		schema: format.schema,
		effort,
		maxTokens,
		faults: call.faults,
	});
	const reason =
		made.incomplete === null
			? 'stop'
			: made.incomplete === 'content_filter'
				? 'content_filter'
				: 'length';
	const output = made.outputTokens * choices;
	const completion: JsonObject = {
		id: newId('chatcmpl'),
		object: 'chat.completion',
		created: Math.floor(state.now() / 1000),
		model: rulesModel,
		service_tier: 'default',
		choices: Array.from({ length: choices }, (_, index) => ({
			index,
			finish_reason: reason,
			logprobs:
				body['logprobs'] === true
					? { content: logprobsOf(made.written, top), refusal: null }
					: null,
			message: {
				role: 'assistant',
				content: made.refusal === null ? made.written.text : null,
				refusal: made.refusal,
				annotations: [],
			},
		})),
		usage: chatUsage({
			input: call.inputTokens,
			cached: call.cachedTokens,
			output,
			reasoning: made.reasoningTokens * choices,
		}),
	};
	const options = isObject(body['stream_options']) ? body['stream_options'] : {};
	const events =
		body['stream'] === true
			? { events: chatChunks(completion, options['include_usage'] === true) }
			: {};
	return { body: completion, outputTokens: output, ...events };
}
