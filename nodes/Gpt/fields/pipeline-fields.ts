import type { INodeProperties } from 'n8n-workflow';
import type { Criterion } from '../../core/gate/reading/stages-to-categories';
import { isJsonObject } from '../../core/kernel/json';
import { fieldsFor } from '../../runtime/panel/fields-for';
import { authenticationField } from '../../runtime/zoho/zoho-credentials';
import { zohoAuthentication } from './zoho-fields';

/** What chooses the stages of a deal's pipeline as categories. */
export const pipelineFields: INodeProperties[] = fieldsFor({ fieldSource: ['pipeline'] }, [
	{ ...authenticationField, displayName: 'Zoho CRM Authentication', name: zohoAuthentication },
	{
		displayName: 'Deal ID',
		name: 'dealId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 5725767000000441007',
		description:
			'The deal whose pipeline is taken. With none, as for a deal that is still to be created, the pipeline below is.',
	},
	{
		displayName: 'Pipeline Name or ID',
		name: 'pipeline',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getPipelines' },
		default: '',
		description:
			'Not needed with a Deal ID. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Earlier Stages',
		name: 'earlierStages',
		type: 'boolean',
		default: false,
		description: 'Whether the deal may go back to a stage before the one it stands in',
	},
	{
		displayName: 'Criteria',
		name: 'criteria',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		default: {},
		placeholder: 'Add Criterion',
		description:
			'What must have happened for a deal to stand in a stage; the model decides by it. A stage without a criterion goes by its name.',
		options: [
			{
				displayName: 'Criterion',
				name: 'criterion',
				values: [
					{
						displayName: 'Stage Name or ID',
						name: 'stage',
						type: 'options',
						typeOptions: { loadOptionsMethod: 'getStages' },
						default: '',
						required: true,
						description:
							'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
					},
					{
						displayName: 'Words',
						name: 'words',
						type: 'string',
						typeOptions: { rows: 2 },
						default: '',
						placeholder: 'e.g. They have our offer and talk about its price or terms',
					},
				],
			},
		],
	},
]);

/** Reads the fixedCollection of criteria. */
export function readCriteria(raw: unknown): Criterion[] {
	const list = isJsonObject(raw) && Array.isArray(raw.criterion) ? raw.criterion : [];
	return list.filter(isJsonObject).map(({ stage, words }) => ({
		stage: String(stage ?? '').trim(),
		words: String(words ?? '').trim(),
	}));
}
