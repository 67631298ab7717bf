import { ManualExecutionCancelledError } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { CoreError } from '../../../../nodes/core/kernel/errors';
import { eachRow } from '../../../../nodes/runtime/rows/each-row';

const rows = [1, 2, 3].map((n, index) => ({ index, params: n, item: { json: {} } }));
const refuseTwo = async ({ params }: { params: number }) => {
	if (params === 2) throw new CoreError('REFUSED', 'Refused', 'Change it.');
	return { items: [{ json: { params } }] };
};

describe('rows one after another', () => {
	it('each have their own outcome', async () => {
		const outcomes = await eachRow(rows, true, refuseTwo);
		expect(outcomes.map((outcome) => 'error' in outcome)).toEqual([false, true, false]);
	});

	it('end at the first that fails when the node would stop anyway', async () => {
		expect(await eachRow(rows, false, refuseTwo)).toHaveLength(2);
	});

	it('keep a throw that nobody foresaw to the row it came from', async () => {
		const breakTwo = async (row: (typeof rows)[number]) => {
			if (row.params === 2) throw new RangeError('Sesame');
			return { items: [{ json: { n: row.params } }] };
		};
		const outcomes = await eachRow(rows, true, breakTwo);
		expect(outcomes).toMatchObject([{ items: [{}] }, { error: {} }, { items: [{}] }]);
		expect(JSON.stringify(outcomes)).not.toContain('Sesame');
	});

	it('end with the execution', async () => {
		const cut = async () => Promise.reject(new ManualExecutionCancelledError('7'));
		await expect(eachRow(rows, true, cut)).rejects.toThrow('cancelled');
	});
});
