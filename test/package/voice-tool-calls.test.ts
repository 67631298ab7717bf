import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { installN8n } from '../../sandbox/n8n/install';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { playDesk } from '../support/stories/play-desk';
import { fromVapi, type DeskAnswer } from '../support/stories/tool-calls';

interface Heard {
	outcome: string[];
	contains: string[][];
	without: string[];
	code?: string;
	slots_among?: string[];
	slots_not?: string[];
	slots_next?: string[];
}

interface Meeting {
	contact: string | string[];
	Start_DateTime: string;
	End_DateTime: string;
	Owner?: string;
	reminder_minutes?: number;
}

interface Row {
	id: string;
	about: string;
	requests: Array<{ message?: unknown }>;
	together?: boolean;
	settings?: Record<string, boolean>;
	expected: {
		heard: Heard[];
		crm: {
			events: { created: Meeting[]; changed: Array<Meeting & { key: string }>; deleted: string[] };
			contacts: { created: Array<{ First_Name: string; Last_Name: string; phone_digits: string }> };
			may_create?: { events?: number; contacts?: number };
		};
	};
}

const folder = join(import.meta.dirname, '../inputs/voice/tool-calls');
const read = <T>(name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
const desk = read<{
	now: string;
	settings: { time_zone: string; owner: string };
	contacts: Array<IDataObject & { key: string }>;
	events: Array<IDataObject & { key: string; contact: string | null }>;
}>('desk.json');

/** What the settings of the folder are called in the story. */
const settings = {
	'desk.users': desk.settings.owner,
	'desk.timeZone': desk.settings.time_zone,
	'desk.daysAhead': 30,
};
const switches: Record<string, string> = { booking: 'desk.book' };

beforeAll(() => installN8n(() => {}), 600_000);
let twin: Twin;
let keys: Map<string, string>;
beforeEach(async () => {
	// n8n's clock; what waits for the network goes on.
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(desk.now), shouldAdvanceTime: true });
	twin = await createTwin({ now: () => Date.now() });
	keys = new Map();
	for (const { key, ...contact } of desk.contacts) keys.set(key, await put('Contacts', contact));
	const owner = await userNamed(desk.settings.owner);
	for (const { key, contact, ...event } of desk.events) {
		const who = twin.records('Contacts').find((one) => nameOf(one) === contact);
		const Who_Id = who ? { id: String(who['id']) } : null;
		keys.set(key, await put('Events', { ...event, Owner: { id: owner }, Who_Id }));
	}
});
afterEach(async () => {
	vi.useRealTimers();
	await twin.close();
});

const nameOf = (record: object): string => {
	const { First_Name: first, Last_Name: last } = record as IDataObject;
	return [first, last].filter(Boolean).join(' ');
};

async function call(method: string, path: string, body?: object): Promise<unknown> {
	const answer = await fetch(`${twin.url}/crm/v8/${path}`, {
		method,
		headers: { Authorization: `Bearer ${twin.client.accessToken}` },
		...(body && { body: JSON.stringify(body) }),
	});
	expect(answer.ok, `${path} ${answer.status}`).toBe(true);
	return await answer.json();
}

async function put(module: string, record: IDataObject): Promise<string> {
	const { data } = (await call('POST', module, { data: [record] })) as {
		data: [{ details: { id: string } }];
	};
	return data[0].details.id;
}

async function userNamed(name: string): Promise<string> {
	const { users } = (await call('GET', 'users?type=ActiveUsers')) as {
		users: Array<{ id: string; full_name: string }>;
	};
	return users.find((user) => user.full_name === name)?.id ?? '';
}

/** What came of a call, in the words of the folder: a refusal that puts a question asks as well. */
function outcomesOf({ ok, code, say }: DeskAnswer): string[] {
	const done = { OFFER: 'slots', BOOKED: 'booked', MOVED: 'moved', CANCELED: 'cancelled' };
	if (ok && code in done) return [done[code as keyof typeof done]];
	return say.includes('?') ? ['asks', 'refused'] : ['refused'];
}

const moments = (times: string[] = []) => times.map((time) => Date.parse(time));

function checkHeard(heard: DeskAnswer, expected: Heard): void {
	const outcomes = outcomesOf(heard);
	const isAsked = outcomes.includes('asks');
	expect(
		outcomes.some((one) => expected.outcome.includes(one)),
		`${JSON.stringify(heard)}: ${expected.outcome.join(', ')}`,
	).toBe(true);
	const say = heard.say.toLowerCase();
	if (!isAsked || expected.outcome.every((one) => one === 'asks')) {
		for (const words of expected.contains) {
			expect(
				words.some((word) => say.includes(word.toLowerCase())),
				heard.say,
			).toBe(true);
		}
	}
	for (const word of expected.without) {
		expect(JSON.stringify(heard).toLowerCase()).not.toContain(word.toLowerCase());
	}
	if (expected.code) expect(heard.code).toBe(expected.code);
	const offered = moments(heard.slots?.map(({ start }) => start));
	if (expected.slots_next) expect(offered).toEqual(moments(expected.slots_next));
	if (expected.slots_among && !isAsked) {
		if (heard.ok) expect(offered.length).toBeGreaterThan(0);
		const among = moments(expected.slots_among);
		expect(offered.filter((start) => !among.includes(start))).toEqual([]);
	}
	expect(offered.filter((start) => moments(expected.slots_not).includes(start))).toEqual([]);
}

