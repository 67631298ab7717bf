import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { findModel } from '../models.ts';
import type { StandInModel } from '../models.ts';
import type { State } from '../state.ts';
import { ApiFailure, badRequest } from '../wire/api-failure.ts';
import type { Fault, FaultKind } from '../wire/fault.ts';
import { newId } from '../wire/ids.ts';
import { isObject } from '../wire/json.ts';
import type { Json, JsonObject } from '../wire/json.ts';
import { retryAfter } from '../wire/rate-limits.ts';
import { readBody } from '../wire/read-body.ts';
import { countTokens } from '../wire/tokens.ts';

/** One request to a model, checked, metered and with the faults that strike it. */
export interface ModelCall {
	body: JsonObject;
	model: StandInModel;
	inputTokens: number;
	cachedTokens: number;
	faults: FaultKind[];
}

export interface ModelAnswer {
	body: JsonObject;
	/** Server-sent events instead of the body. */
	events?: string[];
	outputTokens: number;
}

// Context windows are near a million tokens (gpt-6 family: 922k input).
const contextWindow = 922_000;

/**
 * Runs one model route: reads the body, strikes faults, takes from the rate limit, answers, and notes
 * the call in the log whatever becomes of it.
 */
export async function modelCall(
	context: Context,
	state: State,
	route: string,
	promptOf: (body: JsonObject) => string,
	answer: (call: ModelCall) => ModelAnswer,
): Promise<Response> {
	const begun = state.now();
	const requestId = newId('req');
	let body: JsonObject = {};
	let headers: Record<string, string> = {};
	let inputTokens = 0;
	const faults = state.faults.take(route);
	const note = (status: number, outputTokens: number): void =>
		state.log.add(
			recordOf(state, route, body, { begun, requestId, status, inputTokens, outputTokens, faults }),
		);
	try {
		const text = await context.req.text();
		await delay(faults);
		body = readBody(text, state.maxBodyBytes);
		strike(faults);
		if (typeof body['model'] !== 'string')
			throw badRequest(
				"Missing required parameter: 'model'.",
				'model',
				'missing_required_parameter',
			);
		const model = findModel(body['model']);
		const prompt = promptOf(body);
		inputTokens = countTokens(prompt) + 8;
		if (inputTokens > contextWindow) {
			throw badRequest(
				'Your input exceeds the context window of this model. Please adjust your input and try again.',
				'input',
				'context_length_exceeded',
			);
		}
		headers = state.limits.take(inputTokens);
		const key = typeof body['prompt_cache_key'] === 'string' ? body['prompt_cache_key'] : '';
		const cachedTokens = Math.min(inputTokens, state.cache.read(`${model.id} ${key}`, prompt));
		const result = answer({
			body,
			model,
			inputTokens,
			cachedTokens,
			faults: faults.map(({ kind }) => kind),
		});
		note(200, result.outputTokens);
		if (faults.some(({ kind }) => kind === 'reset')) return hangUp(context);
		const shared = {
			...headers,
			'x-request-id': requestId,
			'openai-processing-ms': String(state.now() - begun),
			'openai-version': '2020-10-01',
		};
		if (result.events === undefined) return context.json(result.body, 200, shared);
		const events = faults.some(({ kind }) => kind === 'truncated_stream')
			? result.events.slice(0, Math.ceil(result.events.length / 2))
			: result.events;
		return context.body(events.join(''), 200, {
			...shared,
			'content-type': 'text/event-stream; charset=utf-8',
		});
	} catch (cause) {
		if (!(cause instanceof ApiFailure)) throw cause;
		note(cause.status, 0);
		return Response.json(cause.body, {
			status: cause.status,
			headers: { ...headers, 'x-request-id': requestId, ...cause.headers },
		});
	}
}

async function delay(faults: Fault[]): Promise<void> {
	for (const { kind, ms } of faults) {
		if (kind === 'latency') await new Promise((resolve) => setTimeout(resolve, ms ?? 0));
	}
}

/** Faults that end a call before it is answered. */
function strike(faults: Fault[]): void {
	for (const fault of faults) {
		switch (fault.kind) {
			case 'status_500':
				throw new ApiFailure(
					500,
					'The server had an error while processing your request. Sorry about that!',
					{ type: 'server_error', code: 'server_error' },
				);
			case 'status_503':
				throw new ApiFailure(503, 'The engine is currently overloaded, please try again later.', {
					type: 'service_unavailable',
					code: 'overloaded',
				});
			case 'rate_limit':
				throw new ApiFailure(
					429,
					'Rate limit reached for stand-in on requests per min (RPM). Please try again later.',
					{
						type: 'requests',
						code: 'rate_limit_exceeded',
						headers: retryAfter((fault.retryAfter ?? 1) * 1000),
					},
				);
			case 'insufficient_quota':
				throw new ApiFailure(
					429,
					'You exceeded your current quota, please check your plan and billing details.',
					{
						type: 'insufficient_quota',
						code: 'insufficient_quota',
					},
				);
			case 'unsupported_parameter': {
				const param = fault.param ?? 'reasoning.effort';
				throw badRequest(
					`Unsupported parameter: '${param}' is not supported with this model.`,
					param,
					'unsupported_parameter',
				);
			}
			case 'not_found':
				throw new ApiFailure(404, 'Invalid URL', { code: null });
			default:
		}
	}
}

/** Breaks the connection after the work was done, so that the caller cannot know it was. */
function hangUp(context: Context): Response {
	const incoming: unknown = isRecord(context.env) ? context.env['incoming'] : undefined;
	const socket: unknown = isRecord(incoming) ? incoming['socket'] : undefined;
	if (isRecord(socket) && typeof socket['resetAndDestroy'] === 'function')
		socket['resetAndDestroy']();
	return new Response(null, { status: 500 });
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

interface Course {
	begun: number;
	requestId: string;
	status: number;
	inputTokens: number;
	outputTokens: number;
	faults: Fault[];
}

function recordOf(
	state: State,
	route: string,
	body: JsonObject,
	course: Course,
): Parameters<State['log']['add']>[0] {
	const text = isObject(body['text']) ? body['text'] : {};
	const format = text['format'] ?? body['response_format'];
	const inner = isObject(format)
		? isObject(format['json_schema'])
			? format['json_schema']
			: format
		: {};
	const reasoning = isObject(body['reasoning'])
		? body['reasoning']['effort']
		: body['reasoning_effort'];
	const most = body['max_output_tokens'] ?? body['max_completion_tokens'] ?? body['max_tokens'];
	return {
		at: new Date(course.begun).toISOString(),
		route,
		model: stringOr(body['model']),
		status: course.status,
		requestId: course.requestId,
		ms: state.now() - course.begun,
		inputTokens: course.inputTokens,
		outputTokens: course.outputTokens,
		faults: course.faults.map(({ kind }) => kind),
		request: {
			store: typeof body['store'] === 'boolean' ? body['store'] : null,
			stream: body['stream'] === true,
			effort: stringOr(reasoning),
			maxOutputTokens: typeof most === 'number' ? most : null,
			formatName: stringOr(inner['name']),
			bodyHash: createHash('sha256').update(JSON.stringify(body)).digest('hex'),
		},
	};
}

function stringOr(value: Json | undefined): string | null {
	return typeof value === 'string' ? value.slice(0, 120) : null;
}
