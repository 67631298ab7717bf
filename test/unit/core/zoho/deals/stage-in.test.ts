import { describe, expect, it } from 'vitest';
import { stageIn } from '../../../../../nodes/core/zoho/deals/stage-in';
import { thrown } from '../thrown';

const same = (name: string) => ({ display: name, actual: name, closed: false });
const pipelines = [
	{
		...same('Sales'),
		stages: [same('Qualification'), { display: 'Won', actual: 'Closed Won', closed: true }],
	},
	{
		...same('Renewals'),
		stages: [same('Due'), { display: 'Closed Won', actual: 'Renewed', closed: true }],
	},
];

describe('a stage of a pipeline', () => {
	it('goes by the deal’s own pipeline: one name may mean another stage elsewhere', () => {
		expect(stageIn(pipelines, 'Sales', 'Closed Won')).toBe('Closed Won');
		expect(stageIn(pipelines, 'Renewals', 'Closed Won')).toBe('Renewed');
		expect(stageIn(pipelines, 'Sales', ' won ')).toBe('Closed Won');
	});

	it('is refused with those that the pipeline has', async () => {
		const error = await thrown(async () => stageIn(pipelines, 'Sales', 'Due'));
		expect(error).toMatchObject({
			code: 'STAGE_NOT_IN_PIPELINE',
			details: { allowed: 'Qualification, Won' },
		});
	});

	it('may be any where the deal names no pipeline', () => {
		expect(stageIn(pipelines, null, 'Due')).toBe('Due');
	});
});
