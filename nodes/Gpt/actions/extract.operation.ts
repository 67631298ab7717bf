import { moduleToTaskFields, rulesToTaskFields } from '../../core/gate/reading/fields-to-task';
import { given } from '../../core/kernel/given';
import type { TaskField } from '../../core/gpt/task/task';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import type { TaskParams } from '../answer-rows';
import { extractFields, extractOptions } from '../fields/extract-fields';
import { inputFields } from '../fields/input-fields';
import { readingOptions } from '../fields/reading-options';
import { readOnlyAbout } from '../fields/only-about-option';
import { optionField } from '../fields/option-fields';
import { pictureOptions, readPictures } from '../fields/picture-options';
import { readSecondReading } from '../fields/second-reading';
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
	const own = parameters.list('options.ownCompany');
	const kinds = readKinds(parameters.raw('options.kinds'));
	const about = readOnlyAbout(parameters);
	const toTask = (fields: TaskField[]) => ({
		kind: 'extract' as const,
		fields: withKinds(fields, kinds),
		acceptInferred,
		...about,
		...given({ own: own.length > 0 ? own : undefined, secondReading }),
	});
	if (parameters.raw('fieldSource') === 'module') {
		const chosen = {
			names: parameters.list('moduleFields'),
			addRequired: parameters.flag('addRequired'),
		};
		return {
			module: parameters.locator('module'),
			toTask: ({ rules }) => toTask(rules ? moduleToTaskFields(rules, chosen) : []),
		};
	}
	const fields =
		parameters.raw('fieldSource') === 'rules'
			? rulesToTaskFields(parameters.json('rules'), parameters.list('onlyFields'))
			: readTaskFields(parameters.raw('fields'));
	return { toTask: () => toTask(fields) };
}