type Stands = Record<'Events' | 'Contacts', Map<string, IDataObject>>;

const look = (): Stands => ({
	Events: new Map(twin.records('Events').map((one) => [String(one['id']), one as IDataObject])),
	Contacts: new Map(twin.records('Contacts').map((one) => [String(one['id']), one as IDataObject])),
});

const shown = (event: IDataObject) => ({
	contact: (event['Who_Id'] as { name?: string } | null)?.name,
	start: Date.parse(String(event['Start_DateTime'])),
	end: Date.parse(String(event['End_DateTime'])),
});

function checkMeeting(event: IDataObject, expected: Meeting): void {
	const { contact, start, end } = shown(event);
	expect([expected.contact].flat()).toContain(contact);
	expect([start, end]).toEqual(moments([expected.Start_DateTime, expected.End_DateTime]));
	const { Owner: owner, Remind_At: remind } = event as {
		Owner?: { name?: string };
		Remind_At?: Array<{ unit: number }>;
	};
	if (expected.Owner) expect(owner?.name).toBe(expected.Owner);
	if (expected.reminder_minutes) expect(remind?.[0]?.unit).toBe(expected.reminder_minutes);
}

function checkCrm(before: Stands, after: Stands, row: Row, answers: DeskAnswer[]): void {
	const { events, contacts, may_create: may = {} } = row.expected.crm;
	const isWritten = answers.some(({ code }) => ['BOOKED', 'MOVED', 'CANCELED'].includes(code));
	const made = [...after.Events.values()].filter((one) => !before.Events.has(String(one['id'])));
	const created = isWritten ? events.created : [];
	expect(made.length).toBeGreaterThanOrEqual(created.length);
	expect(made.length).toBeLessThanOrEqual(created.length + (may.events ?? 0));
	for (const [at, expected] of created.entries()) checkMeeting(made[at]!, expected);
	const changed = [...before.Events].filter(([id, event]) => {
		const now = after.Events.get(id);
		return now && JSON.stringify(shown(now)) !== JSON.stringify(shown(event));
	});
	expect(changed.map(([id]) => id)).toEqual(events.changed.map(({ key }) => keys.get(key)));
	for (const { key, ...expected } of events.changed) {
		checkMeeting(after.Events.get(keys.get(key)!)!, expected);
	}
	const gone = [...before.Events.keys()].filter((id) => !after.Events.has(id));
	expect(gone).toEqual(events.deleted.map((key) => keys.get(key)));
	const people = [...after.Contacts.values()].filter(
		(one) => !before.Contacts.has(String(one['id'])),
	);
	const expectedPeople = isWritten ? contacts.created : [];
	expect(people.length).toBeGreaterThanOrEqual(expectedPeople.length);
	expect(people.length).toBeLessThanOrEqual(expectedPeople.length + (may.contacts ?? 0));
	for (const [at, { phone_digits: digits, ...names }] of expectedPeople.entries()) {
		expect(people[at]).toMatchObject(names);
		expect(String(people[at]?.['Phone']).replace(/\D/g, '')).toBe(digits);
	}
	for (const [id, contact] of before.Contacts) {
		expect({ ...after.Contacts.get(id), Modified_Time: '' }).toEqual({
			...contact,
			Modified_Time: '',
		});
	}
}

describe.each(['vapi', 'retell', 'elevenlabs', 'plain'])('tool calls of %s', (platform) => {
	it.each(read<Row[]>(`${platform}.json`))('$id: $about (#106)', async (row) => {
		const changed = Object.entries(row.settings ?? {}).map(([name, value]) => {
			const field = switches[name];
			if (field === undefined) throw new Error(`Nobody says what ${name} is in the story`);
			return [field, value];
		});
		const set = { ...settings, ...Object.fromEntries(changed) } as typeof settings;
		const before = look();
		const send = async (body: Row['requests'][number]): Promise<DeskAnswer[]> => {
			const answer = await playDesk(twin, { body: body as IDataObject }, set);
			return body.message ? fromVapi(answer) : [answer as DeskAnswer];
		};
		const answers: DeskAnswer[] = [];
		if (row.together) {
			answers.push(...(await Promise.all(row.requests.map(send))).flat());
			expect(answers.map(({ code }) => code).sort()).toEqual(['BOOKED', 'SLOT_TAKEN']);
		} else {
			for (const body of row.requests) answers.push(...(await send(body)));
		}
		expect(answers).toHaveLength(row.expected.heard.length);
		for (const [at, expected] of row.expected.heard.entries()) {
			checkHeard(answers[at]!, expected);
		}
		checkCrm(before, look(), row, answers);
	});
});
