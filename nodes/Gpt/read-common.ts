import { optionLimits } from '../core/gpt/words/limits';
import { given } from '../core/kernel/given';
import { isJsonObject } from '../core/kernel/json';
import type { AskSettings } from '../core/gpt/work/gpt';
import type { Price } from '../core/gpt/model/cost';
import type { ReasoningEffort } from '../core/gpt/model/model';
import { readReading } from './read-reading';
import type { ReadLimits } from '../runtime/documents/document-job';
import type { Attachments, DocumentSource } from '../runtime/documents/item-document';
import { readNumberOption, type OptionLimit } from './number-option';
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

const efforts: ReasoningEffort[] = ['none', 'minimal', 'low', 'medium', 'high'];
const sources: Array<DocumentSource['from']> = ['automatic', 'file', 'text'];
const attachments: Attachments[] = ['ignore', 'readToo', 'oneEach'];

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
 * Reads model, input and options of one item; `field` is where its answer goes without options, and
 * `pictures` says how an operation that reads pictures shows them.
 * Fails with a CoreError that names the parameter.
 */
export function readCommon(
	parameters: ParameterReader,
	field: string,
	pictures?: ReadLimits['pictures'],
): CommonParams {
	const number = (name: string, limit: OptionLimit) => readNumberOption(parameters, name, limit);
	const from = parameters.choice('source', sources) ?? 'automatic';
	return {
		source: {
			from,
			fileField: from === 'text' ? '' : parameters.text('fileField'),
			text: from === 'file' ? undefined : parameters.optionalText('text'),
			attachments: parameters.choice('options.attachments', attachments) ?? 'ignore',
			limits: {
				maxBytes: number('maxFileSize', optionLimits.fileMegabytes) * 2 ** 20,
				maxCharacters: number('maxCharacters', optionLimits.characters),
				maxPages: number('maxPages', optionLimits.pages),
				timeoutMs: number('maxReadingTime', optionLimits.readingSeconds) * 1000,
				signature: !parameters.flag('options.removeSignature'),
				history: parameters.flag('options.keepHistory'),
				...given({ pictures }),
			},
		},
		settings: {
			model: parameters.locator('model'),
			effort: parameters.choice('options.effort', efforts) ?? 'none',
			timeoutMs: number('timeout', optionLimits.timeoutSeconds) * 1000,
			instructions: parameters.optionalText('options.instructions') ?? '',
			language: parameters.optionalText('options.language') ?? '',
			...readReading(parameters),
			...given({
				maxOutputTokens: parameters.optionalNumber('options.maxOutputTokens'),
				price: readPrice(parameters.raw('options.prices')),
			}),
		},
		concurrency: Math.round(number('concurrency', optionLimits.concurrency)),
		simplify: parameters.flag('options.simplify'),
		place: readResultPlace(parameters, field),
	};
}
