import type { INodeProperties } from 'n8n-workflow';
import { given } from '../../core/kernel/given';
import { optionLimits } from '../../core/gpt/words/limits';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import type { TaskParams } from '../answer-rows';
import { inputFields } from '../fields/input-fields';
import { readingOptions } from '../fields/reading-options';
import { readSecondReading, secondReadingOptions } from '../fields/second-reading';
import { optionField } from '../fields/option-fields';
import { numberOption, readNumberOption } from '../number-option';
import type { GptOperation } from '../operation';
import { readCommon } from '../read-common';

const resultField = 'summary';

const options: INodeProperties[] = [
	numberOption(optionLimits.transcriptCharacters, {
		displayName: 'Max Characters per Call',
		name: 'charactersPerCall',
		description: 'Longer transcripts are read in parts and the summaries merged',
	}),
	...secondReadingOptions('Points that it does not have go to review.'),
	...readingOptions,
];

function read(parameters: ParameterReader): TaskParams {
	const maxCharacters = readNumberOption(
		parameters,
		'charactersPerCall',
		optionLimits.transcriptCharacters,
	);
	const secondReading = readSecondReading(parameters);
	return {
		...readCommon(parameters, resultField),
		toTask: () => ({ kind: 'summarize', maxCharacters, ...given({ secondReading }) }),
	};
}

export const summarize: GptOperation = {
	properties: [...inputFields, optionField(resultField, options)],
	read,
};
