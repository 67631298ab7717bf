import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { installN8n } from '../../sandbox/n8n/install';
import type { ExpectedWrite } from '../../sandbox/stage/expected-row';
import { readStory } from '../../sandbox/stage/stories';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import type { WorkflowFile } from '../support/engine/execute-workflow';
import { asExpected, compareWrites } from '../support/stories/compare-writes';
import { playPlain } from '../support/stories/play-plain';

const workflow = readStory('07-stale-deals.json') as unknown as WorkflowFile;
const day = 86_400_000;
const today = Date.parse('2026-12-01T07:00:00Z');

beforeAll(() => installN8n(() => {}), 600_000);

let twin: Twin;
beforeEach(async () => {
	// n8n's clock; what waits for the network goes on.
	vi.useFakeTimers({ toFake: ['Date'], now: today - 20 * day });
	twin = await createTwin({ now: () => Date.now() });
	at(today);
});
afterEach(async () => {
	vi.useRealTimers();
	await twin.close();
});
const at = (moment: number) => vi.setSystemTime(moment);

const play = () => playPlain(twin, workflow);

async function run(from?: string, story = workflow) {
	const { writes, stopped } = await playPlain(twin, story, from);
	expect(stopped).toBeUndefined();
	return writes;
}

const idOf = (end: string) => `57257670000004000${end}`;
const change = (end: string, values: Record<string, string | number>) =>
	twin.change({ module: 'Deals', operation: 'update', id: idOf(end), values });
const dealOf = (end: string) => twin.records('Deals').find(({ id }) => id === idOf(end));

/** The deals of the twin's company that are in Negotiation/Review, 90 % each. */
const [oakhurst, kolibri] = [
	{ end: '01', name: 'Oakhurst Parcel – 18 more Longtails' },
	{ end: '09', name: 'Kolibri Kurier – battery swap pilot' },
];
const negotiated = [oakhurst.name, kolibri.name];

const note = (deal: string, contains = 'for 20 days, since 11 November 2026'): ExpectedWrite => ({
	module: 'Notes',
	operation: 'create',
	fields: { Note_Content: { contains } },
	parent: { module: 'Deals', name: deal },
});
const lowered = (deal: string): ExpectedWrite => ({
	module: 'Deals',
	operation: 'update',
	record: deal,
	fields: { Probability: 10, Stage: 'Negotiation/Review' },
});

const all = negotiated.flatMap((deal) => [note(deal), lowered(deal)]);

it('notes each deal in Negotiation/Review that nobody changed for 14 days, and sets its probability to 10 (#37)', async () => {
	expect(compareWrites(await run(), all)).toEqual(asExpected);
});

it('leaves alone what somebody changed within 14 days', async () => {
	at(today - 13 * day);
	change(oakhurst.end, { Next_Step: 'Visit on Thursday' });
	at(today);
	const rows = [note(kolibri.name), lowered(kolibri.name)];
	expect(compareWrites(await run(), rows)).toEqual(asExpected);
	expect(dealOf(oakhurst.end)).toMatchObject({ Probability: 90 });
});

it('writes nothing twice, asks again after as many days, and lowers once alone', async () => {
	expect(await run()).toHaveLength(4);
	expect(await run('When clicking ‘Execute workflow’')).toEqual([]);
	at(today + 13 * day);
	expect(await run()).toEqual([]);
	at(today + 15 * day);
	const again = negotiated.map((deal) => note(deal, 'for 15 days, since 1 December 2026'));
	expect(compareWrites(await run(), again)).toEqual(asExpected);
	expect(await run()).toEqual([]);
});

it('notes a deal once where 14 days ago there was no such hour, since summer time began', async () => {
	const settings = { ...workflow.settings, timezone: 'America/New_York' };
	at(Date.parse('2027-03-14T03:30:00-04:00'));
	change(kolibri.end, { Probability: 10 });
	const notes = async (moment: string) => {
		at(Date.parse(moment));
		const written = await run('Schedule Trigger', { ...workflow, settings });
		return written.filter(({ parent }) => parent?.name === kolibri.name);
	};
	expect(await notes('2027-03-28T02:30:00-04:00')).toEqual([]);
	const [next, ...more] = await notes('2027-03-29T02:30:00-04:00');
	expect([next?.fields['Note_Content'], more]).toEqual([
		expect.stringContaining('for 14 days, since 14 March 2027'),
		[],
	]);
});

it('fights nobody: a stage that is chosen brings its own probability, and a lower one stays where it is to', async () => {
	await run();
	change(oakhurst.end, { Stage: 'Proposal/Price Quote' });
	change(kolibri.end, { Probability: 5 });
	at(today + 15 * day);
	const keeping = JSON.stringify(workflow).replace(
		'"name":"house.keepLower","value":false',
		'"name":"house.keepLower","value":true',
	);
	const kept = [note(kolibri.name, 'Probability: 5, which stays')];
	expect(compareWrites(await run('Schedule Trigger', JSON.parse(keeping)), kept)).toEqual(
		asExpected,
	);
	expect(await run()).toContainEqual(expect.objectContaining({ record: kolibri.name }));
	expect(dealOf(kolibri.end)).toMatchObject({ Probability: 10 });
	expect(dealOf(oakhurst.end)).toMatchObject({ Probability: 75 });
});

it('finishes what a run that was stopped after its notes has begun', async () => {
	const match = { method: 'PUT', path: '/Deals$' };
	const refusal = { code: 'NO_PERMISSION', message: 'permission denied' };
	twin.addFault({ match, kind: 'status', status: 403, ...refusal });
	const { writes, stopped } = await play();
	const notes = negotiated.map((deal) => note(deal));
	expect(compareWrites(writes, notes)).toEqual(asExpected);
	expect(stopped).toContain('2 deals were not changed as they should be');
	twin.clearFaults();
	at(today + day);
	const rows = negotiated.map(lowered);
	expect(compareWrites(await run(), rows)).toEqual(asExpected);
});

it('goes on with the others where Zoho CRM refuses a deal, and names it with the reason', async () => {
	twin.setState('Deals', idOf(oakhurst.end), 'locked');
	const { writes, stopped } = await play();
	expect(writes).toContainEqual(expect.objectContaining({ record: kolibri.name }));
	expect(dealOf(oakhurst.end)).toMatchObject({ Probability: 90 });
	expect(stopped).toContain('1 deal was not changed as it should be');
	expect(stopped).toContain(oakhurst.name);
	expect(stopped).toMatch(/lock/i);
});

it('takes the stages that its user names, with whatever signs they have', async () => {
	const named = ['Needs Analysis', "'; Won't (do) it, or", '', ' Proposal/Price Quote '];
	const text = JSON.stringify(workflow).replace(
		JSON.stringify('Negotiation/Review'),
		JSON.stringify(named.join('\n')),
	);
	const written = await run('Schedule Trigger', JSON.parse(text));
	const names = written.flatMap(({ module, record }) => (module === 'Deals' ? [record] : []));
	expect(names.sort()).toEqual([
		'Brinkmann – bakery route electrification',
		'Komorebi Coffee – shop to shop beans',
		'Northgate Leeds – porter bikes',
		'Stadtwerke Hollenau – meter reading fleet',
	]);
});
