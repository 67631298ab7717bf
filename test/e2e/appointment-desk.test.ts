import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCredential, type CredentialReference } from '../../sandbox/n8n/credentials.ts';
import { recipeFor, testedN8n } from '../../sandbox/n8n/recipe.ts';
import { importWorkflow, publishWorkflow, type WorkflowFile } from '../../sandbox/n8n/workflows.ts';
import { openStage, type Stage } from '../../sandbox/stage/open-stage.ts';
import { readStory } from '../../sandbox/stage/stories.ts';
import { setFields, type FieldValues } from '../support/stories/set-fields.ts';
import {
	asElevenLabs,
	asRetell,
	asVapi,
	fromVapi,
	type DeskAnswer,
	type ToolCall,
} from '../support/stories/tool-calls.ts';
import { openAgentModel } from './support/agent-model.ts';

const story = readStory('11-appointment-desk.json');
const agent: WorkflowFile = readStory('appointment-agent.json');
const key = { name: 'X-Desk-Key', value: 'a-long-random-key-of-the-owner' };
const harriet = '+44 117 496 0122';
const katrin = '+49 421 5550 181';
const nora = '+31 6 55501234';

let stage: Stage;
let header: CredentialReference;
let desk: URL;
beforeAll(async () => {
	// Another n8n than the tested one by its version.
	const n8n = recipeFor(process.env['E2E_N8N'] ?? testedN8n.version);
	stage = await openStage(() => {}, { n8n });
	header = await createCredential(stage.session, {
		name: 'Key of the voice platform',
		type: 'httpHeaderAuth',
		data: key,
	});
	desk = await publish({ 'desk.users': 'Tobias Rehmann', 'desk.timeZone': 'Europe/Amsterdam' });
});
afterAll(() => stage?.close());

/** Imports the story, sets it as its user does, enables its webhook and publishes it; where it listens. */
async function publish(settings: FieldValues): Promise<URL> {
	// The editor fills the empty path alike when it imports.
	const path = crypto.randomUUID();
	const nodes = setFields(story.nodes, settings).map((node) =>
		node.name === 'Voice Platform'
			? { ...node, disabled: false, webhookId: path, parameters: { ...node.parameters, path } }
			: node,
	);
	const credentials = { ...stage.credentials, httpHeaderAuth: header };
	const id = await importWorkflow(stage.session, { ...story, nodes }, credentials);
	await publishWorkflow(stage.session, id);
	return new URL(`${stage.n8n.url}/webhook/${path}`);
}

const send = async (body: unknown, { to = desk, sent = key.value } = {}): Promise<Response> =>
	await fetch(to, {
		method: 'POST',
		headers: { 'content-type': 'application/json', [key.name]: sent },
		body: JSON.stringify(body),
	});

/** One tool call as Vapi makes it, and what its model gets to read. */
async function ask(call: ToolCall, to = desk): Promise<DeskAnswer> {
	const answer = await send(asVapi(call), { to });
	expect(answer.status).toBe(200);
	const [told] = fromVapi(await answer.json());
	return told!;
}

const appointments = () => stage.twin.records('Events');
const contactsNamed = (name: string) =>
	stage.twin.records('Contacts').filter(({ Last_Name: last }) => last === name);
const startOf = ({ slots = [] }: DeskAnswer, at = 0): string => slots[at]?.start ?? '';

