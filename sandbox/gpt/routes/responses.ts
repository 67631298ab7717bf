import type { Hono } from 'hono';
import { generate } from '../answer/generate.ts';
import { logprobsOf } from '../answer/logprobs.ts';
import { readInput } from '../answer/read-input.ts';
import { responseEvents } from '../answer/response-events.ts';
import { rulesModel } from '../models.ts';
import { readTextFormat } from '../schema/text-format.ts';
import type { State } from '../state.ts';
import { badRequest } from '../wire/api-failure.ts';
import { newId } from '../wire/ids.ts';
import { isObject } from '../wire/json.ts';
import type { Json, JsonObject } from '../wire/json.ts';
import { checkParameters, readInteger, readString } from '../wire/read-body.ts';
import { responsesUsage } from '../wire/usage.ts';
import { modelCall } from './model-call.ts';
import type { ModelAnswer, ModelCall } from './model-call.ts';
import { readEffort, readSampling } from './sampling.ts';

// Body of POST /v1/responses in the types of the openai package 7.55.0.
const known =
	'background context_management conversation include input instructions max_output_tokens max_tool_calls metadata model moderation parallel_tool_calls previous_response_id prompt prompt_cache_key prompt_cache_options prompt_cache_retention reasoning safety_identifier service_tier store stream stream_options temperature text tool_choice tools top_logprobs top_p truncation user'.split(
		' ',
	);
const absent = ['background', 'conversation', 'previous_response_id', 'prompt', 'tools'];

/** POST /v1/responses and POST /v1/responses/input_tokens. */
export function addResponses(app: Hono, state: State): void {
	app.post('/v1/responses', (context) =>
		modelCall(context, state, '/responses', promptOf, (call) => respond(call, state)),
	);
	app.post('/v1/responses/input_tokens', (context) =>
		modelCall(context, state, '/responses/input_tokens', promptOf, ({ inputTokens }) => ({
			body: { object: 'response.input_tokens', input_tokens: inputTokens },
			outputTokens: 0,
		})),
	);
}

function promptOf(body: JsonObject): string {
	const format = isObject(body['text']) ? body['text']['format'] : undefined;
	const input =
		typeof body['input'] === 'string' ? body['input'] : textsOf(body['input']).join('\n');
	return `${typeof body['instructions'] === 'string' ? body['instructions'] : ''}\n${format === undefined ? '' : JSON.stringify(format)}\n${input}`;
}

function textsOf(node: Json | undefined): string[] {
	if (typeof node === 'string') return [node];
	if (Array.isArray(node))
		return node.flatMap((entry) =>
			isObject(entry) ? textsOf(entry['content'] ?? entry['text']) : [],
		);
	return [];
}

function respond(call: ModelCall, state: State): ModelAnswer {
	const { body, model } = call;
	checkParameters(body, known, ['input']);
	for (const name of absent) {
		const value = body[name];
		const used =
			value !== undefined &&
			value !== null &&
			value !== false &&
			!(Array.isArray(value) && value.length === 0);
		if (used)
			throw badRequest(
				`Unsupported parameter: '${name}' is not supported by the stand-in.`,
				name,
				'unsupported_parameter',
			);
	}
	readString(body, 'instructions');
	const text = isObject(body['text']) ? body['text'] : {};
	const format = readTextFormat(text['format'], text['format'], 'text.format');
	const maxTokens = readInteger(body, 'max_output_tokens', 16, 128_000);
	const reasoning = isObject(body['reasoning']) ? body['reasoning'] : undefined;
	const effort = readEffort(model, reasoning?.['effort'], 'reasoning.effort');
	const top = readSampling(body, effort);
	const wantsLogprobs =
		Array.isArray(body['include']) && body['include'].includes('message.output_text.logprobs');
	if (wantsLogprobs && effort !== 'none') {
		throw badRequest(
			"Unsupported parameter: 'include' value 'message.output_text.logprobs' is not supported with reasoning.",
			'include',
			'unsupported_parameter',
		);
	}
	const made = generate({
		userTexts: readInput(body['input'], ['input_text']),
		schema: format.schema,
		effort,
		maxTokens,
		faults: call.faults,
	});
	const part: JsonObject =
		made.refusal === null
			? {
					type: 'output_text',
					text: made.written.text,
					annotations: [],
					logprobs: wantsLogprobs ? logprobsOf(made.written, top) : [],
				}
			: { type: 'refusal', refusal: made.refusal };
	const status = made.incomplete === null ? 'completed' : 'incomplete';
	const message: JsonObject = {
		id: newId('msg'),
		type: 'message',
		status,
		role: 'assistant',
		phase: 'final_answer',
		content: [part],
	};
	const thought: JsonObject[] =
		made.reasoningTokens === 0 ? [] : [{ id: newId('rs'), type: 'reasoning', summary: [] }];
	const response: JsonObject = {
		id: newId('resp'),
		object: 'response',
		created_at: Math.floor(state.now() / 1000),
		status,
		background: false,
		error: null,
		incomplete_details: made.incomplete === null ? null : { reason: made.incomplete },
		instructions: null,
		max_output_tokens: maxTokens ?? null,
		metadata: body['metadata'] ?? {},
		model: rulesModel,
		output: made.incomplete !== null && made.written.text === '' ? thought : [...thought, message],
		parallel_tool_calls: true,
		previous_response_id: null,
		reasoning: { effort, summary: null },
		service_tier: 'default',
		store: body['store'] ?? true,
		temperature: body['temperature'] ?? null,
		text: { format: text['format'] ?? { type: 'text' }, verbosity: text['verbosity'] ?? 'medium' },
		tool_choice: 'auto',
		tools: [],
		top_p: body['top_p'] ?? null,
		truncation: 'disabled',
		usage: responsesUsage({
			input: call.inputTokens,
			cached: call.cachedTokens,
			output: made.outputTokens,
			reasoning: made.reasoningTokens,
		}),
	};
	return {
		body: response,
		outputTokens: made.outputTokens,
		...(body['stream'] === true ? { events: responseEvents(response) } : {}),
	};
}
