import type { INodeProperties } from 'n8n-workflow';
import { optionLimits } from '../../core/gpt/words/limits';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import { answerRows, type TaskParams } from '../answer-rows';
import { inputFields } from '../fields/input-fields';
import { optionField } from '../fields/option-fields';
import type { GptOperation } from '../gpt-context';
import { numberOption, readNumberOption } from '../number-option';
import { readCommon } from '../read-common';

const resultField = 'summary';

const options: INodeProperties[] = [
	numberOption(optionLimits.transcriptCharacters, {
		displayName: 'Max Characters per Call',
		name: 'maxCharacters',
		description: 'Longer transcripts are read in parts and the summaries merged',
	}),
];

function read(parameters: ParameterReader): TaskParams {
	const maxCharacters = readNumberOption(
		parameters,
		'maxCharacters',
		optionLimits.transcriptCharacters,
	);
	return {
		...readCommon(parameters, resultField),
		toTask: () => ({ kind: 'summarize', maxCharacters }),
	};
}

export const summarize: GptOperation<TaskParams> = {
	properties: [...inputFields, optionField(resultField, options)],
	read,
	execute: answerRows,
};
