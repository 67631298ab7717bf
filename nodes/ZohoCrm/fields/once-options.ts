import type { INodeProperties } from 'n8n-workflow';
import { given } from '../../core/kernel/given';
import { isJsonObject } from '../../core/kernel/json';
import type { Source } from '../../core/zoho/words/source';
import { failParameter } from '../../runtime/parameters/parameter-errors';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';

const traces = ['note', 'brief', 'field', 'off'] as const;

/** Where it is told what a record was written from. */
export type TracePlace = (typeof traces)[number];

/** What a record is written from, and where that is told. */
export interface Once {
	source: Source;
	/** A single-line field of the module that holds the source's key. */
	sourceField?: string;
	/** The record that asks a person about this part: it does not count as written. */
	reviewTaskId?: string;
	trace: TracePlace;
	/** A multi-line field of the module, with `field`. */
	traceField?: string;
	/** What GPT said, where it is not on the item under its usual names. */
	answer?: unknown;
	reviewer?: string;
}

const option = (
	displayName: string,
	name: string,
	description: string,
	more: Partial<INodeProperties> = {},
): INodeProperties => ({ displayName, name, type: 'string', default: '', description, ...more });

/** Whether a note tells of the source, by which it is known again. */
export const isNoted = ({ trace }: Pick<Once, 'trace'>): boolean =>
	trace === 'note' || trace === 'brief';

/** The panel's options of writes that know what they are written from. */
const onceFields: INodeProperties[] = [
	option(
		'Source ID',
		'sourceId',
		'The ID of the mail, call or file that the record is written from, as GPT puts it out. What was written from it before is looked up in Zoho CRM first, and nothing is written twice: the item then says "alreadyWritten".',
		{ default: '={{ ($json.extraction ?? $json.summary ?? $json.classification)?.source.id }}' },
	),
	option(
		'Source Text ID',
		'sourceTextId',
		'The ID of its words, by which a mail that is sent again within three days is known although its Message-ID is another one',
		{
			default: '={{ ($json.extraction ?? $json.summary ?? $json.classification)?.source.textId }}',
		},
	),
	option(
		'Part',
		'part',
		'Which part of the source this record is, where several are written from it. All records with the same part are one.',
		{ default: '1', placeholder: 'e.g. 2' },
	),
	option(
		'Parts',
		'parts',
		'How many parts the source has in all. When all of them are written, nothing more is, whatever the parts are called the next time.',
		{ type: 'number', default: 1, typeOptions: { minValue: 1, maxValue: 999 } },
	),
	option(
		'Review Task ID',
		'reviewTaskId',
		'The record in which a person was asked about this part: it does not count as written, so that what the person answers is',
		{ placeholder: 'e.g. 5725767000000524157' },
	),
	option(
		'Source Field',
		'sourceField',
		'API name of a single-line field of the module that keeps the key of the source. It is written together with the record, so that nothing can come between; with "Do not allow duplicate values" Zoho CRM itself refuses a second one. Of a record that is updated it tells the last source alone.',
		{ placeholder: 'e.g. Source_Key' },
	),
	{
		displayName: 'Trace',
		name: 'trace',
		type: 'options',
		options: [
			{
				name: 'Brief Note',
				value: 'brief',
				description:
					'In a note that names the source alone, for records that say the rest themselves',
			},
			{
				name: 'Field',
				value: 'field',
				description:
					'In the field named under Trace Field, above what stands there, written together with the record',
			},
			{ name: 'Note', value: 'note', description: 'In a note on the record' },
			{ name: 'Off', value: 'off', description: 'Nowhere. Only Source Field then knows it again.' },
		],
		default: 'note',
		description:
			'Where people read from which mail, call or file the record was written, on which words of it each value rests, and by which model and workflow. It takes Source ID.',
	},
	option(
		'Trace Field',
		'traceField',
		'API name of a multi-line field of the module that holds the trace when Trace is set to Field. What stands there stays below it; where that leaves no room, the trace is a note. It cannot be looked up, so set Source Field as well.',
		{ placeholder: 'e.g. Written_From' },
	),
	option(
		'GPT Answer',
		'answer',
		'The answer that the trace tells of, where it is not on the item as extraction, summary or classification',
		{ type: 'json', default: '={{ $json.extraction }}' },
	),
	option('Reviewer', 'reviewer', 'Who decided on this item, as the trace names them', {
		placeholder: 'e.g. Rosa Rivers',
	}),
];

/** The same without those that a write has no use for. */
export const onceFieldsBut = (untold: readonly string[] = []): INodeProperties[] =>
	onceFields.filter(({ name }) => !untold.includes(name));

export const onceNames: readonly string[] = onceFields.map(({ name }) => name);

/** Undefined where no source is named: then nothing is looked up and nothing told. */
export function readOnce(parameters: ParameterReader): Once | undefined {
	const options = parameters.raw('options');
	const set = isJsonObject(options) ? onceNames.filter((name) => Object.hasOwn(options, name)) : [];
	if (set.length === 0) return undefined;
	const text = (name: string) => parameters.optionalText(`options.${name}`)?.trim() || undefined;
	const sourceId = text('sourceId');
	if (sourceId === undefined) throw failParameter('PARAMETER_EMPTY', { parameter: 'Source ID' });
	const trace = parameters.choice('options.trace', traces) ?? 'note';
	const sourceField = text('sourceField');
	const traceField = text('traceField');
	if (!isNoted({ trace }) && sourceField === undefined) throw failParameter('SOURCE_LEFT_NOWHERE');
	if (trace === 'field' && traceField === undefined) {
		throw failParameter('PARAMETER_EMPTY', { parameter: 'Trace Field' });
	}
	const hasReview = text('reviewTaskId') !== undefined;
	return {
		source: {
			id: sourceId,
			...given({ textId: text('sourceTextId') }),
			part: text('part') ?? '1',
			parts: parameters.optionalNumber('options.parts') ?? 1,
		},
		trace,
		...given({
			sourceField,
			traceField: trace === 'field' ? traceField : undefined,
			answer: parameters.json('options.answer'),
			reviewer: text('reviewer'),
			reviewTaskId: hasReview ? parameters.id('options.reviewTaskId') : undefined,
		}),
	};
}
