import { expect, it } from 'vitest';
import { readParameterLabels } from '../../../../nodes/runtime/parameters/parameter-labels';

it('finds labels inside collections, by the path under which the value is read', () => {
	const labels = readParameterLabels([
		{ displayName: 'Module', name: 'module', type: 'string', default: '' },
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			default: {},
			options: [{ displayName: 'Dry Run', name: 'dryRun', type: 'boolean', default: false }],
		},
		{
			displayName: 'Query Parameters',
			name: 'query',
			type: 'fixedCollection',
			default: {},
			options: [
				{
					displayName: 'Parameter',
					name: 'parameter',
					values: [{ displayName: 'Name', name: 'name', type: 'string', default: '' }],
				},
			],
		},
	]);
	expect(Object.fromEntries(labels)).toMatchObject({
		module: 'Module',
		'options.dryRun': 'Dry Run',
		'query.parameter.name': 'Name',
	});
});
