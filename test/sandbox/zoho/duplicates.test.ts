import { expect, it } from 'vitest';
import { createWorld } from '../../../sandbox/zoho/create-world.ts';
import { duplicateRefusal, findTaken } from '../../../sandbox/zoho/records/duplicates.ts';
import { createRecord } from '../../../sandbox/zoho/records/write.ts';
import { text } from '../../../sandbox/zoho/schema/fields.ts';
import { module } from '../../../sandbox/zoho/schema/module.ts';

const unique = { unique: true };
const spec = module('Bicycles', { singular: 'Bicycle', nameField: 'Frame' }, [
	text('Frame', unique),
	text('Key', unique),
]);

it('lists every unique value of a row that another record holds', () => {
	const { world } = createWorld({ seed: 'empty' });
	createRecord(world, spec, { Frame: 'F-1', Key: 'K-1' }, 0);
	createRecord(world, spec, { Frame: 'F-2', Key: 'K-2' }, 0);
	const said = (values: { Frame: string; Key: string }) =>
		duplicateRefusal(world, spec, findTaken(world, spec, values, undefined), 3);
	expect(said({ Frame: 'F-3', Key: 'K-3' })).toBeUndefined();
	expect(said({ Frame: 'F-3', Key: 'k-2' })).toMatchObject({
		code: 'DUPLICATE_DATA',
		details: { api_name: 'Key', json_path: '$.data[3].Key', more_records: false },
	});
	expect(said({ Frame: 'F-1', Key: 'K-2' })).toMatchObject({
		code: 'MULTIPLE_OR_MULTI_ERRORS',
		details: {
			errors: [
				{ code: 'DUPLICATE_DATA', details: { api_name: 'Frame' } },
				{ code: 'DUPLICATE_DATA', details: { api_name: 'Key' } },
			],
		},
	});
});
