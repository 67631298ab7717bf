import { picklistToCategories } from '../../core/gate/reading/picklist-to-categories';
import { stagesToCategories } from '../../core/gate/reading/stages-to-categories';
import type { Category, ClassifyTask, WishesTask } from '../../core/gpt/task/task';
import { optionLimits } from '../../core/gpt/words/limits';
import { given } from '../../core/kernel/given';
import { isJsonObject } from '../../core/kernel/json';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import type { TaskParams } from '../answer-rows';
import { categoryFields, classifyOptions } from '../fields/category-fields';
import { inputFields } from '../fields/input-fields';
import { readCriteria } from '../fields/pipeline-fields';
import { readOnlyAbout } from '../fields/only-about-option';
import { optionField } from '../fields/option-fields';
import { pictureOptions, readPictures } from '../fields/picture-options';
import { readSecondReading } from '../fields/second-reading';
import { readNumberOption } from '../number-option';
import type { GptOperation } from '../operation';
import { readCommon } from '../read-common';

const resultField = 'classification';
const engines: Array<ClassifyTask['engine']> = ['auto', 'decisions', 'structured'];

export const classify: GptOperation = {
	properties: [
		...categoryFields,
		...inputFields,
		optionField(resultField, [...classifyOptions, ...pictureOptions]),
	],
	read: (parameters) => ({
		...readCommon(parameters, resultField, readPictures(parameters)),
		...readTask(parameters),
	}),
};

type Task = Pick<TaskParams, 'module' | 'stagesOf' | 'toTask'>;

function readTask(parameters: ParameterReader): Task {
	const labels = {
		noneName: (parameters.optionalText('options.noneName') ?? 'None of These').trim(),
		threshold: readNumberOption(parameters, 'threshold', optionLimits.threshold),
		margin: readNumberOption(parameters, 'margin', optionLimits.margin),
	};
	if (parameters.raw('fieldSource') === 'pipeline') return readStageTask(parameters, labels);
	const toTask = (categories: Category[]): ClassifyTask | WishesTask => {
		const task = { categories, ...labels };
		if (parameters.raw('wishes') === 'several') return { kind: 'wishes', ...task };
		const engine = parameters.choice('options.engine', engines) ?? 'auto';
		const multiple = parameters.flag('multiple');
		return { kind: 'classify', ...task, ...readOnlyAbout(parameters), multiple, engine };
	};
	if (parameters.raw('fieldSource') !== 'module') {
		const isJson = parameters.raw('fieldSource') === 'json';
		const list = isJson ? parameters.json('categoriesJson') : parameters.raw('categories');
		const task = toTask(isJson ? readList(list) : readCategories(list));
		return { toTask: () => task };
	}
	const field = parameters.text('picklistField');
	const task = toTask([]);
	return {
		module: parameters.locator('module'),
		toTask: ({ rules }) => ({
			...task,
			categories: rules ? picklistToCategories(rules, field) : [],
		}),
	};
}

/** One stage, with the reason for it: what moves a deal is told to people. */
function readStageTask(
	parameters: ParameterReader,
	labels: Pick<ClassifyTask, 'noneName' | 'threshold' | 'margin'>,
): Task {
	const criteria = readCriteria(parameters.raw('criteria'));
	const about = readOnlyAbout(parameters);
	const secondReading = readSecondReading(parameters);
	const earlier = parameters.flag('earlierStages');
	return {
		stagesOf: parameters.optionalText('dealId')?.trim()
			? { dealId: parameters.id('dealId') }
			: { pipeline: parameters.text('pipeline') },
		toTask: ({ stages }) => ({
			...{ kind: 'classify', multiple: false, engine: 'structured', reasoned: true },
			...labels,
			...about,
			...given({ secondReading }),
			categories: stages
				? stagesToCategories(stages.stages, criteria, { stage: stages.stage, earlier })
				: [],
		}),
	};
}

function readCategories(raw: unknown): Category[] {
	return readList(isJsonObject(raw) ? raw.category : []);
}

/** Names, or objects with name and description; anything else becomes a category without a name, which is refused. */
function readList(raw: unknown): Category[] {
	return (Array.isArray(raw) ? raw : []).map((entry: unknown) =>
		isJsonObject(entry)
			? { name: toText(entry.name), description: toText(entry.description) }
			: { name: toText(entry), description: '' },
	);
}

const toText = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
