import { plainRequestId, plainWords } from '../../kernel/plain-words';
import type { JsonSchema } from '../task/schema';

/** The effort a reasoning model spends before it answers. */
export type ReasoningEffort = 'none' | 'minimal' | 'low' | 'medium' | 'high';

/** Part of a message to Responses; files are data URLs. */
export type ResponsesPart =
	| { type: 'input_text'; text: string }
	| { type: 'input_image'; image_url: string; detail: 'high' }
	| { type: 'input_file'; filename: string; file_data: string };

/** Part of a message to chat completions; files are data URLs. */
export type ChatPart =
	| { type: 'text'; text: string }
	| { type: 'image_url'; image_url: { url: string; detail: 'high' } }
	| { type: 'file'; file: { filename: string; file_data: string } };

/** Body of `POST /responses`, as far as this product uses it. */
export interface ResponsesBody {
	model: string;
	instructions: string;
	input: string | [{ role: 'user'; content: ResponsesPart[] }];
	store?: boolean;
	reasoning?: { effort: ReasoningEffort };
	max_output_tokens?: number;
	include?: Array<'message.output_text.logprobs'>;
	top_logprobs?: number;
	text: {
		format:
			| { type: 'json_schema'; name: string; strict: true; schema: JsonSchema }
			| { type: 'json_object' };
	};
}

/** Body of `POST /chat/completions`, as far as this product uses it. */
export interface ChatBody {
	model: string;
	messages: [{ role: 'system'; content: string }, { role: 'user'; content: string | ChatPart[] }];
	store?: boolean;
	reasoning_effort?: ReasoningEffort;
	max_completion_tokens?: number;
	max_tokens?: number;
	logprobs?: boolean;
	top_logprobs?: number;
	response_format:
		| { type: 'json_schema'; json_schema: { name: string; strict: true; schema: JsonSchema } }
		| { type: 'json_object' };
}

export type DecisionQuestion =
	| { type: 'predicate'; name: string; instructions: string }
	| {
			type: 'choice';
			name: string;
			instructions: string;
			choices: Array<{ value: string; description?: string }>;
	  };

/** Body of `POST /decisions`. */
export interface DecisionsBody {
	model: string;
	input: string;
	questions: DecisionQuestion[];
}

export interface ModelReply {
	/** The parsed JSON body of a 2xx answer; read it only through a door. */
	body: unknown;
	requestId: string | null;
}

/** The model server. Every method fails with a ModelFailure, or with Canceled, and never retries by itself. */
export interface ModelServer {
	responses(body: ResponsesBody, timeoutMs: number): Promise<ModelReply>;
	chat(body: ChatBody, timeoutMs: number): Promise<ModelReply>;
	decisions(body: DecisionsBody, timeoutMs: number): Promise<ModelReply>;
}

type ModelFailureKind = 'status' | 'network' | 'certificate' | 'timeout' | 'unreadable';

/** Why a call to the model server gave no usable answer. Carries none of the server's prose. */
export class ModelFailure extends Error {
	readonly kind: ModelFailureKind;
	/** HTTP status; 0 when no answer came. */
	readonly status: number;
	/** The server's words for what it refused, as far as they are plain. */
	readonly code: string | null;
	readonly param: string | null;
	readonly retryAfterMs: number | null;
	/** For the server's maker to find it again. */
	readonly requestId: string | null;

	constructor(
		kind: ModelFailureKind,
		facts: {
			status?: number;
			code?: string | null;
			param?: string | null;
			retryAfterMs?: number | null;
			requestId?: string | null;
		} = {},
	) {
		super(`The call to the model server ended with ${kind}`);
		this.name = 'ModelFailure';
		this.kind = kind;
		this.status = facts.status ?? 0;
		this.code = plainWords(facts.code) ?? null;
		this.param = plainWords(facts.param) ?? null;
		this.retryAfterMs = facts.retryAfterMs ?? null;
		this.requestId = plainRequestId(facts.requestId) ?? null;
	}
}
