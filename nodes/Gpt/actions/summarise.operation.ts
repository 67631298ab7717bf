import type { INodeProperties } from 'n8n-workflow';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import { answerRows, type TaskParams } from '../answer-rows';
import { inputFields } from '../fields/input-fields';
import { optionField } from '../fields/option-fields';
import type { GptOperation } from '../gpt-context';
import { readCommon } from '../read-common';

/** A call of several hours; far below the context of current models. */
const MAX_CHARACTERS = 400_000;

const options: INodeProperties[] = [
	{
		displayName: 'Max Characters per Call',
		name: 'maxCharacters',
		type: 'number',
		typeOptions: { minValue: 1000 },
		default: MAX_CHARACTERS,
		description: 'Longer transcripts are read in parts and the summaries merged',
	},
];

function read(parameters: ParameterReader): TaskParams {
	const maxCharacters = parameters.optionalNumber('options.maxCharacters') ?? MAX_CHARACTERS;
	return {
		...readCommon(parameters, 'summary'),
		toTask: () => ({ kind: 'summarize', maxCharacters }),
	};
}

export const summarise: GptOperation<TaskParams> = {
	properties: [...inputFields, optionField('summary', options)],
	read,
	execute: answerRows,
};
