import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Field } from '../../../nodes/core/zoho/words/field';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { openModule, toolsOn, zohoOf } from '../../support/tools/kit-on-twin';

let twin: Twin;
beforeAll(async () => {
	twin = await createTwin();
});
beforeEach(() => twin.reset());
afterAll(() => twin.close());

const deal = '5725767000000400004';
const stageOf = () => twin.records('Deals').find(({ id }) => id === deal)?.['Stage'];
/** Tools of an organization whose fields of deals are other ones. */
const withDeals = (change: (field: Field) => Field) => {
	const zoho = zohoOf(twin);
	return toolsOn(twin, {
		catalog: {
			modules: () => zoho.metadata.modules(),
			fields: async (module) => {
				const fields = await zoho.metadata.fields(module);
				return module === 'Deals' ? fields.map(change) : fields;
			},
		},
	});
};

describe('a field that is called as another', () => {
	const labeled = (label: string) => (field: Field) =>
		field.name === 'Next_Step' ? { ...field, label } : field;

	it('opens no other for filling', async () => {
		const tools = withDeals(labeled('Stage'))({
			modules: [openModule('Deals', { fill: ['Next_Step'] })],
		});
		expect(await tools.call('zoho_move_stage', { deal, stage: 'Closed Won' })).toMatchObject({
			error: { code: 'FIELD_CLOSED', parameter: 'stage' },
		});
		expect(stageOf()).toBe('Needs Analysis');
	});

	it('is not taken for the other when the name is written in small letters', async () => {
		const tools = withDeals((field) =>
			field.name === 'Deal_Name' ? { ...field, label: 'Stage' } : field,
		)();
		const found = await tools.call('zoho_find_records', { module: 'Deals', fields: ['stage'] });
		expect(found).toMatchObject({ columns: ['id', 'Stage'] });
	});

	it('is told beside it where the label alone says which', async () => {
		const tools = withDeals((field) =>
			['Next_Step', 'Description'].includes(field.name) ? { ...field, label: 'Remarks' } : field,
		)();
		const records = [{ record: deal, values: [{ field: 'Remarks', value: 'x' }] }];
		const answer = await tools.call('zoho_update_records', { module: 'Deals', records });
		expect(answer).toMatchObject({
			error: {
				code: 'FIELD_NAME_UNKNOWN',
				allowed: expect.stringMatching(/Next_Step.*Description|Description.*Next_Step/),
			},
		});
	});
});
