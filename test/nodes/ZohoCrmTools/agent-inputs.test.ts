import { readFileSync } from 'node:fs';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '../../../sandbox/zoho/json';
import { settingsOf, translated, type AskedCall } from '../../support/tools/agent-calls';
import { onTwin } from './on-twin';

const crm = onTwin();
const read = <T>(name: string): T =>
	JSON.parse(
		readFileSync(new URL(`../../inputs/agents/${name}.json`, import.meta.url), 'utf8'),
	) as T;

const day = 86_400_000;
const clock = (moment: string | number) => vi.setSystemTime(new Date(moment));
beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-30T06:00:00Z') });
	crm.twin().reset();
});
afterEach(() => {
	vi.useRealTimers();
});

interface Scripts {
	right: AskedCall[][];
	wrong: Array<{ how: string; calls: AskedCall[]; must: string }>;
}
const make = (module: string, values: JsonObject) => {
	const { code, details } = crm.twin().change({ module, operation: 'create', values });
	if (code !== 'SUCCESS') throw new Error(JSON.stringify(details));
	return String(details.id);
};
const recordOf = (module: string, id: string) =>
	crm
		.twin()
		.records(module)
		.find((record) => record['id'] === id);
const notesOn = (id: string) =>
	crm
		.twin()
		.records('Notes')
		.filter(({ Parent_Id: parent }) => (parent as JsonObject | null)?.['id'] === id);
const named = (module: string, field: string, name: unknown) =>
	String(
		crm
			.twin()
			.records(module)
			.find((record) => record[field] === name)?.['id'],
	);

let sessions = 0;
/** Makes the calls one after the other in a session of their own; what each was answered. */
async function call(
	calls: AskedCall[],
	of: (reference: unknown) => string,
	settings: INodeParameters,
): Promise<IDataObject[]> {
	const options = settings['options'] as IDataObject;
	// The hour is that of all tests together.
	const own = { ...settings, options: { ...options, writesPerHour: 10_000 } } as INodeParameters;
	const request = { headers: { 'mcp-session-id': `session ${(sessions += 1)}` } };
	const answers: IDataObject[] = [];
	for (const one of calls) {
		const { tool, ...args } = translated(one, of);
		const name = `${String(options['prefix'] ?? 'zoho')}_${String(tool)}`;
		const listed = (await crm.supply(own, request)).some((each) => each.name === name);
		answers.push(listed ? await crm.call(name, args, own, request) : { error: 'not listed' });
	}
	return answers;
}
const refused = (answers: IDataObject[]) => answers.filter(({ error }) => error !== undefined);

interface StaleRow {
	key: string;
	values: JsonObject;
	Modified_Time: string;
	do: 'stale' | 'leave' | 'either';
}
interface StaleList {
	id: string;
	now: string;
	rows: StaleRow[];
	stale: string[];
	repeat?: Record<string, number>;
	scripts: Scripts;
}

describe('stale deals, the way of the agent (#37)', () => {
	const settings = settingsOf('07-stale-deals.json', 'Deal Tools', {
		Stage: 'Negotiation/Review',
		Modified_Time: '14',
		Probability: '10',
	});
	const lists = read<{ lists: StaleList[] }>('stale-deals').lists.filter(({ repeat }) => !repeat);

	function begin({ now, rows }: StaleList) {
		const ids = new Map<string, string>();
		for (const { key, values, Modified_Time: at } of rows) {
			clock(at);
			ids.set(key, make('Deals', values));
		}
		clock(now);
		return (reference: unknown) => ids.get((reference as { $id: string }).$id) ?? '';
	}

	it.each(lists)('$id: ends as it should where the model is right', async (list) => {
		const of = begin(list);
		for (const calls of list.scripts.right) {
			const answers = await call(calls, of, settings);
			// What is 14 days old to the second is older a second later.
			const edge = list.rows.filter(({ key }) => key === 'to-the-second').length * 2;
			expect(refused(answers)).toHaveLength(edge);
		}
		for (const key of list.stale.filter((one) => one !== 'to-the-second')) {
			const id = of({ $id: key });
			expect(notesOn(id)).toHaveLength(1);
			expect(recordOf('Deals', id)).toMatchObject({ Probability: 10, Stage: 'Negotiation/Review' });
		}
	});

	const wrong = lists.flatMap((list) =>
		list.scripts.wrong.map((script) => ({ list, ...script, id: list.id })),
	);
	it.each(wrong)('$id: $how – $must', async ({ list, calls }) => {
		const of = begin(list);
		const before = new Map(list.rows.map(({ key }) => [key, recordOf('Deals', of({ $id: key }))]));
		await call(calls, of, settings);
		for (const row of list.rows) {
			const id = of({ $id: row.key });
			const deal = recordOf('Deals', id);
			if (row.do === 'leave') {
				expect({ deal, notes: notesOn(id) }).toEqual({ deal: before.get(row.key), notes: [] });
			}
			const probabilities = [10, before.get(row.key)?.['Probability']];
			expect(probabilities).toContain(deal?.['Probability']);
			expect(deal?.['Stage']).toBe(row.values['Stage']);
		}
	});
});

