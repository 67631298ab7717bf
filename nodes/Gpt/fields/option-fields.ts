import type { INodeProperties } from 'n8n-workflow';
import { optionLimits } from '../../core/gpt/words/limits';
import { byLabel, resultOptions } from '../../runtime/panel/result-options';
import { numberOption } from '../number-option';

const price = (displayName: string, name: string): INodeProperties => ({
	displayName,
	name,
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 6 },
	default: 0,
	hint: 'US dollars per million tokens',
});

const common: INodeProperties[] = [
	{
		displayName: 'Attachments',
		name: 'attachments',
		type: 'options',
		options: [
			{
				name: 'Ignore',
				value: 'ignore',
				description: 'Read the mail alone; the names of its files are told',
			},
			{
				name: 'One Result Each',
				value: 'oneEach',
				description: 'Put out an item for the mail and one for each file that can be read',
			},
			{
				name: 'Read Too',
				value: 'readToo',
				description: 'Read the files with the mail, as one text',
			},
		],
		default: 'ignore',
		description: 'What to do with the files that come with a mail',
	},
	numberOption(optionLimits.concurrency, {
		displayName: 'Concurrency',
		name: 'concurrency',
		description: 'Max number of requests to the model at once',
	}),
	{
		displayName: 'Custom Prices',
		name: 'prices',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Prices',
		description:
			'Prices to compute the cost with, for models whose price is not known or not yours',
		options: [
			{
				displayName: 'Prices',
				name: 'values',
				values: [
					price('Input', 'input'),
					price('Cached Input', 'cachedInput'),
					price('Cache Write', 'cacheWrite'),
					price('Output', 'output'),
				],
			},
		],
	},
	{
		displayName: 'Instructions',
		name: 'instructions',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. We sell cargo bikes; "fleet" means ten bikes or more',
		description: 'What the model should know or heed besides the task',
	},
	{
		displayName: 'Keep Quoted History',
		name: 'keepHistory',
		type: 'boolean',
		default: false,
		description: 'Whether to read what a mail quotes of earlier mails, too',
	},
	{
		displayName: 'Language',
		name: 'language',
		type: 'string',
		default: '',
		placeholder: 'e.g. German',
		description: 'Language of texts the model writes; quotes stay as they are',
	},
	numberOption(optionLimits.characters, {
		displayName: 'Max Characters',
		name: 'maxCharacters',
		description: 'Longer texts are refused before anything is sent to the model',
	}),
	numberOption(optionLimits.fileMegabytes, {
		displayName: 'Max File Size (MB)',
		name: 'maxFileSize',
		description: 'Larger files are refused before they are read',
	}),
	{
		displayName: 'Max Output Tokens',
		name: 'maxOutputTokens',
		type: 'number',
		typeOptions: { minValue: 16 },
		default: 2048,
		description:
			'Most tokens an answer may take; an answer that is cut is asked for once more with twice as many',
	},
	numberOption(optionLimits.pages, {
		displayName: 'Max Pages',
		name: 'maxPages',
		description: 'PDFs with more pages are refused',
	}),
	numberOption(optionLimits.readingSeconds, {
		displayName: 'Max Reading Time',
		name: 'maxReadingTime',
		description: 'Seconds that reading one document may take',
	}),
	{
		displayName: 'Reasoning Effort',
		name: 'effort',
		type: 'options',
		options: [
			{ name: 'High', value: 'high' },
			{ name: 'Low', value: 'low' },
			{ name: 'Medium', value: 'medium' },
			{ name: 'Minimal', value: 'minimal' },
			{ name: 'None', value: 'none' },
		],
		default: 'none',
		description: 'How long the model may think first; more costs more and gives no confidence',
	},
	{
		displayName: 'Remove Signature',
		name: 'removeSignature',
		type: 'boolean',
		default: false,
		description: "Whether to leave out a mail's signature, which often holds phone and company",
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: false,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	numberOption(optionLimits.timeoutSeconds, {
		displayName: 'Timeout',
		name: 'timeout',
		description: 'Seconds to wait for one answer of the model',
	}),
];

/** The options of an operation that puts its answer under `field`: what all share, and its own. */
export function optionField(field: string, own: INodeProperties[] = []): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: byLabel([...common, ...resultOptions(field), ...own]),
	};
}
