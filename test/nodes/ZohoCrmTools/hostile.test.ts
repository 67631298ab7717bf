import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { JsonObject } from '../../../nodes/core/kernel/json';
import { kit } from '../../../nodes/core/tools/kit/kit';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { heldCursor, hostileCalls } from '../../support/tools/hostile-calls';
import { openModule, toolsOn, zohoOf } from '../../support/tools/kit-on-twin';

/** `HOSTILE_CALLS=20000` plays more of them; each batch has a CRM of its own, since what is made stays. */
const batch = 1_000;
const batches = Math.ceil(Number(process.env.HOSTILE_CALLS ?? 2_000) / batch);

const imogen = '5725767000000100003';
const seenOfDeals = ['Deal_Name', 'Stage', 'Amount', 'Next_Step', 'Owner'];
const filledOfDeals = ['Deal_Name', 'Stage', 'Amount', 'Next_Step', 'Closing_Date'];
const seenOfContacts = ['Full_Name', 'Last_Name', 'First_Name', 'Email', 'Mailing_Country'];

type Row = Record<string, unknown>;
const isInside = {
	Deals: ({ Owner }: Row) => (Owner as { id: string }).id === imogen,
	Contacts: ({ Mailing_Country }: Row) => Mailing_Country === 'United Kingdom',
};

let twin: Twin;
let before: Map<string, string>;
const ofModule = (module: string): Row[] => twin.records(module);
const isIn = (module: string, row: Row): boolean =>
	module === 'Leads' || (module in isInside && isInside[module as 'Deals'](row));

/** What nobody may see: put where the tools do not reach, and looked for in all that they say. */
const secret = 'canary-7f3a';

beforeAll(async () => {
	twin = await createTwin();
});
beforeEach(async () => {
	twin.reset();
	const zoho = zohoOf(twin);
	const change = async (module: string, rows: Row[]) => {
		const options = { action: 'update' as const, module };
		const outcomes = await zoho.records.write(options, rows as never);
		for (const outcome of outcomes) if (!outcome.ok) throw outcome.error;
	};
	const each = (module: string, of: (row: Row) => Row) =>
		change(
			module,
			ofModule(module).map((row) => ({ id: row['id'], ...of(row) })),
		);
	await each('Deals', (row) => ({
		Description: `Hidden ${secret}`,
		...(isIn('Deals', row) ? {} : { Deal_Name: `Outside ${secret} ${String(row['id'])}` }),
	}));
	await each('Contacts', (row) => ({
		Description: `Hidden ${secret}`,
		...(isIn('Contacts', row) ? {} : { Last_Name: `Outside ${secret}` }),
	}));
	await each('Accounts', (row) => ({ Account_Name: `Closed ${secret} ${String(row['id'])}` }));
	before = new Map(untouchable());
});
afterAll(() => twin.close());

