import { refused, type AlsoAnswered, type AlsoSent } from './amendment.ts';
import type { Shape } from './shape.ts';

const path = '/{}/{}/actions/blueprint';
const ANY: Shape = { '...': 'any' };

const transition: Shape = {
	id: 'string',
	name: 'string',
	type: 'string',
	'sequence?': 'integer',
	next_field_value: 'string|null',
	next_transitions: [
		{ id: 'string', name: 'string', 'criteria_matched?': 'boolean', 'type?': 'string' },
	],
	data: ANY,
	fields: [
		{
			api_name: 'string',
			id: 'string',
			data_type: 'string',
			mandatory: 'boolean',
			transition_sequence: 'integer',
			_type: 'string',
			'...': 'any',
		},
	],
	criteria_matched: 'boolean|null',
	criteria_message: 'string|null',
	percent_partial_save: 'number|null',
	'execution_time?': 'string|null',
	color_code: 'string|null',
	text_color_code: 'string|null',
};

const noProcess: Shape[] = [
	refused(['RECORD_NOT_IN_PROCESS'], {}),
	refused(['INVALID_DATA'], { resource_path_index: 'integer' }),
];

/** Blueprints, which the documents of 2026 leave out; those of 2025 and the SDK have them. */
export const blueprintAnswered: AlsoAnswered[] = [
	{
		operations: [`GET ${path}`],
		status: 200,
		body: {
			blueprint: {
				process_info: {
					id: 'string',
					name: 'string',
					api_name: 'string',
					field_id: 'string',
					field_name: 'string',
					field_label: 'string',
					field_value: 'string|null',
					column_name: 'string|null',
					is_continuous: 'boolean',
					continuous: 'boolean',
					'escalation?': { '|': ['null', ANY] },
				},
				transitions: [transition],
			},
		},
		source: 'SDK',
		reason: 'Left out in 2026; ids are numbers in 2025 and texts on the page of v7',
	},
	{
		operations: [`GET ${path}`],
		status: 400,
		body: { '|': noProcess },
		source: 'SDK',
		reason: 'Left out in 2026; the SDK lists the codes',
	},
	{
		operations: [`PUT ${path}`],
		status: 200,
		body: {
			code: { '=': ['SUCCESS'] },
			details: {},
			message: 'string',
			status: { '=': ['success'] },
		},
		source: 'SDK',
		reason: 'Left out in 2026; one object, not a row',
	},
	{
		operations: [`PUT ${path}`],
		status: 400,
		body: {
			'|': [
				...noProcess,
				refused(['INVALID_DATA', 'MANDATORY_NOT_FOUND', 'MAPPING_MISMATCH'], ANY),
			],
		},
		source: 'SDK',
		reason: 'Left out in 2026; the SDK lists the codes',
	},
];

export const blueprintSent: AlsoSent[] = [
	{
		operations: [`PUT ${path}`],
		body: { blueprint: [{ transition_id: 'string', 'data?': ANY }] },
		source: 'SDK',
		reason: 'Left out in 2026',
	},
];