describe('the acceptance script, over HTTP as a voice platform plays it (#87, #106, #116–#118, #167, #177)', () => {
	const call = { callId: 'call-of-nora', phone: nora };

	it('a new caller asks, books, moves and cancels; the CRM has the records', async () => {
		const asked = await ask({ name: 'find_free_slots', ...call });
		expect(asked).toMatchObject({ ok: true, code: 'OFFER', slots: [{}, {}, {}] });
		expect(asked.say).toMatch(/^I have .+, or .+\. Which one suits you\?$/);
		expect(stage.twin.changes()).toEqual([]);

		const args = { start: startOf(asked), name: 'Nora Nightingale', reason: 'Two cargo bikes' };
		const booked = await ask({ name: 'book_appointment', args, ...call });
		expect(booked).toMatchObject({ ok: true, code: 'BOOKED', appointment: { start: args.start } });
		const [contact] = contactsNamed('Nightingale');
		expect(contact).toMatchObject({ First_Name: 'Nora', Phone: nora });
		expect(appointments()).toMatchObject([
			{
				id: booked.appointment?.id,
				Who_Id: { id: contact?.id },
				Owner: { name: 'Tobias Rehmann' },
				Participants: [{ type: 'contact', participant: contact?.id }],
				Remind_At: [{ unit: 15, period: 'minutes' }],
				Description: expect.stringContaining('Two cargo bikes'),
			},
		]);

		const moved = await ask({
			name: 'reschedule_appointment',
			args: { start: startOf(asked, 2) },
			...call,
		});
		expect(moved).toMatchObject({
			...{ ok: true, code: 'MOVED' },
			appointment: { id: booked.appointment?.id, start: startOf(asked, 2) },
		});
		expect(appointments()).toHaveLength(1);

		const canceled = await ask({ name: 'cancel_appointment', args: { reason: 'Ill' }, ...call });
		expect(canceled).toMatchObject({ ok: true, code: 'CANCELED' });
		expect(appointments()).toEqual([]);
		expect(stage.twin.changes().at(-1)).toMatchObject({ module: 'Events', operation: 'delete' });
		expect(contactsNamed('Nightingale')).toHaveLength(1);
		const again = await ask({ name: 'cancel_appointment', ...call });
		expect(again).toMatchObject({ ok: true, code: 'NOTHING_BOOKED' });
	});

	it('a call that the platform repeats books once, in the words of three platforms', async () => {
		const start = startOf(await ask({ name: 'find_free_slots', ...call }));
		const booking = { name: 'book_appointment', args: { start }, ...call };
		const first = await ask(booking);
		expect(first.code).toBe('BOOKED');
		for (const envelope of [asRetell, asElevenLabs]) {
			const answer = await send(envelope(booking));
			expect(await answer.json()).toMatchObject({ ok: true, appointment: first.appointment });
		}
		expect(appointments()).toHaveLength(1);
		expect((await ask({ name: 'cancel_appointment', ...call })).code).toBe('CANCELED');
	});

	it('two callers race for one time: one has it, the other hears the next three', async () => {
		const start = startOf(await ask({ name: 'find_free_slots' }));
		const answers = await Promise.all(
			[harriet, katrin].map((phone) =>
				ask({ name: 'book_appointment', args: { start }, phone, callId: `call ${phone}` }),
			),
		);
		expect(answers.map(({ code }) => code).sort()).toEqual(['BOOKED', 'SLOT_TAKEN']);
		const lost = answers.find(({ ok }) => !ok);
		expect(lost?.say).toMatch(/^That time is not free\. I could offer .+, or .+\.$/);
		expect(lost?.slots).toHaveLength(3);
		expect(appointments()).toHaveLength(1);
		const [stands] = appointments();
		expect(stands).toMatchObject({ Who_Id: { id: expect.any(String) } });
	});
});

