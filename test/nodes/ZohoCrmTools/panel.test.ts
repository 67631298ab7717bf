import { describe, expect, it } from 'vitest';
import { onTwin } from './on-twin';

const crm = onTwin();
const deal = '5725767000000400004';

describe('a brake whose expression gives nothing', () => {
	it.each([
		['Expires', { expires: '={{ null }}' }],
		['Expires', { expires: '={{ $json.end }}' }],
		['Expires', { expires: '' }],
		['Dry Run', { dryRun: '={{ null }}' }],
		['Writes per Hour', { writesPerHour: '={{ undefined }}' }],
		['Tools Off Names or IDs', { off: '={{ null }}' }],
	])('%s stops all tools', async (label, options) => {
		await expect(crm.supply({ options })).rejects.toThrow(`'${label}'`);
		const note = { tool: 'zoho_add_note', module: 'Deals', record: deal, content: 'x' };
		const { run } = await crm.execute([note], { classes: ['write'], options });
		expect(run.data.resultData.error?.message).toContain(`'${label}'`);
		expect(crm.twin().records('Notes')).toHaveLength(6);
	});
});

it('a tool that is switched off by a name there is not stops all tools', async () => {
	const options = { off: ['zoho_add_note'] };
	await expect(crm.supply({ classes: ['write'], options })).rejects.toThrow('Tools Off');
});

it.each([
	['only', 'condition'],
	['see', 'module'],
	['fill', 'module'],
])('%s that is no list of rows stops all tools', async (name, inner) => {
	await expect(crm.supply({ [name]: { [inner]: '={{ ["Deals"] }}' } })).rejects.toThrow();
	await expect(crm.supply({ [name]: { [inner]: ['Deals'] } })).rejects.toThrow();
});

it('two rows of one module are read together', async () => {
	const see = {
		module: [
			{ module: 'Deals', fields: ['Stage'] },
			{ module: 'Deals', fields: ['Amount'] },
		],
	};
	const answer = await crm.call('zoho_find_records', { module: 'Deals', limit: 1 }, { see });
	expect(answer['columns']).toEqual(['id', 'Stage', 'Amount']);
});

it('a call that names no tool says so by its argument', async () => {
	const { items } = await crm.execute([{ module: 'Deals' }]);
	expect(items).toEqual([{ error: expect.objectContaining({ parameter: 'tool' }) }]);
});

it('a country that is none stops all tools', async () => {
	await expect(crm.supply({ options: { country: 'Germany' } })).rejects.toThrow("'Country'");
	const listed = await crm.supply({ options: { country: 'de' } });
	expect(listed.length).toBeGreaterThan(0);
});
