import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { installN8n } from '../../sandbox/n8n/install';
import type { ExpectedWrite } from '../../sandbox/stage/expected-row';
import { createTwinAfter } from '../../sandbox/stage/happened-before';
import { readStory } from '../../sandbox/stage/stories';
import type { Twin } from '../../sandbox/zoho/twin';
import type { WorkflowFile } from '../support/engine/execute-workflow';
import { asExpected, compareWrites } from '../support/stories/compare-writes';
import { playPlain } from '../support/stories/play-plain';

const story = readStory('08-lead-qualification.json') as unknown as WorkflowFile;
const file = fileURLToPath(
	new URL('../../sandbox/samples/before/newest-leads.json', import.meta.url),
);

beforeAll(() => installN8n(() => {}), 600_000);

let twin: Twin;
beforeEach(async () => {
	twin = await createTwinAfter(file);
	twin.setState('Leads', idOf('Cosima Rautenberg'), 'locked');
});
afterEach(() => twin.close());

const leadOf = (name: string) => twin.records('Leads').find(({ Full_Name }) => Full_Name === name);
const idOf = (name: string) => String(leadOf(name)?.['id']);
const run = () => playPlain(twin, story);

/** What a person would do: leads that fit become contacts, with a note each. */
const converted = ['Imke Vosskamp', 'Leopold Achleitner', 'Aino Kettunen', 'Eero Salmela'];
const everyone = [...converted, 'Blaise Corriveau'];
/** Her contact is there: the lead is added to it. */
const known = 'Harriet Fennimore';
const given = (name: string): ExpectedWrite => ({
	module: 'Leads',
	operation: 'update',
	record: name,
	fields: { Converted__s: true },
	tags: ['Lead Qualification'],
});
const contact = (name: string): ExpectedWrite => ({
	module: 'Contacts',
	operation: 'create',
	fields: { Last_Name: name.split(' ').at(-1) ?? '' },
});
const noted = (name: string): ExpectedWrite => ({
	module: 'Notes',
	operation: 'create',
	fields: { Note_Content: { contains: 'of the industry Technology' } },
	parent: { module: 'Contacts', name },
});
const account = (name: string): ExpectedWrite => ({
	module: 'Accounts',
	operation: 'create',
	fields: { Account_Name: name },
});
const asked = (name: string, why: string): ExpectedWrite => ({
	module: 'Tasks',
	operation: 'create',
	fields: { Subject: `Convert by hand: ${name}`, Description: { contains: why } },
	tags: ['Lead Qualification'],
	parent: { module: 'Leads', name },
});
/** One account for two leads of a new company, none for a lead of a known one. */
const accounts = ['Deichdaten GmbH', 'Nimbus Yard Oy', 'Hexafil Télécom'].map(account);
const tasks = [
	asked('Winifred Oxley', 'may be there already'),
	asked('Cosima Rautenberg', 'locked'),
];
const notes = [...everyone, known].map(noted);
const all = [
	...everyone.map(contact),
	...[...everyone, known].map(given),
	...notes,
	...accounts,
	...tasks,
];

it('converts those of the ten newest leads that name a company and are of the industry, and notes the new contact (#28, #38)', async () => {
	const { writes, stopped } = await run();
	expect(stopped).toBeUndefined();
	expect(compareWrites(writes, all)).toEqual(asExpected);
});

it('finds nothing to do in a second run, which reaches no further back', async () => {
	await run();
	expect(await run()).toEqual({ writes: [], stopped: undefined });
	expect(leadOf('Osric Whitlock')).toMatchObject({ Converted__s: false });
});

it('writes the notes that a run did not come to, each once', async () => {
	const match = { method: 'POST', path: '/Notes$' };
	const refusal = { code: 'NO_PERMISSION', message: 'permission denied' };
	twin.addFault({ match, kind: 'status', status: 403, after: tasks.length, times: 50, ...refusal });
	expect((await run()).stopped).toBeDefined();
	twin.clearFaults();
	const { writes } = await run();
	const before = twin.records('Contacts').length;
	expect(compareWrites(writes, notes)).toEqual(asExpected);
	expect(await run()).toEqual({ writes: [], stopped: undefined });
	expect(twin.records('Contacts')).toHaveLength(before);
});

it('converts and notes the others where Zoho CRM refuses a task, and says so at the end', async () => {
	const match = { method: 'POST', path: '/Tasks$' };
	const refusal = { code: 'INVALID_DATA', message: 'invalid data' };
	twin.addFault({ match, kind: 'status', status: 400, times: 50, ...refusal });
	const { writes, stopped } = await run();
	const others = all.filter(({ module }) => module !== 'Tasks');
	expect(compareWrites(writes, others)).toEqual(asExpected);
	expect(stopped).toContain('Winifred Oxley');
	expect(stopped).toContain('Cosima Rautenberg');
	twin.clearFaults();
	const second = await run();
	expect(second.stopped).toBeUndefined();
	expect(compareWrites(second.writes, tasks)).toEqual(asExpected);
});

it('converts no lead twice where the answer is lost, and asks nobody about it', async () => {
	const match = { method: 'POST', path: 'actions/convert$' };
	twin.addFault({ match, kind: 'reset-after', times: 2 });
	const { writes, stopped } = await run();
	expect(stopped).toBeUndefined();
	expect(compareWrites(writes, all)).toEqual(asExpected);
});

it('leaves alone what somebody converts while it runs', async () => {
	const name = 'Imke Vosskamp';
	const id = idOf(name);
	const match = { method: 'POST', path: `${id}/actions/convert$` };
	twin.addFault({
		match,
		kind: 'status',
		status: 400,
		code: 'ID_ALREADY_CONVERTED',
		message: 'id already converted',
	});
	const { writes } = await run();
	expect(
		writes.filter(({ module, parent }) => module === 'Tasks' && parent?.name === name),
	).toEqual([]);
});

it('does nothing where no lead qualifies', async () => {
	const text = JSON.stringify(story).replace('"Technology"', '"Baking"');
	const { writes, stopped } = await playPlain(twin, JSON.parse(text));
	expect({ writes, stopped }).toEqual({ writes: [], stopped: undefined });
});
