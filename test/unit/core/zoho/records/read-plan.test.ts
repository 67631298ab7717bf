import { expect, it } from 'vitest';
import { readPlan } from '../../../../../nodes/core/zoho/records/read-plan';
import { thrown } from '../thrown';

const plan = {
	kind: 'zoho-crm.plan/1',
	module: 'Leads',
	action: 'create',
	values: { Last_Name: 'A' },
	rulesHash: 'abc',
};

it('takes a plan as the Gate made it', () => {
	expect(readPlan(plan)).toEqual(plan);
	expect(readPlan({ ...plan, action: 'upsert' }).action).toBe('upsert');
	const update = { ...plan, action: 'update', recordId: '5725767000000411001' };
	expect(readPlan(update)).toEqual(update);
});

it.each([
	[{ ...plan, kind: 'zoho-crm.plan/2' }, 'kind'],
	[{ ...plan, action: 'update' }, 'recordId'],
	[{ ...plan, recordId: 7 }, 'recordId'],
	[{ ...plan, module: '../users' }, 'module'],
	[{ ...plan, recordId: 'x7' }, 'recordId'],
	[{ ...plan, recordId: '7x' }, 'recordId'],
	[{ ...plan, module: 'Leads/1' }, 'module'],
	[{ ...plan, action: 'merge' }, 'action'],
	[{ ...plan, matchingFields: ['A', 7] }, 'matchingFields.1'],
	[null, 'plan'],
])('names the part of %j that does not fit', async (value, part) => {
	const error = await thrown(() => readPlan(value));
	expect(error.code).toBe('NOT_A_PLAN');
	expect(error.message).toContain(`'${part}'`);
});
