import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { openModule, toolsOn } from '../../support/tools/kit-on-twin';

let twin: Twin;
beforeAll(async () => {
	twin = await createTwin();
});
beforeEach(() => twin.reset());
afterAll(() => twin.close());

const mine = openModule('Deals', {
	only: [{ field: 'Owner', operator: 'equals', values: ['Imogen Blackwood'] }],
});
const call = async (
	name: string,
	args: Record<string, unknown>,
	...modules: Array<ReturnType<typeof openModule>>
) => await toolsOn(twin)(modules.length > 0 ? { modules } : {}).call(`zoho_${name}`, args);

describe('a query', () => {
	it('has no text that another reading of a backslash would open', async () => {
		const before = twin.log().length;
		for (const name of ["x\\' or id is not null) or (Deal_Name = '", 'x\\']) {
			const text = name.replaceAll("'", "''");
			const asked = await call(
				'run_coql',
				{
					query: `select id from Deals where Deal_Name = '${text}' or Stage = ' or id is not null'`,
				},
				mine,
			);
			expect(asked).toMatchObject({ error: { code: 'QUERY_REFUSED', parameter: 'query' } });
			const conditions = [{ field: 'Deal_Name', operator: 'equals', values: [name] }];
			for (const tool of ['find_records', 'count_records']) {
				const answer = await call(tool, { module: 'Deals', conditions }, mine);
				expect(answer, tool).toMatchObject({ error: { code: 'QUERY_REFUSED' } });
			}
		}
		const coql = twin.log().slice(before);
		expect(coql.filter(({ path }) => path.endsWith('/coql'))).toEqual([]);
	});

	it('is ordered by no hidden field whose name a column takes', async () => {
		const little = openModule('Deals', { see: ['Deal_Name'] });
		for (const order of ['Amount', "'Amount'"]) {
			const query = `select Deal_Name as 'Amount' from Deals order by ${order}`;
			expect(await call('run_coql', { query }, little)).toMatchObject({
				error: { code: 'FIELD_HIDDEN' },
			});
		}
	});

	it('that asks for no row gets none', async () => {
		const query = 'select Deal_Name from Deals limit 0';
		expect(await call('run_coql', { query })).toMatchObject({
			error: { code: 'QUERY_UNREADABLE' },
		});
	});
});

it('a lead is not converted where only some of its fields may be filled', async () => {
	const modules = [openModule('Leads', { fill: ['Lead_Status'] })].concat(
		['Contacts', 'Accounts'].map((module) => openModule(module)),
	);
	const tools = toolsOn(twin)({ modules });
	expect((await tools.list()).map(({ name }) => name)).not.toContain('zoho_convert_lead');
	const args = { lead: '5725767000000500001', deal: null, contact: null, account: null };
	expect(await tools.call('zoho_convert_lead', args)).toMatchObject({
		error: { code: 'CONVERSION_CLOSED', parameter: 'lead', module: 'Leads' },
	});
});