interface LeadRow {
	key: string;
	values: JsonObject;
	qualified: boolean | 'either';
	converted_before?: boolean;
	after?: { account: { new: boolean }; contact: { new: boolean; count?: number } };
}
interface LeadList {
	id: string;
	rows: LeadRow[];
	converted: string[];
	scripts: Scripts;
}

describe('lead qualification, the way of the agent (#38)', () => {
	const file = '08-lead-qualification.json';
	const { lists } = read<{ lists: LeadList[] }>('lead-lists');
	const now = Date.parse('2026-12-01T09:10:00+01:00');

	function begin({ rows }: LeadList) {
		crm.twin().settings({ loosePicklists: true });
		const ids = new Map<string, string>();
		rows.forEach(({ key, values, converted_before }, at) => {
			clock(now - day + at * 60_000);
			const id = make('Leads', values);
			ids.set(key, id);
			if (converted_before) crm.twin().setState('Leads', id, 'converted');
		});
		clock(now);
		return (reference: unknown): string => {
			const { $id, $contact_of } = reference as { $id?: string; $contact_of?: string };
			const id = ids.get($id ?? $contact_of ?? '') ?? '';
			if ($contact_of === undefined) return id;
			const became = recordOf('Leads', id)?.['Converted_Contact'] as JsonObject | null;
			return String(became?.['id'] ?? '5725767000000300001');
		};
	}
	/** The story asks about one lead after the other, those that qualify and are new. */
	async function ask(list: LeadList, calls: AskedCall[], of: (reference: unknown) => string) {
		const answers: IDataObject[] = [];
		for (const key of list.converted) {
			const { after } = list.rows.find((row) => row.key === key)!;
			if (!after?.account.new || !after.contact.new) continue;
			const leads = settingsOf(file, 'Lead Tools', { id: of({ $id: key }) });
			const notes = settingsOf(file, 'Note Tools', { Created_Time: new Date(now).toISOString() });
			for (const one of calls) {
				const settings = one.tool === 'add_note' ? notes : leads;
				answers.push(...(await call([one], of, settings)));
			}
		}
		return answers;
	}
	const isNew = ({ after }: LeadRow) => after?.account.new === true && after.contact.new;

	it.each(lists)('$id: converts and notes what is new where the model is right', async (list) => {
		const of = begin(list);
		for (const calls of list.scripts.right) {
			for (const key of list.converted) {
				// Of the calls of a list those that are about the lead the agent is asked about.
				const about = calls.filter(({ arguments: { id } }) => {
					const { $id, $contact_of } = (id ?? {}) as { $id?: string; $contact_of?: string };
					return ($id ?? $contact_of) === key;
				});
				await ask({ ...list, converted: [key] }, about, of);
			}
		}
		for (const row of list.rows) {
			const id = of({ $id: row.key });
			const expected = list.converted.includes(row.key) && isNew(row);
			if (row.converted_before) continue;
			expect({ key: row.key, is: recordOf('Leads', id)?.['Converted__s'] }).toEqual({
				key: row.key,
				is: expected,
			});
			if (expected) expect(notesOn(of({ $contact_of: row.key }))).toHaveLength(1);
		}
	});

	const wrong = lists.flatMap((list) =>
		list.scripts.wrong.map((script) => ({ list, ...script, id: list.id })),
	);
	it.each(wrong)('$id: $how – $must', async ({ list, calls }) => {
		const of = begin(list);
		const before = new Map(list.rows.map(({ key }) => [key, recordOf('Leads', of({ $id: key }))]));
		const contacts = crm.twin().records('Contacts');
		const cases = crm.twin().records('Cases');
		const notes = crm.twin().records('Notes');
		await ask(list, calls, of);
		const made = crm
			.twin()
			.records('Contacts')
			.filter(({ id }) => !contacts.some((one) => one['id'] === id));
		const converted = list.rows.filter(
			({ key }) =>
				recordOf('Leads', of({ $id: key }))?.['Converted__s'] !== before.get(key)?.['Converted__s'],
		);
		// Only leads that qualify, and no more contacts than leads.
		for (const row of converted) expect(list.converted).toContain(row.key);
		expect(made).toHaveLength(converted.length);
		for (const row of list.rows.filter((one) => !converted.includes(one))) {
			expect(recordOf('Leads', of({ $id: row.key }))).toEqual(before.get(row.key));
		}
		expect(crm.twin().records('Cases')).toEqual(cases);
		expect(crm.twin().records('Notes')).toEqual(notes);
		for (const contact of contacts) {
			expect(recordOf('Contacts', String(contact['id']))).toEqual(contact);
		}
	});
});

