import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { JsonObject } from '../../../nodes/core/kernel/json';
import { kit } from '../../../nodes/core/tools/kit/kit';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { heldAppointment, heldCursor, hostileCalls } from '../../support/tools/hostile-calls';
import { openModule, toolsOn, wideOpen, zohoOf } from '../../support/tools/kit-on-twin';

/** `HOSTILE_CALLS=20000` plays more of them; each batch has a CRM of its own, since what is made stays. */
const batch = 1_000;
const batches = Math.ceil(Number(process.env.HOSTILE_CALLS ?? 2_000) / batch);

const imogen = '5725767000000100003';
const seenOfDeals = ['Deal_Name', 'Stage', 'Amount', 'Next_Step', 'Owner'];
const filledOfDeals = ['Deal_Name', 'Stage', 'Amount', 'Next_Step', 'Closing_Date'];
const seenOfContacts = [
	...['Full_Name', 'Last_Name', 'First_Name', 'Mailing_Country', 'Email', 'Secondary_Email'],
	...['Phone', 'Mobile', 'Home_Phone', 'Other_Phone', 'Asst_Phone', 'Fax'],
];
const seenOfEvents = ['Event_Title', 'Start_DateTime', 'End_DateTime', 'Owner', 'Who_Id'];
const filledOfEvents = [...seenOfEvents, 'Participants', 'Description', 'Remind_At'];
const tobias = '5725767000000100002';

type Row = Record<string, unknown>;
const isInside = {
	Deals: ({ Owner }: Row) => (Owner as { id: string }).id === imogen,
	Contacts: ({ Mailing_Country }: Row) => Mailing_Country === 'United Kingdom',
	Events: ({ Owner }: Row) => (Owner as { id: string }).id === imogen,
};

/** A time of one of the next days. */
const timeOn = (days: number, time: string): string =>
	`${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}:00Z`;

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
	const meetings = [1, 2, 3].flatMap((days) =>
		[imogen, tobias].map((id) => ({
			Event_Title: id === imogen ? 'Board' : `Outside ${secret}`,
			...{ Start_DateTime: timeOn(days, '10:00'), End_DateTime: timeOn(days, '11:00') },
			...{ Owner: { id }, Description: `Hidden ${secret}` },
		})),
	);
	await zoho.records.write({ action: 'create', module: 'Events' }, meetings);
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
	for (const row of ofModule('Events')) {
		const wasThere = String(row['Event_Title']).includes(secret);
		if (wasThere && !isIn('Events', row)) keep('Events', row);
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

const week = Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]);
const always = { zone: 'UTC', week, closed: new Set<string>() };

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
				openModule('Events', {
					see: seenOfEvents,
					fill: filledOfEvents,
					only: [{ field: 'Owner', operator: 'equals', values: ['Imogen Blackwood'] }],
				}),
			],
			appointments: {
				...wideOpen.appointments,
				...{ users: [imogen, tobias], zone: 'UTC', opening: always },
			},
			classes: new Set(['read', 'query', 'write']),
		});
		const recordsOf = (module: string) =>
			ofModule(module)
				.flatMap((row) => [
					String(row['id']),
					String(row['Full_Name'] ?? row['Deal_Name'] ?? row['Event_Title'] ?? row['id']),
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
			Events: {
				...moduleOf('Events', [...filledOfEvents, 'Venue', 'What_Id']),
				needed: [
					{ field: 'Event_Title', value: 'New' },
					{ field: 'Start_DateTime', value: timeOn(4, '10:00') },
					{ field: 'End_DateTime', value: timeOn(4, '11:00') },
				],
			},
			Accounts: moduleOf('Accounts', ['Account_Name', 'Industry']),
			Cases: moduleOf('Cases', ['Subject', 'Status']),
			Notes: moduleOf('Notes', ['Note_Title', 'Note_Content']),
			Users: { fields: ['email', 'full_name'], records: [imogen] },
		};
		const outside = new Set(
			['Deals', 'Contacts', 'Accounts', 'Events']
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
			phones: [
				...ofModule('Contacts').flatMap(({ Phone }) => (typeof Phone === 'string' ? [Phone] : [])),
				...['+44 117 496 0770', '+44 117 496 0771', '+44 117 496 0772', 'no number'],
			],
			starts: [1, 2, 3, 4, 5].flatMap((days) =>
				['09:00', '10:00', '11:30', '15:00'].map((time) => timeOn(days, time)),
			),
		});
		const planted = ofModule('Events').map(({ id }) => String(id));
		let booked = { id: '1', count: 0 };
		let answered = 0;
		let held = { cursor: 'none yet', question: '' };
		await fc.assert(
			fc.asyncProperty(calls, async ({ tool, args }) => {
				const asked = {
					...args,
					...(args['cursor'] === heldCursor ? { cursor: held.cursor } : {}),
					...(args['appointment'] === heldAppointment ? { appointment: booked.id } : {}),
				};
				const question = JSON.stringify([tool, { ...args, cursor: null }]);
				const answer = await tools.call(tool, asked);
				const { next_cursor: next } = answer;
				// What was issued for another question goes on with this one in no case.
				if (args['cursor'] === heldCursor && question !== held.question)
					expect(answer).toHaveProperty('error');
				if (typeof next === 'string') held = { cursor: next, question };
				const { done, id = '1' } = (answer['appointment'] ?? {}) as { done?: string; id?: string };
				if (done === 'booked') booked = { id, count: booked.count + 1 };
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
		for (const module of ['Deals', 'Contacts', 'Events'] as const) {
			const made = ofModule(module).filter(
				({ id }) => String(id) >= '5725767000100000000' && !planted.includes(String(id)),
			);
			expect(made.filter((row) => !isIn(module, row))).toEqual([]);
		}
		// Only what these tools booked, and what held its time, may be gone.
		const gone = twin.log().filter(({ method }) => method === 'DELETE');
		expect(gone.filter(({ path }) => !path.endsWith('/Events'))).toEqual([]);
		const left = ofModule('Events');
		expect(planted.filter((one) => !left.some(({ id }) => id === one))).toEqual([]);
		const marked = left.filter(({ Description }) => /signed \w{64}$/.test(String(Description)));
		expect(marked.filter((row) => !row['Who_Id'])).toEqual([]);
		expect(booked.count).toBeGreaterThan(2);
		// A test that refuses everything shows nothing.
		expect(answered).toBeGreaterThan(batch / 10);
	},
	300_000,
);
