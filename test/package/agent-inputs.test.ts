import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { installN8n } from '../../sandbox/n8n/install';
import { readStory } from '../../sandbox/stage/stories';
import type { JsonObject } from '../../sandbox/zoho/json';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import type { WorkflowFile } from '../support/engine/execute-workflow';
import { playPlain } from '../support/stories/play-plain';

const read = <T>(name: string): T =>
	JSON.parse(readFileSync(new URL(`../inputs/agents/${name}.json`, import.meta.url), 'utf8')) as T;
const storyOf = (file: string) => readStory(file) as unknown as WorkflowFile;

beforeAll(() => installN8n(() => {}), 600_000);

const day = 86_400_000;
let twin: Twin;
/** A twin that is as old, and n8n's clock at `now`. */
async function begin(now: number, age: number): Promise<void> {
	vi.useFakeTimers({ toFake: ['Date'], now: now - age });
	twin = await createTwin({ now: () => Date.now() });
}
beforeEach(() => vi.useRealTimers());
afterEach(async () => {
	vi.useRealTimers();
	await twin.close();
});
function make(module: string, values: JsonObject): string {
	const { details, code } = twin.change({ module, operation: 'create', values });
	if (code !== 'SUCCESS') throw new Error(JSON.stringify(details));
	return String(details.id);
}
const recordOf = (module: string, id: string) =>
	twin.records(module).find((record) => record['id'] === id);
const notesOn = (id: string) =>
	twin
		.records('Notes')
		.filter(({ Parent_Id: parent }) => (parent as JsonObject | null)?.['id'] === id);
type Range = number | { min: number; max: number };
const isIn = (count: number, range: Range) =>
	typeof range === 'number' ? count === range : count >= range.min && count <= range.max;

interface StaleRow {
	key: string;
	values: JsonObject;
	Modified_Time: string;
	do: 'stale' | 'leave' | 'either';
	after: { notes: Range; Probability?: number; Stage?: string };
}
interface StaleList {
	id: string;
	now: string;
	rows: StaleRow[];
	repeat?: Record<string, number>;
}

describe('stale deals, the plain way (#37)', () => {
	it.each(read<{ lists: StaleList[] }>('stale-deals').lists)(
		'$id',
		async ({ now, rows, repeat = {} }) => {
			const moment = Date.parse(now);
			// What every twin has is fresh: nobody is asked about it.
			await begin(moment, day);
			const made = rows.flatMap((row) =>
				Array.from({ length: repeat[row.key] ?? 1 }, (_, at) => {
					vi.setSystemTime(Date.parse(row.Modified_Time));
					const name = `${String(row.values['Deal_Name'])}${at === 0 ? '' : ` ${at}`}`;
					return { row, id: make('Deals', { ...row.values, Deal_Name: name }) };
				}),
			);
			vi.setSystemTime(moment);
			const before = new Map(made.map(({ id }) => [id, recordOf('Deals', id)]));
			const { stopped } = await playPlain(twin, storyOf('07-stale-deals.json'));
			expect(stopped).toBeUndefined();
			for (const { row, id } of made) {
				const deal = recordOf('Deals', id);
				const notes = notesOn(id).length;
				expect({ key: row.key, notes, fits: isIn(notes, row.after.notes) }).toMatchObject({
					fits: true,
				});
				if (row.do === 'leave') expect(deal).toEqual(before.get(id));
				if (row.do !== 'stale') continue;
				const { Probability, Stage } = row.after;
				expect(deal, row.key).toMatchObject({ Probability, Stage });
			}
		},
	);
});

interface Made {
	name: string;
	new: boolean;
	count?: number;
	stays?: JsonObject;
}
interface LeadRow {
	key: string;
	values: JsonObject;
	qualified: boolean | 'either';
	converted_before?: boolean;
	outcome?: string[];
	after?: { account: Made; contact: Made; notes: Range };
}
interface LeadList {
	id: string;
	industry: string;
	rows: LeadRow[];
}
const same = (one: unknown, other: unknown) =>
	String(one).trim().toLowerCase() === String(other).trim().toLowerCase();