interface ServiceCall {
	id: string;
	now: string;
	expected: {
		contact: string | null;
		cases: Array<{ contains: string[]; account?: string; either?: string }>;
		events: Array<{ Start_DateTime: string; End_DateTime: string }>;
		calls: Array<{ Call_Start_Time: string; Call_Duration: string; contact: string }>;
	};
	scripts: Scripts;
}

describe('a service call, the way of the agent (#107)', () => {
	const settings = settingsOf('09-service-call.json', 'Service Tools');
	const { calls } = read<{ calls: ServiceCall[] }>('service-calls');
	const of = (reference: unknown): string => {
		const { $contact, $case } = reference as { $contact?: string; $case?: string };
		return $contact === undefined
			? named('Cases', 'Subject', $case)
			: named('Contacts', 'Full_Name', $contact);
	};
	const madeIn = (module: string, before: JsonObject[]) =>
		crm
			.twin()
			.records(module)
			.filter(({ id }) => !before.some((one) => one['id'] === id));
	const moment = (value: unknown) => Date.parse(String(value));

	it.each(calls)(
		'$id: ends as it should where the model is right',
		async ({ now, expected, scripts }) => {
			clock(now);
			const [script = []] = scripts.right;
			const before = ['Cases', 'Events', 'Calls'].map((module) => crm.twin().records(module));
			const answers = await call(script, of, settings);
			expect(refused(answers)).toEqual([]);
			const [cases = [], events = [], logged = []] = ['Cases', 'Events', 'Calls'].map(
				(module, at) => madeIn(module, before[at] ?? []),
			);
			const who = expected.calls[0]?.contact ?? '';
			const person = named('Contacts', 'Full_Name', who);
			if (!expected.cases[0]?.either) {
				expect(cases.length).toBeGreaterThan(0);
				for (const one of cases)
					expect(one).toMatchObject({ Status: 'New', Related_To: { id: person } });
				const { Account_Name: account } = recordOf('Contacts', person) ?? {};
				expect((account as JsonObject | null)?.['name']).toBe(expected.cases[0]?.account);
			}
			expect(
				events.map((one) => [moment(one['Start_DateTime']), moment(one['End_DateTime'])]),
			).toEqual(
				expected.events.map((one) => [moment(one.Start_DateTime), moment(one.End_DateTime)]),
			);
			expect(
				logged.map((one) => [
					one['Call_Type'],
					one['Call_Duration'],
					moment(one['Call_Start_Time']),
				]),
			).toEqual(
				expected.calls.map((one) => ['Inbound', one.Call_Duration, moment(one.Call_Start_Time)]),
			);
			for (const one of [...events, ...logged])
				expect(one).toMatchObject({ Who_Id: { id: person } });
		},
	);

	const wrong = calls.flatMap(({ scripts, id, now }) =>
		scripts.wrong.map((script) => ({ ...script, id, now })),
	);
	it.each(wrong)('$id: $how – $must', async ({ now, calls: script, must }) => {
		clock(now);
		const cases = crm.twin().records('Cases');
		const contacts = crm.twin().records('Contacts');
		const answers = await call(script, of, settings);
		for (const one of cases) expect(recordOf('Cases', String(one['id']))).toEqual(one);
		for (const one of contacts) expect(recordOf('Contacts', String(one['id']))).toEqual(one);
		if (must.startsWith('refused')) expect(refused(answers)).toHaveLength(script.length);
	});
});
