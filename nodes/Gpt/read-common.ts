import { isJsonObject } from '../core/kernel/json';
import type { AskSettings } from '../core/gpt/work/gpt';
import type { Price } from '../core/gpt/model/cost';
import type { ReasoningEffort } from '../core/gpt/model/model';
import type { DocumentSource } from '../runtime/documents/item-document';
import { readResultPlace, type ResultPlace } from '../runtime/rows/place-result';
import type { ParameterReader } from '../runtime/parameters/parameter-reader';

/** The parameters that all operations share. */
export interface CommonParams {
	source: DocumentSource;
	settings: AskSettings;
	concurrency: number;
	simplify: boolean;
	place: ResultPlace;
}

/** About 250,000 tokens, as much as the largest usual models take. */
const MAX_CHARACTERS = 1_000_000;
const EFFORTS: ReasoningEffort[] = ['none', 'minimal', 'low', 'medium', 'high'];
const SOURCES: Array<DocumentSource['from']> = ['automatic', 'file', 'text'];

/** An expression may give what the panel would not take. */
const within = (value: number, least: number, most: number): number =>
	Math.min(most, Math.max(least, value));

function readPrice(raw: unknown): Price | undefined {
	const values = isJsonObject(raw) ? raw.values : undefined;
	if (!isJsonObject(values)) return undefined;
	const number = (name: string) => Number(values[name] ?? 0) || 0;
	return {
		input: number('input'),
		cachedInput: number('cachedInput'),
		cacheWrite: number('cacheWrite'),
		output: number('output'),
	};
}

/**
 * Reads model, input and options of one item; `field` is where its answer goes without options.
 * Fails with a CoreError that names the parameter.
 */
export function readCommon(parameters: ParameterReader, field: string): CommonParams {
	const from = parameters.choice('source', SOURCES) ?? 'automatic';
	const maxOutputTokens = parameters.optionalNumber('options.maxOutputTokens');
	const price = readPrice(parameters.raw('options.prices'));
	return {
		source: {
			from,
			fileField: from === 'text' ? '' : parameters.text('fileField'),
			text: from === 'file' ? undefined : parameters.optionalText('text'),
			limits: {
				maxBytes: (parameters.optionalNumber('options.maxFileSize') ?? 25) * 2 ** 20,
				maxCharacters: parameters.optionalNumber('options.maxCharacters') ?? MAX_CHARACTERS,
				maxPages: parameters.optionalNumber('options.maxPages') ?? 100,
				signature: !parameters.flag('options.removeSignature'),
			},
		},
		settings: {
			model: parameters.locator('model'),
			effort: parameters.choice('options.effort', EFFORTS) ?? 'none',
			timeoutMs: within(parameters.optionalNumber('options.timeout') ?? 120, 1, 3600) * 1000,
			instructions: parameters.optionalText('options.instructions') ?? '',
			language: parameters.optionalText('options.language') ?? '',
			...(maxOutputTokens === undefined ? {} : { maxOutputTokens }),
			...(price ? { price } : {}),
		},
		concurrency: Math.round(within(parameters.optionalNumber('options.concurrency') ?? 8, 1, 16)),
		simplify: parameters.flag('options.simplify'),
		place: readResultPlace(parameters, field),
	};
}
