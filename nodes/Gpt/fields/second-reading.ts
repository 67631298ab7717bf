import type { INodeProperties } from 'n8n-workflow';
import type { ExtractTask } from '../../core/gpt/task/task';
import { failGpt } from '../../core/gpt/words/error-catalog';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';

/** Who reads a text once more; `differing` says what becomes of what the readings give otherwise. */
export const secondReadingOptions = (differing: string): INodeProperties[] => [
	{
		displayName: 'Second Reading',
		name: 'secondReading',
		type: 'options',
		options: [
			{ name: 'None', value: 'none', description: 'The text is read once' },
			{
				name: 'Other Model',
				value: 'otherModel',
				description: 'Another model reads it again, which makes other mistakes',
			},
			{ name: 'Same Model', value: 'sameModel', description: 'The model reads it again' },
		],
		default: 'none',
		description: `Who reads the text once more, without seeing the first answer and looking for what else could be meant. ${differing} Costs a second call for each item.`,
	},
	{
		displayName: 'Second Reading Model',
		name: 'secondModel',
		type: 'string',
		default: '',
		placeholder: 'e.g. gpt-6-sol',
		description: "ID of the model that reads again when 'Second Reading' is Other Model",
	},
];

const readings: Array<'none' | 'sameModel' | 'otherModel'> = ['none', 'sameModel', 'otherModel'];

/** Who reads an item's text a second time. Fails with SCHEMA_INVALID when another model has no name. */
export function readSecondReading(parameters: ParameterReader): ExtractTask['secondReading'] {
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