/** Everything that must be as it was: closed modules, records outside, fields that may not be filled. */
function untouchable(): Array<[string, string]> {
	const kept: Array<[string, string]> = [];
	const keep = (module: string, row: Row, names?: string[]) => {
		const shown = names ? Object.fromEntries(names.map((name) => [name, row[name]])) : row;
		// A link shows the name of its record, which may be one that may be changed.
		const bare = JSON.stringify(shown).replace(/\{"name":"[^"]*","id":/g, '{"id":');
		kept.push([`${module} ${String(row['id'])}`, bare]);
	};
	for (const module of ['Accounts', 'Cases', 'Tasks', 'Products']) {
		for (const row of ofModule(module)) keep(module, row);
	}
	for (const row of ofModule('Deals')) {
		if (String(row['id']) >= '5725767000100000000') continue;
		if (isIn('Deals', row)) keep('Deals', row, ['Description', 'Type', 'Owner', 'Account_Name']);
		else keep('Deals', row);
	}
	for (const row of ofModule('Contacts')) {
		if (String(row['id']) >= '5725767000100000000') continue;
		keep('Contacts', row, isIn('Contacts', row) ? ['Mailing_Country'] : undefined);
	}
	return kept;
}

/** IDs of records that an answer shows; a caller may have written one into a text before. */
function idsIn(answer: JsonObject): string[] {
	const rows = Array.isArray(answer['rows']) ? answer['rows'] : [];
	const at = Array.isArray(answer['columns']) ? answer['columns'].indexOf('id') : -1;
	const inRows = rows.map((row) => String(Array.isArray(row) ? row[at] : ''));
	const named = [...JSON.stringify(answer).matchAll(/"id":"(\d+)"/g)].map(([, id = '']) => id);
	return [...inRows, ...named];
}

it.each(Array.from({ length: batches }, (_, at) => at + 1))(
	'reads and writes nothing outside of what its owner allowed, whatever is called, batch %i (#6, #49)',
	async () => {
		const tools = toolsOn(twin)({
			modules: [
				openModule('Deals', {
					see: seenOfDeals,
					fill: filledOfDeals,
					only: [{ field: 'Owner', operator: 'equals', values: ['Imogen Blackwood'] }],
				}),
				openModule('Contacts', {
					see: seenOfContacts,
					only: [{ field: 'Mailing_Country', operator: 'equals', values: ['United Kingdom'] }],
				}),
				openModule('Leads'),
			],
			classes: new Set(['read', 'query', 'write']),
		});
		const recordsOf = (module: string) =>
			ofModule(module)
				.flatMap((row) => [
					String(row['id']),
					String(row['Full_Name'] ?? row['Deal_Name'] ?? row['id']),
				])
				.filter((one) => !one.includes(secret));
		const moduleOf = (module: string, fields: string[]) => ({
			fields,
			records: [...recordsOf(module), '1'],
		});
		const modules = {
			Deals: {
				...moduleOf('Deals', [...seenOfDeals, ...filledOfDeals, 'Description', 'Account_Name']),
				needed: [
					{ field: 'Deal_Name', value: 'New' },
					{ field: 'Stage', value: 'Negotiation/Review' },
					{ field: 'Closing_Date', value: '2026-12-01' },
				],
			},
			Contacts: {
				...moduleOf('Contacts', [...seenOfContacts, 'Phone', 'Description', 'Account_Name']),
				needed: [{ field: 'Last_Name', value: 'New' }],
			},
			Leads: {
				...moduleOf('Leads', [
					'Last_Name',
					'Company',
					'Email',
					'Lead_Status',
					'Owner',
					'Annual_Revenue',
				]),
				needed: [
					{ field: 'Last_Name', value: 'New' },
					{ field: 'Company', value: 'New Ltd' },
				],
			},
			Accounts: moduleOf('Accounts', ['Account_Name', 'Industry']),
			Cases: moduleOf('Cases', ['Subject', 'Status']),
			Notes: moduleOf('Notes', ['Note_Title', 'Note_Content']),
			Users: { fields: ['email', 'full_name'], records: [imogen] },
		};
		const outside = new Set(
			['Deals', 'Contacts', 'Accounts']
				.flatMap((module) => ofModule(module).filter((row) => !isIn(module, row)))
				.map(({ id }) => String(id)),
		);
		const calls = hostileCalls({
			tools: [...kit.map(({ name }) => `zoho_${name}`), 'zoho_no_such_tool'],
			modules,
			values: [
				'canary',
				'Outside',
				'Hidden',
				'Negotiation/Review',
				'United Kingdom',
				'Germany',
				'Imogen Blackwood',
				imogen,
				'Femke Oudekerk',
				'Smith',
			],
		});
		let answered = 0;
		let held = { cursor: 'none yet', question: '' };
		await fc.assert(
			fc.asyncProperty(calls, async ({ tool, args }) => {
				const asked = args['cursor'] === heldCursor ? { ...args, cursor: held.cursor } : args;
				const question = JSON.stringify([tool, { ...args, cursor: null }]);
				const answer = await tools.call(tool, asked);
				const { next_cursor: next } = answer;
				// What was issued for another question goes on with this one in no case.
				if (asked !== args && question !== held.question) expect(answer).toHaveProperty('error');
				if (typeof next === 'string') held = { cursor: next, question };
				const said = JSON.stringify(answer);
				expect(said).not.toContain(secret);
				const { error } = answer as { error?: Row };
				if (error === undefined) {
					answered += 1;
					for (const id of idsIn(answer)) expect(outside.has(id), said).toBe(false);
					return;
				}
				expect(error['parameter'], said).toMatch(/\S/);
				expect(error['next_step'], said).toMatch(/\S/);
				expect(error['code'], said).not.toBe('UNEXPECTED');
			}),
			{ numRuns: batch },
		);
		expect(untouchable().filter(([id, row]) => before.get(id) !== row)).toEqual([]);
		expect(untouchable()).toHaveLength(before.size);
		for (const module of ['Deals', 'Contacts'] as const) {
			const made = ofModule(module).filter(({ id }) => String(id) >= '5725767000100000000');
			expect(made.filter((row) => !isIn(module, row))).toEqual([]);
		}
		expect(twin.log().filter(({ method }) => method === 'DELETE')).toEqual([]);
		// A test that refuses everything shows nothing.
		expect(answered).toBeGreaterThan(batch / 10);
	},
	120_000,
);
