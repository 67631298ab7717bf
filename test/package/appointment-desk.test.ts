import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ZohoCrm } from '../../nodes/ZohoCrm/ZohoCrm.node';
import { serverFolder } from '../../sandbox/n8n/cache-folder';
import { installN8n } from '../../sandbox/n8n/install';
import { readStory } from '../../sandbox/stage/stories';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { executeWorkflow, type WorkflowFile } from '../support/engine/execute-workflow';
import { createNodeTypes } from '../support/engine/node-types';
import {
	asElevenLabs,
	asPlain,
	asRetell,
	asVapi,
	fromVapi,
	type DeskAnswer,
	type ToolCall,
} from '../support/stories/tool-calls';
import { connectedTo, zohoCredentialTypes } from '../support/zoho-connection';

const story = readStory('11-appointment-desk.json') as unknown as WorkflowFile;
/** A Monday; the company of the twin opens at half past eight in Utrecht. */
const today = Date.parse('2026-11-30T07:00:00Z');
const harriet = '+44 117 496 0122';
const tobias = 'tobias.rehmann@marrowby.example';
const imogen = 'Imogen Blackwood';

beforeAll(() => installN8n(() => {}), 600_000);
let twin: Twin;
beforeEach(async () => {
	// n8n's clock; what waits for the network goes on.
	vi.useFakeTimers({ toFake: ['Date'], now: today });
	twin = await createTwin({ now: () => Date.now() });
});
afterEach(async () => {
	vi.useRealTimers();
	await twin.close();
});

type Settings = Record<string, string | number | boolean>;

/** The story as somebody sets it: values of the nodes Desk and Sentences by their names. */
function withSettings(changed: Settings): WorkflowFile {
	const nodes = structuredClone(story.nodes).map((node) => {
		const fields = (node.parameters['assignments'] as IDataObject | undefined)?.['assignments'];
		for (const field of (fields ?? []) as Array<{ name: string; value: unknown }>) {
			field.value = changed[field.name] ?? field.value;
		}
		return { ...node, disabled: false };
	});
	return { ...story, nodes };
}

const usual: Settings = { 'desk.users': tobias, 'desk.timeZone': 'Europe/Amsterdam' };

/** What the platform gets back for a body. */
async function post(body: unknown, settings: Settings = {}, query: IDataObject = {}) {
	const { data } = await executeWorkflow({
		workflow: withSettings({ ...usual, ...settings }),
		startNode: 'Voice Platform',
		nodeTypes: createNodeTypes({
			nodes: [ZohoCrm],
			stockDir: join(serverFolder(), 'node_modules'),
		}),
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(twin)],
		input: [{ json: { headers: {}, params: {}, query, body: body as IDataObject } }],
	});
	expect(data.resultData.error).toBeUndefined();
	const [item] = data.resultData.runData['Respond']?.at(-1)?.data?.main[0] ?? [];
	return item?.json as unknown;
}

const ask = async (call: ToolCall, settings: Settings = {}) =>
	(await post(asPlain({ callId: 'call-1', phone: harriet, ...call }), settings)) as DeskAnswer;

const meetings = () => twin.records('Events');

describe('the appointment desk', () => {
	it('smoke', async () => {
		console.log(JSON.stringify(await ask({ name: 'find_free_slots' }), null, 1));
		console.log(JSON.stringify(await ask({ name: 'book_appointment', args: { start: '2026-12-01T09:00', reason: 'Offer' } }), null, 1));
		console.log(JSON.stringify(meetings(), null, 1));
		console.log(JSON.stringify(await post(asVapi({ name: 'find_appointments', phone: harriet, callId: 'c' }, { name: 'find_appointments' }, {name: 'reschedule_appointment', args: '{"start":"2026-12-01T10:00"}'}, { name: 'cancel_appointment', args: '{' }, { name: 'cancelAppointment'}, {name:'start_conversation'})), null, 1));
	});
});
