import { isJsonObject } from '../../core/kernel/json';
import type { Category, ClassifyTask } from '../../core/gpt/task/task';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import { answerRows, type TaskParams } from '../answer-rows';
import { categoryFields, classifyOptions } from '../fields/category-fields';
import { inputFields } from '../fields/input-fields';
import { optionField } from '../fields/option-fields';
import type { GptOperation } from '../gpt-context';
import { readCommon } from '../read-common';

const ENGINES: Array<ClassifyTask['engine']> = ['auto', 'decisions', 'structured'];

function readCategories(raw: unknown): Category[] {
	const list = isJsonObject(raw) && Array.isArray(raw.category) ? raw.category : [];
	return list.filter(isJsonObject).map((entry) => ({
		name: String(entry.name ?? '').trim(),
		description: String(entry.description ?? '').trim(),
	}));
}

function read(parameters: ParameterReader): TaskParams {
	const task: ClassifyTask = {
		kind: 'classify',
		categories: readCategories(parameters.raw('categories')),
		multiple: parameters.flag('multiple'),
		noneName: (parameters.optionalText('options.noneName') ?? 'None of These').trim(),
		threshold: parameters.optionalNumber('options.threshold') ?? 0.8,
		margin: parameters.optionalNumber('options.margin') ?? 0.15,
		engine: ENGINES.find((engine) => engine === parameters.raw('options.engine')) ?? 'auto',
	};
	return { ...readCommon(parameters), task };
}

export const classify: GptOperation<TaskParams> = {
	properties: [...categoryFields, ...inputFields, optionField(classifyOptions)],
	read,
	execute: answerRows,
};
