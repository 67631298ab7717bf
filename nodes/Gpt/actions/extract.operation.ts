import { moduleToTaskFields, rulesToTaskFields } from '../../core/gate/reading/fields-to-task';
import { given } from '../../core/kernel/given';
import type { ExtractTask, TaskField } from '../../core/gpt/task/task';
import { failGpt } from '../../core/gpt/words/error-catalog';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import type { TaskParams } from '../answer-rows';
import { extractFields, extractOptions } from '../fields/extract-fields';
import { inputFields } from '../fields/input-fields';
import { readingOptions } from '../fields/reading-options';
import { readOnlyAbout } from '../fields/only-about-option';
import { optionField } from '../fields/option-fields';
import { pictureOptions, readPictures } from '../fields/picture-options';
import type { GptOperation } from '../operation';
import { readCommon } from '../read-common';
import { readKinds, withKinds } from '../read-kinds';
import { readTaskFields } from '../read-task-fields';

const resultField = 'extraction';

export const extract: GptOperation = {
	properties: [
		...extractFields,
		...inputFields,
		optionField(resultField, [...extractOptions, ...pictureOptions, ...readingOptions]),
	],
	read: (parameters) => ({
		...readCommon(parameters, resultField, readPictures(parameters)),
		...readTask(parameters),
	}),
};

function readTask(parameters: ParameterReader): Pick<TaskParams, 'module' | 'toTask'> {
	const acceptInferred = parameters.flag('options.acceptInferred');
	const secondReading = readSecondReading(parameters);
	const kinds = readKinds(parameters.raw('options.kinds'));
	const about = readOnlyAbout(parameters);
	const toTask = (fields: TaskField[]) => ({
		kind: 'extract' as const,
		fields: withKinds(fields, kinds),
		acceptInferred,
		...about,
		...given({ secondReading }),
	});
	if (parameters.raw('fieldSource') === 'module') {
		const chosen = {
			names: parameters.list('moduleFields'),
			addRequired: parameters.flag('addRequired'),
		};
		return {
			module: parameters.locator('module'),
			toTask: (rules) => toTask(rules ? moduleToTaskFields(rules, chosen) : []),
		};
	}
	const fields =
		parameters.raw('fieldSource') === 'rules'
			? rulesToTaskFields(parameters.json('rules'), parameters.list('onlyFields'))
			: readTaskFields(parameters.raw('fields'));
	return { toTask: () => toTask(fields) };
}

const readings: Array<'none' | 'sameModel' | 'otherModel'> = ['none', 'sameModel', 'otherModel'];

/** Who reads an item's text a second time. Fails with SCHEMA_INVALID when another model has no name. */
function readSecondReading(parameters: ParameterReader): ExtractTask['secondReading'] {
	const reading = parameters.choice('options.secondReading', readings) ?? 'none';
	if (reading === 'none') return undefined;
	if (reading === 'sameModel') return 'same';
	const model = parameters.optionalText('options.secondModel')?.trim() ?? '';
	if (model === '') {
		throw failGpt('SCHEMA_INVALID', {
			parameter: 'Second Reading Model',
			reason: 'it names no model',
		});
	}
	return { model };
}
