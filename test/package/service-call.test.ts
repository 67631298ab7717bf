import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { installN8n } from '../../sandbox/n8n/install';
import type { ExpectedWrite } from '../../sandbox/stage/expected-row';
import { readStory } from '../../sandbox/stage/stories';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import type { WorkflowFile } from '../support/engine/execute-workflow';
import { asExpected, compareWrites } from '../support/stories/compare-writes';
import { playPlain } from '../support/stories/play-plain';

const story = readStory('09-service-call.json') as unknown as WorkflowFile;
const click = 'When clicking ‘Execute workflow’';

beforeAll(() => installN8n(() => {}), 600_000);

let twin: Twin;
beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T10:20:30Z') });
	twin = await createTwin({ now: () => Date.now() });
});
afterEach(async () => {
	vi.useRealTimers();
	await twin.close();
});

/** The sample with some of its values changed, as somebody else's call. */
function calling(change: Record<string, string | number> = {}): WorkflowFile {
	const nodes = story.nodes.map((node) => {
		if (node.name !== 'Sample Call') return node;
		const { assignments } = node.parameters['assignments'] as {
			assignments: Array<{ name: string; value: unknown }>;
		};
		const changed = assignments.map((one) => ({ ...one, value: change[one.name] ?? one.value }));
		return {
			...node,
			parameters: { ...node.parameters, assignments: { assignments: changed } },
		} as typeof node;
	});
	return { ...story, nodes };
}
const run = (change?: Record<string, string | number>) => playPlain(twin, calling(change), click);

const subject = 'Parking brake of bike 12 slips';
/** Start and end of the call back in UTC, as the twin keeps times. */
const records = (start: string, end: string): ExpectedWrite[] => [
	{
		module: 'Cases',
		operation: 'create',
		fields: {
			Subject: subject,
			Status: 'New',
			Case_Origin: 'Phone',
			Priority: 'High',
			Related_To: 'Harriet Fennimore',
			Account_Name: 'Oakhurst Parcel Service Ltd',
			Description: { contains: 'when the box is full' },
		},
	},
	{
		module: 'Events',
		operation: 'create',
		fields: {
			Event_Title: 'Call back: Harriet Fennimore',
			Start_DateTime: start,
			End_DateTime: end,
			Who_Id: 'Harriet Fennimore',
		},
		parent: { module: 'Cases', name: subject },
	},
	{
		module: 'Calls',
		operation: 'create',
		fields: { Call_Type: 'Inbound', Call_Duration: '06:00', Who_Id: 'Harriet Fennimore' },
		parent: { module: 'Cases', name: subject },
	},
];
/** The organization of the twin is in Amsterdam: an hour before UTC in winter. */
const tomorrowAtTwo = records('2026-12-02T13:00:00Z', '2026-12-02T13:30:00Z');

it('makes a case, a call back tomorrow at 2 PM in the time zone of the organization, and an inbound call (#107)', async () => {
	const { writes, stopped } = await run();
	expect(stopped).toBeUndefined();
	expect(compareWrites(writes, tomorrowAtTwo)).toEqual(asExpected);
});

it('means the hour where the caller is, on the day it is there', async () => {
	vi.setSystemTime(Date.parse('2026-12-01T23:30:00Z'));
	const here = records('2026-12-03T13:00:00Z', '2026-12-03T13:30:00Z');
	expect(compareWrites((await run()).writes, here)).toEqual(asExpected);
	const there = records('2026-12-02T14:00:00Z', '2026-12-02T14:30:00Z');
	const { writes } = await run({ zone: 'Europe/London', submittedAt: 'again' });
	expect(compareWrites(writes, there)).toEqual(asExpected);
});

it('knows that summer begins over night', async () => {
	vi.setSystemTime(Date.parse('2027-03-27T10:20:30Z'));
	const rows = records('2027-03-28T12:00:00Z', '2027-03-28T12:30:00Z');
	expect(compareWrites((await run()).writes, rows)).toEqual(asExpected);
});

it('takes the time that was agreed', async () => {
	const rows = records('2026-12-04T08:15:00Z', '2026-12-04T08:45:00Z');
	expect(compareWrites((await run({ callBack: '2026-12-04 09:15' })).writes, rows)).toEqual(
		asExpected,
	);
});

it('reads a time where the caller is before it says that it is over', async () => {
	const rows = records('2026-12-01T11:00:00Z', '2026-12-01T11:30:00Z');
	const { writes } = await run({ callBack: '2026-12-01 11:00', zone: 'Europe/London' });
	expect(compareWrites(writes, rows)).toEqual(asExpected);
});

it('writes a call once, and finishes what a stop has left', async () => {
	const match = { method: 'POST', path: '/Events$' };
	const refusal = { code: 'NO_PERMISSION', message: 'permission denied' };
	twin.addFault({ match, kind: 'status', status: 403, ...refusal });
	const first = await run();
	expect(first.stopped).toBeDefined();
	twin.clearFaults();
	const second = await run();
	expect(compareWrites([...first.writes, ...second.writes], tomorrowAtTwo)).toEqual(asExpected);
	expect((await run()).writes).toEqual([]);
});

it.each([
	['a caller nobody knows', { who: 'Somebody Else', phone: '+44 20 7946 0999' }],
	['a name alone', { phone: '', who: 'Harriet' }],
	['a time that nobody can read', { callBack: 'Friday afternoon' }],
	['a time zone that there is not', { zone: 'Europe/Bristol' }],
	['a day without an hour', { callBack: '2026-12-04' }],
	['an hour without a day', { callBack: '14:00' }],
	['a number that may be anything', { callBack: '12' }],
	['a time that is over where the organization is', { callBack: '2026-12-01 11:00' }],
	['a year that somebody mistyped', { callBack: '2025-12-04 09:15' }],
	['a call of no minutes', { minutes: 0 }],
	['a call of fewer than none', { minutes: -3 }],
	['a call longer than a day', { minutes: 100_000 }],
])('gives a task to somebody for %s, and writes nothing else', async (_, change) => {
	const { writes, stopped } = await run(change);
	expect(stopped).toBeUndefined();
	const task: ExpectedWrite = {
		module: 'Tasks',
		operation: 'create',
		fields: { Description: { contains: 'when the box is full' }, Due_Date: '2026-12-01' },
		tags: ['Service Call'],
	};
	expect(compareWrites(writes, [task])).toEqual(asExpected);
	expect((await run(change)).writes).toEqual([]);
});
