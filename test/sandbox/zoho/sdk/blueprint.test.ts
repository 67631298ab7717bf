import { describe, expect, it } from 'vitest';
import { choice, make, records } from '../../../support/sdk/sdk.mjs';
import { startSdk } from './start-sdk.ts';

const sdk = startSdk();

const of = (id: string) => [id, 'Deals'];

describe("Zoho's own SDK, with a record in a blueprint", () => {
	it('reads what leads on, and takes it', async () => {
		const [id = ''] = await sdk.create('Deals', [
			{ Deal_Name: 'Twelve bikes', Stage: choice('Needs Analysis') },
		]);
		const outside = await sdk.call('Blueprint.getBlueprint', { of: of(id) });
		expect([outside.status, outside.body.code]).toEqual([400, 'RECORD_NOT_IN_PROCESS']);
		sdk.twin.setState('Deals', id, 'inBlueprint');
		const { body } = await sdk.call('Blueprint.getBlueprint', { of: of(id) });
		const { processInfo, transitions } = Object(body).blueprint;
		expect(processInfo).toMatchObject({ apiName: 'Stage', fieldValue: 'Needs Analysis' });
		const [propose] = transitions;
		expect(propose).toMatchObject({
			name: 'Propose',
			fields: [
				{ apiName: 'Amount', mandatory: true, dataType: 'currency' },
				{ apiName: 'Next_Step', mandatory: false },
			],
		});
		const values = await records([{ Amount: 42_000 }]);
		const move = await make('Blueprint.BluePrint', {
			transitionId: String(propose.id),
			data: Object(values).getData()[0],
		});
		const wrapper = await make('Blueprint.BodyWrapper', { blueprint: [move] });
		const moved = await sdk.call('Blueprint.updateBlueprint', { of: of(id), with: [wrapper] });
		expect([moved.status, moved.body.code]).toEqual([200, 'SUCCESS']);
		expect(sdk.twin.records('Deals').at(-1)).toMatchObject({ Stage: 'Proposal/Price Quote' });
	});
});