describe('lead qualification, the plain way (#38)', () => {
	/** Records of the name; one that was there holds what it held. */
	function checkMade(module: string, field: string, { name, count = 1, stays = {} }: Made) {
		const named = twin.records(module).filter((record) => same(record[field], name));
		expect({ name, count: named.length }).toEqual({ name, count });
		if (Object.keys(stays).length > 0) expect(named).toContainEqual(expect.objectContaining(stays));
		return named;
	}

	it.each(read<{ lists: LeadList[] }>('lead-lists').lists)('$id', async ({ industry, rows }) => {
		const now = Date.parse('2026-12-01T09:10:00+01:00');
		await begin(now, 30 * day);
		twin.settings({ loosePicklists: true });
		const made = rows.map((row, at) => {
			vi.setSystemTime(now - day + at * 60_000);
			const id = make('Leads', row.values);
			if (row.converted_before) twin.setState('Leads', id, 'converted');
			return { row, id };
		});
		vi.setSystemTime(now);
		const before = new Map(made.map(({ id }) => [id, recordOf('Leads', id)]));
		const old = new Set(twin.records('Notes').map(({ id }) => id));
		const story = JSON.stringify(storyOf('08-lead-qualification.json')).replace(
			'"Technology"',
			JSON.stringify(industry),
		);
		const { writes, stopped } = await playPlain(twin, JSON.parse(story) as WorkflowFile);
		expect(stopped).toBeUndefined();
		for (const { row, id } of made) {
			const lead = recordOf('Leads', id);
			const isConverted = lead?.['Converted__s'] === true;
			if (row.qualified === false) {
				expect(lead, row.key).toEqual(before.get(id));
				continue;
			}
			const mayBeAsked = row.qualified === 'either' || row.outcome?.includes('review');
			if (!isConverted && mayBeAsked) continue;
			expect({ key: row.key, isConverted }).toEqual({ key: row.key, isConverted: true });
			const { account, contact, notes } = row.after!;
			checkMade('Accounts', 'Account_Name', account);
			const people = checkMade('Contacts', 'Full_Name', contact);
			const became = String((lead?.['Converted_Contact'] as JsonObject)['id']);
			expect(people.map(({ id: person }) => person)).toContain(became);
			const told = notesOn(became).filter(({ id: note }) => !old.has(note));
			expect(isIn(told.length, notes)).toBe(true);
		}
		const again = await playPlain(twin, JSON.parse(story) as WorkflowFile);
		expect(again).toEqual({ writes: [], stopped: undefined });
		const contacts = writes.filter(({ module }) => module === 'Contacts');
		expect(contacts.every(({ operation }) => operation === 'create')).toBe(true);
	});
});

interface ServiceCall {
	id: string;
	now: string;
	callerPhone: string;
	durationSeconds: number;
	transcript: string;
	expected: {
		contact: string | null;
		cases: Array<{ subject: string; account?: string }>;
		events: Array<{ Start_DateTime: string; End_DateTime: string }>;
		calls: Array<{ Call_Start_Time: string; Call_Duration: string }>;
	};
}

/** What the desk types into the form once the call is over; the hour is typed as it is where the desk is. */
function formOf({ callerPhone, durationSeconds, transcript, expected }: ServiceCall) {
	const [event] = expected.events;
	const start = new Date(event?.Start_DateTime ?? 0);
	return {
		who: expected.contact ?? 'Ottoline Pereira',
		phone: callerPhone,
		subject: expected.cases[0]?.subject ?? '',
		said: transcript,
		minutes: durationSeconds / 60,
		callBack: event
			? start.toLocaleString('sv', { timeZone: 'Europe/Amsterdam' }).slice(0, 16)
			: 'none',
	};
}

describe('service calls, the plain way (#107)', () => {
	it.each(read<{ calls: ServiceCall[] }>('service-calls').calls)('$id', async (call) => {
		const { now, durationSeconds, expected } = call;
		await begin(Date.parse(now) + durationSeconds * 1_000, 0);
		const form: Record<string, unknown> = formOf(call);
		const story = storyOf('09-service-call.json');
		const nodes = story.nodes.map((node) => {
			if (node.name !== 'Sample Call') return node;
			const { assignments } = node.parameters['assignments'] as {
				assignments: Array<{ name: string; value: unknown }>;
			};
			const typed = assignments.map((one) => ({ ...one, value: form[one.name] ?? one.value }));
			return { ...node, parameters: { assignments: { assignments: typed }, options: {} } };
		});
		const { writes, stopped } = await playPlain(
			twin,
			{ ...story, nodes } as WorkflowFile,
			'When clicking ‘Execute workflow’',
		);
		expect(stopped).toBeUndefined();
		const modules = writes.map(({ module }) => module);
		if (expected.contact === null) return expect(modules).toEqual(['Tasks']);
		const [meeting] = expected.events;
		expect(modules).toEqual(['Cases', ...(meeting ? ['Events'] : []), 'Calls']);
		const fieldsOf = (name: string) => writes.find(({ module }) => module === name)?.fields ?? {};
		expect(fieldsOf('Cases')).toMatchObject({
			Status: 'New',
			Case_Origin: 'Phone',
			Related_To: expected.contact,
			Account_Name: expected.cases[0]?.account,
		});
		const moments = (fields: Record<string, unknown>, ...names: string[]) =>
			names.map((name) => Date.parse(String(fields[name])));
		const times = ['Start_DateTime', 'End_DateTime'];
		if (meeting) {
			expect(moments(fieldsOf('Events'), ...times)).toEqual(moments({ ...meeting }, ...times));
		}
		const [began] = expected.calls;
		expect(fieldsOf('Calls')).toMatchObject({
			Call_Type: 'Inbound',
			Call_Duration: began?.Call_Duration,
			Who_Id: expected.contact,
		});
		expect(moments(fieldsOf('Calls'), 'Call_Start_Time')).toEqual(
			moments({ ...began }, 'Call_Start_Time'),
		);
	});
});
