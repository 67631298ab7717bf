import { expect, it } from 'vitest';
import { asRecordId, isRecordId } from '../../../../../nodes/core/zoho/words/record-id';
import { thrown } from '../thrown';

it.each([
	['7', true],
	['1'.repeat(25), true],
	['1'.repeat(26), false],
	['', false],
	['x7', false],
	['7x', false],
	[' 7', false],
	['7\n', false],
	['7/x', false],
	['٧', false],
	[7, false],
	[null, false],
])('%j is a record ID: %j', async (value, isOne) => {
	expect(isRecordId(value)).toBe(isOne);
	if (isOne) expect(asRecordId(value, 'Record ID')).toBe(value);
	else {
		const error = await thrown(() => asRecordId(value, 'Record ID'));
		expect([error.code, error.details]).toEqual(['INVALID_ID', { parameter: 'Record ID' }]);
	}
});
