import { picklistToCategories } from '../../core/gate/reading/picklist-to-categories';
import type { Category, ClassifyTask } from '../../core/gpt/task/task';
import { isJsonObject } from '../../core/kernel/json';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import { answerRows, type TaskParams } from '../answer-rows';
import { categoryFields, classifyOptions } from '../fields/category-fields';
import { inputFields } from '../fields/input-fields';
import { optionField } from '../fields/option-fields';
import type { GptOperation } from '../gpt-context';
import { readCommon } from '../read-common';

const RESULT_FIELD = 'classification';
const ENGINES: Array<ClassifyTask['engine']> = ['auto', 'decisions', 'structured'];

export const classify: GptOperation<TaskParams> = {
	properties: [...categoryFields, ...inputFields, optionField(RESULT_FIELD, classifyOptions)],
	read: (parameters) => ({ ...readCommon(parameters, RESULT_FIELD), ...readTask(parameters) }),
	execute: answerRows,
};

function readTask(parameters: ParameterReader): Pick<TaskParams, 'module' | 'toTask'> {
	const toTask = (categories: Category[]): ClassifyTask => ({
		kind: 'classify',
		categories,
		multiple: parameters.flag('multiple'),
		noneName: (parameters.optionalText('options.noneName') ?? 'None of These').trim(),
		threshold: parameters.optionalNumber('options.threshold') ?? 0.8,
		margin: parameters.optionalNumber('options.margin') ?? 0.15,
		engine: parameters.choice('options.engine', ENGINES) ?? 'auto',
	});
	if (parameters.raw('fieldSource') !== 'module') {
		const task = toTask(readCategories(parameters.raw('categories')));
		return { toTask: () => task };
	}
	const field = parameters.text('picklistField');
	const task = toTask([]);
	return {
		module: parameters.locator('module'),
		toTask: (rules) => ({ ...task, categories: rules ? picklistToCategories(rules, field) : [] }),
	};
}

function readCategories(raw: unknown): Category[] {
	const list = isJsonObject(raw) && Array.isArray(raw.category) ? raw.category : [];
	return list.filter(isJsonObject).map((entry) => ({
		name: String(entry.name ?? '').trim(),
		description: String(entry.description ?? '').trim(),
	}));
}
