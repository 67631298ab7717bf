import { describe, expect, it } from 'vitest';
import { createGate } from '../../../../nodes/core/gate/create-gate';
import type { Zoho } from '../../../../nodes/core/zoho/zoho';
import { deals, leads, settingsOf } from './sample-rules';

function stage() {
	const calls: string[] = [];
	const zoho = {
		records: {
			search: async ({ module }: { module: string }) => {
				calls.push(`search ${module}`);
				return [{ id: '5725767000000411001', Account_Name: 'Hillside' }];
			},
		},
	} as unknown as Zoho;
	const rulesOf = async (module: string) => {
		calls.push(`rules ${module}`);
		return deals;
	};
	return {
		calls,
		gate: createGate({ connect: async () => zoho, rulesOf, today: () => '2026-11-30' }),
	};
}

describe('createGate', () => {
	it('searches a record once for all proposals of a run, and writes nothing', async () => {
		const { calls, gate } = stage();
		for (const Deal_Name of ['One', 'Two', 'Three']) {
			const { disposition } = await gate.weigh({
				proposal: { Deal_Name, Account_Name: 'hillside' },
				rules: { module: 'Deals' },
				settings: settingsOf(),
			});
			expect(disposition.plan?.values).toEqual({
				Deal_Name,
				Account_Name: { id: '5725767000000411001' },
			});
		}
		expect(calls).toEqual(['rules Deals', 'search Accounts', 'rules Deals', 'rules Deals']);
	});

	it('needs no connection with a rules item and nothing to look up', async () => {
		const ask = () => Promise.reject(new Error('asked the CRM'));
		const gate = createGate({ connect: ask, rulesOf: ask, today: () => '2026-11-30' });
		const { disposition } = await gate.weigh({
			proposal: { Last_Name: 'Adeyemi', Company: 'Riverbend' },
			rules: { item: leads },
			settings: settingsOf(),
		});
		expect(disposition.verdict).toBe('ready');
	});
});
