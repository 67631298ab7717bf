import type { INodeProperties } from 'n8n-workflow';
import { failParameter } from '../parameters/parameter-errors';
import type { ParameterReader } from '../parameters/parameter-reader';

export const limitFields: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
];

/** undefined asks for all; else a whole number from 1. */
export function readLimit(parameters: ParameterReader): number | undefined {
	if (parameters.flag('returnAll')) return undefined;
	const limit = parameters.optionalNumber('limit') ?? 50;
	if (!Number.isInteger(limit) || limit < 1) {
		throw failParameter('LIMIT_NOT_POSITIVE', { parameter: 'Limit' });
	}
	return limit;
}
