import { describe, expect, it } from 'vitest';
import { stagesToCategories } from '../../../../../nodes/core/gate/reading/stages-to-categories';

const stage = (display: string, more: { actual?: string; closed?: boolean } = {}) => ({
	...{ display, actual: display, closed: false },
	...more,
});
const stages = [
	stage('Qualification'),
	stage('Identify Decision Makers', { actual: 'Id. Decision Makers' }),
	stage('Closed Won', { closed: true }),
];

describe('the stages of a pipeline as categories', () => {
	it('are those that are open, in their order, with what was said of each', () => {
		const criteria = [
			{ stage: 'Id. Decision Makers', words: ' We know who signs ' },
			{ stage: 'closed won', words: 'They signed' },
			{ stage: 'Renewal', words: 'Of another pipeline' },
		];
		expect(stagesToCategories(stages, criteria)).toEqual([
			{ name: 'Qualification', description: '' },
			{ name: 'Identify Decision Makers', description: 'We know who signs' },
		]);
	});

	it('say where the deal stands', () => {
		const criteria = [{ stage: 'Qualification', words: 'They have money' }];
		const [first, second] = stagesToCategories(stages, criteria, {
			...{ stage: 'Qualification', earlier: false },
		});
		expect(first?.description).toMatch(/^They have money\. The deal stands here now/);
		expect(second?.description).toBe('');
	});

	it.each([
		[false, ['Identify Decision Makers']],
		[true, ['Qualification', 'Identify Decision Makers']],
	])('begin where the deal stands, unless it may go back: %s', (earlier, names) => {
		const standing = { stage: 'Id. Decision Makers', earlier };
		expect(stagesToCategories(stages, [], standing).map(({ name }) => name)).toEqual(names);
	});

	it.each([[[]], [[stage('Closed Won', { closed: true })]]])(
		'are refused where none is open',
		(list) => {
			expect(() => stagesToCategories(list, [])).toThrow('has no open stages');
		},
	);
});
