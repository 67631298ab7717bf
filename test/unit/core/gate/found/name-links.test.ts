import { expect, it } from 'vitest';
import { nameLinks } from '../../../../../nodes/core/gate/found/name-links';

it('tells what people call a linked record, where that is known', () => {
	const passed = (value: string | { id: string }) =>
		({ field: 'X', label: 'X', value, source: 'workflow', evidence: null }) as const;
	const { passed: told } = nameLinks(
		{
			...{ verdict: 'review', plan: null, held: [], kept: [], reasons: [] },
			passed: [passed({ id: '7' }), passed('7'), passed({ id: '8' }), passed('Ada')],
		},
		new Map([['7', 'North']]),
	);
	expect(told.map((one) => one.linkedName)).toEqual(['North', 'North', undefined, undefined]);
	expect(told[2]).not.toHaveProperty('linkedName');
});