describe('who may call, and what (#160–#162)', () => {
	it.each(['', 'another-key'])('the key %j opens nothing', async (sent) => {
		const before = stage.twin.changes().length;
		const call = { name: 'find_free_slots', phone: harriet };
		const answer = await send(asVapi(call), { sent });
		expect(answer.status).toBe(403);
		expect(await answer.text()).not.toContain('slots');
		expect(stage.twin.changes()).toHaveLength(before);
	});

	it('as it is imported the webhook waits, and has no address', () => {
		const door = story.nodes.find(({ name }) => name === 'Voice Platform');
		expect(door).toMatchObject({ disabled: true, parameters: { path: '' } });
	});

	it('what is switched off is said so, and nothing is written', async () => {
		const before = stage.twin.changes().length;
		const off = await publish({
			...{ 'desk.findFreeTimes': false, 'desk.book': false },
			...{ 'desk.move': false, 'desk.cancel': false },
		});
		const names = ['find_free_slots', 'book_appointment', 'reschedule_appointment'];
		for (const name of [...names, 'cancel_appointment', 'find_appointments']) {
			const answer = await ask({ name, args: { start: '2030-01-01T10:00' }, phone: harriet }, off);
			expect(answer, name).toMatchObject({ ok: false, code: 'SWITCHED_OFF' });
		}
		expect(stage.twin.changes()).toHaveLength(before);
	});
});

describe('the same desk as a chat, with a scripted model (#106, #119)', () => {
	const login = { user: 'colleague', password: 'a-password-of-the-house' };
	const signIn = `Basic ${btoa(`${login.user}:${login.password}`)}`;
	let model: Awaited<ReturnType<typeof openAgentModel>>;
	let chat: string;
	beforeAll(async () => {
		model = await openAgentModel();
		const { session } = stage;
		const openAiApi = await createCredential(session, {
			...{ name: 'Model', type: 'openAiApi' },
			data: { apiKey: 'sk-scripted', url: model.url },
		});
		const httpBasicAuth = await createCredential(session, {
			...{ name: 'Chat', type: 'httpBasicAuth', data: login },
		});
		const webhookId = crypto.randomUUID();
		const nodes = agent.nodes.map((node) =>
			node.name === 'Chat'
				? {
						...{ ...node, webhookId, disabled: false, credentials: { httpBasicAuth: {} } },
						parameters: { ...node.parameters, mode: 'webhook', authentication: 'basicAuth' },
					}
				: node,
		);
		const credentials = { ...stage.credentials, openAiApi, httpBasicAuth };
		const id = await importWorkflow(session, { ...agent, nodes }, credentials);
		await publishWorkflow(session, id);
		chat = `${stage.n8n.url}/webhook/${webhookId}/chat`;
	});
	afterAll(() => model?.close());

	const say = async (chatInput: string, authorization = signIn): Promise<Response> =>
		await fetch(chat, {
			method: 'POST',
			headers: { 'content-type': 'application/json', authorization },
			body: JSON.stringify({ action: 'sendMessage', sessionId: 'one', chatInput }),
		});

	it('lets nobody in unasked', async () => {
		expect((await say('Hello', 'Basic bm86Ym9keQ==')).status).toBe(403);
	});

	it('offers four tools; what the first one gives is booked by the second', async () => {
		const guest = { contact: null, phone: harriet, email: null, first_name: null, last_name: null };
		const told: string[] = [];
		model.play((answers) => {
			told.splice(0, told.length, ...answers);
			const [found] = answers;
			if (found === undefined) {
				const args = { from: null, until: null, time_zone: null, limit: 1 };
				return { tool: 'zoho_find_free_slots', args };
			}
			if (answers.length > 1) return { text: 'Booked.' };
			const start = /"start":\s*"([^"]+)"/.exec(found)?.[1];
			const args = { start, time_zone: null, title: 'Test ride', ...guest, text: null };
			return { tool: 'zoho_book_appointment', args };
		});
		const before = appointments().length;
		const answer = await say(`Book a test ride for ${harriet}`);
		expect(await answer.json(), told.join()).toMatchObject({ output: 'Booked.' });
		expect(model.offered().map((one) => one.function.name)).toEqual([
			'zoho_find_free_slots',
			'zoho_book_appointment',
			'zoho_reschedule_appointment',
			'zoho_cancel_appointment',
		]);
		expect(appointments()).toHaveLength(before + 1);
		const made = appointments().find(({ Event_Title: title }) => title === 'Test ride');
		expect(made).toMatchObject({ Who_Id: { name: 'Harriet Fennimore' } });
	});
});
