import type { GptTask } from '../../core/gpt/work/gpt';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import { answerRows, type TaskParams } from '../answer-rows';
import { extractFields, extractOptions } from '../fields/extract-fields';
import { inputFields } from '../fields/input-fields';
import { optionField } from '../fields/option-fields';
import type { GptOperation } from '../gpt-context';
import { readCommon } from '../read-common';
import { readTaskFields } from '../read-task-fields';
import { rulesToTaskFields } from '../../core/gate/reading/fields-to-task';

function read(parameters: ParameterReader): TaskParams {
	const fromRules = parameters.raw('fieldSource') === 'rules';
	const task: GptTask = {
		kind: 'extract',
		fields: fromRules
			? rulesToTaskFields(parameters.json('rules'), parameters.list('onlyFields'))
			: readTaskFields(parameters.raw('fields')),
		acceptInferred: parameters.flag('options.acceptInferred'),
	};
	return { ...readCommon(parameters), task };
}

export const extract: GptOperation<TaskParams> = {
	properties: [...extractFields, ...inputFields, optionField(extractOptions)],
	read,
	execute: answerRows,
};
