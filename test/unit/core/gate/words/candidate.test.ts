import { describe, expect, it } from 'vitest';
import { candidates, recordOf } from '../../../../../nodes/core/gate/words/candidate';
import type { ProposedField } from '../../../../../nodes/core/gate/words/proposal';
import { settingsOf } from '../sample-rules';

it('the workflow’s own values come first and win over the proposed ones', () => {
	const proposed: ProposedField = {
		field: 'A',
		value: 'proposed',
		mark: 'review',
		markReason: 'NEGATED',
		evidence: { quote: 'q', page: 1 },
	};
	const proposal = {
		source: 'gpt' as const,
		fields: [proposed, { ...proposed, field: 'toString' }],
		reasons: [],
	};
	const settings = settingsOf({ fixedValues: { B: 7, A: null } });
	const fixed = { source: 'workflow', mark: 'none', markReason: '', evidence: null };
	expect(candidates(proposal, settings)).toEqual([
		{ field: 'B', value: 7, ...fixed },
		{ field: 'A', value: null, ...fixed },
		{ ...proposed, field: 'toString', source: 'gpt' },
	]);
});

describe('the record of a value', () => {
	it.each([
		['5725000000001', { id: '5725000000001' }],
		[{ id: '7' }, { id: '7' }],
		[
			{ id: '7', module: { api_name: 'Deals' } },
			{ id: '7', module: 'Deals' },
		],
		[{ id: '7', module: { api_name: 7 } }, { id: '7' }],
		[{ id: '7', module: 'Deals' }, { id: '7' }],
		[{ id: 7 }, undefined],
		[{ id: 'x' }, undefined],
		[{}, undefined],
		['Hillside', undefined],
		[['7'], undefined],
		[null, undefined],
		[7, undefined],
	])('%j is %j', (value, record) => {
		expect(recordOf(value)).toStrictEqual(record);
	});
});
