import type { ModelFailure } from '../model/model';
import type { Droppable } from '../model/responses-call';
import { isEndpointMissing } from '../model/to-gpt-error';
import type { AskSettings } from './gpt';

/** What a run has learned of a server. */
export interface ServerMemory {
	/** It has chat completions and no Responses. */
	chat: boolean;
	/** It may have decisions. */
	decisions: boolean;
	/** It may take PDFs as files. */
	pdfs: boolean;
	/** Servers take other things for each model and effort. */
	models: Map<string, ModelMemory>;
}

/** What a server is known not to take for one model. */
interface ModelMemory {
	legacyLimit: boolean;
	noDecisions: boolean;
	without: Set<Droppable>;
}

export function modelMemory(memory: ServerMemory, { model, effort }: AskSettings): ModelMemory {
	const key = JSON.stringify([model, effort]);
	const known = memory.models.get(key);
	if (known) return known;
	const learned = { legacyLimit: false, noDecisions: !memory.decisions, without: new Set<never>() };
	memory.models.set(key, learned);
	return learned;
}

/** Parts a server may not take, by the parameter it names in its refusal. */
const droppable: Array<[RegExp, Droppable]> = [
	[/^reasoning/, 'reasoning'],
	[/^top_logprobs/, 'top_logprobs'],
	[/^(include|logprobs)/, 'logprobs'],
	[/^store/, 'store'],
	[/^(max_output_tokens|max_completion_tokens|max_tokens)/, 'max_output_tokens'],
	[/^(text\.format|response_format)/, 'json_schema'],
];

const forAllCodes = ['unsupported_parameter', 'unsupported_value', 'unknown_parameter'];
const modelCodes = [...forAllCodes, 'unsupported_model', 'model_not_found'];
const plainCodes = [null, '400', '422', 'bad_request', 'invalid_request_error'];

/** A part of the call that a refusal speaks of, and whether it would do so for every item. */
interface Refused {
	part: Droppable;
	forAll: boolean;
}

/**
 * What to leave out after a refusal; undefined when that would not help. Probabilities are extra, so
 * a refusal that names nothing, or them without a code, is answered by doing without on this item.
 */
export function refusedPart(failure: ModelFailure, logprobs: boolean): Refused | undefined {
	if (!isRefusal(failure)) return undefined;
	const { param, code } = failure;
	if (param === null) {
		return logprobs && plainCodes.includes(code) ? { part: 'logprobs', forAll: false } : undefined;
	}
	const part = droppable.find(([pattern]) => pattern.test(param))?.[1];
	if (part === undefined) return undefined;
	if (code !== null && forAllCodes.includes(code)) return { part, forAll: true };
	return part === 'logprobs' || part === 'top_logprobs' ? { part, forAll: false } : undefined;
}

/** Whether the server refuses decisions as such, or for this model, and not for what one item holds. */
export function lacksDecisions(failure: ModelFailure): boolean {
	if (isEndpointMissing(failure)) return true;
	const { status, param, code } = failure;
	if (!isRefusal(failure) && status !== 404) return false;
	return param === 'model' || (code !== null && modelCodes.includes(code));
}

const isRefusal = ({ status }: ModelFailure): boolean => status === 400 || status === 422;
