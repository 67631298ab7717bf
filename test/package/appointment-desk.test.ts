import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { installN8n } from '../../sandbox/n8n/install';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { playDesk, playSample } from '../support/stories/play-desk';
import type { FieldValues } from '../support/stories/set-fields';
import {
	asElevenLabs,
	asPlain,
	asRetell,
	asVapi,
	fromVapi,
	type DeskAnswer,
	type ToolCall,
} from '../support/stories/tool-calls';

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

const usual: FieldValues = { 'desk.users': tobias, 'desk.timeZone': 'Europe/Amsterdam' };

/** What the platform gets back for a body. */
const post = async (body: unknown, settings: FieldValues = {}, query: IDataObject = {}) =>
	await playDesk(twin, { body, query }, { ...usual, ...settings });

const ask = async (call: ToolCall, settings: FieldValues = {}) =>
	(await post(asPlain({ callId: 'call-1', phone: harriet, ...call }), settings)) as DeskAnswer;

const book = async (start: string, more: ToolCall['args'] = {}, call: Partial<ToolCall> = {}) =>
	await ask({ name: 'book_appointment', args: { start, ...(more as object) }, ...call });

/** What stands in the calendar: when, for whom, and with whom. */
const calendar = () =>
	twin.records('Events').map(({ Start_DateTime: start, Who_Id: contact, Owner: owner }) => ({
		start,
		contact: (contact as { name?: string } | null)?.name,
		owner: (owner as { name?: string }).name,
	}));
const writes = () => twin.changes().length;

/** A record of the twin, past the story. */
async function put(module: string, record: IDataObject): Promise<string> {
	const answer = await fetch(`${twin.url}/crm/v8/${module}`, {
		method: 'POST',
		headers: { Authorization: `Bearer ${twin.client.accessToken}` },
		body: JSON.stringify({ data: [record] }),
	});
	const body = (await answer.json()) as { data: Array<{ details: { id: string } }> };
	expect(answer.status, JSON.stringify(body)).toBe(201);
	return body.data[0]?.details.id ?? '';
}

describe('a conversation with the desk (#106, #116, #118)', () => {
	it('asks for free times, books, asks what is booked, moves and cancels', async () => {
		const offer = await ask({ name: 'find_free_slots' });
		expect(offer).toMatchObject({
			ok: true,
			code: 'OFFER',
			say: 'I have Monday, November 30 at 9:00 AM, Monday, November 30 at 9:30 AM, or Monday, November 30 at 10:00 AM. Which one suits you?',
			now: 'Monday 2026-11-30T08:00 +01:00',
		});
		const [slot] = offer.slots ?? [];
		expect(slot).toEqual({
			start: '2026-11-30T09:00:00+01:00',
			say: 'Monday, November 30 at 9:00 AM',
		});
		const booked = await book(slot?.start ?? '', { reason: 'Offer for the bikes' });
		expect(booked).toMatchObject({
			...{ ok: true, code: 'BOOKED', say: 'You are booked for Monday, November 30 at 9:00 AM.' },
			appointment: { start: '2026-11-30T09:00:00+01:00', end: '2026-11-30T09:30:00+01:00' },
		});
		expect(calendar()).toEqual([
			{
				start: '2026-11-30T09:00:00+01:00',
				...{ contact: 'Harriet Fennimore', owner: 'Tobias Rehmann' },
			},
		]);
		const id = booked.appointment?.id ?? '';
		const [event] = twin.records('Events');
		expect(event).toMatchObject({ id, Remind_At: [{ unit: 15, period: 'minutes' }] });
		expect(event?.['Description']).toMatch(
			/^Offer for the bikes\n\nBooked by the appointment desk in call call-1\n\nBooking: /,
		);
		expect(await ask({ name: 'find_appointments' })).toMatchObject({
			code: 'THEIRS',
			say: 'You have an appointment on Monday, November 30 at 9:00 AM.',
			appointments: [{ id, start: '2026-11-30T09:00:00+01:00' }],
		});
		const moved = await ask({
			name: 'reschedule_appointment',
			args: { start: '2026-12-01T14:00' },
		});
		expect(moved).toMatchObject({
			...{ ok: true, code: 'MOVED', appointment: { id } },
			say: 'Your appointment is now on Tuesday, December 1 at 2:00 PM.',
		});
		expect(calendar().map(({ start }) => start)).toEqual(['2026-12-01T14:00:00+01:00']);
		const canceled = await ask({ name: 'cancel_appointment', args: { reason: 'Ill' } });
		expect(canceled).toMatchObject({
			...{ ok: true, code: 'CANCELED', appointment: { id } },
			say: 'Your appointment on Tuesday, December 1 at 2:00 PM is canceled.',
		});
		expect(calendar()).toEqual([]);
		expect(await ask({ name: 'cancel_appointment' })).toMatchObject({
			...{ ok: true, code: 'NOTHING_BOOKED' },
			say: 'Nothing is booked under the number you are calling from.',
		});
	});

	it('creates the contact of a new caller, and asks for the name first', async () => {
		const call = { phone: '+31 6 55501234' };
		const nameless = await book('2026-12-01T09:00', {}, call);
		expect(nameless).toMatchObject({ ok: false, code: 'NO_NAME' });
		expect(writes()).toBe(0);
		const booked = await book('2026-12-01T09:00', { name: 'Nora van der Nightingale' }, call);
		expect(booked.code).toBe('BOOKED');
		const made = twin.records('Contacts').find(({ Phone: phone }) => phone === call.phone);
		expect(made).toMatchObject({ First_Name: 'Nora van der', Last_Name: 'Nightingale' });
		expect(twin.records('Events')[0]?.['Event_Title']).toBe(
			'Appointment: Nora van der Nightingale',
		);
	});
});

describe('what a platform sends and gets', () => {
	const args = { start: '2026-12-01T09:00' };
	const call = { callId: 'call-7', phone: harriet };

	it('Vapi: several calls of one message in their order, results in one line each (#106)', async () => {
		const answers = await post(
			asVapi(
				{ name: 'find_appointments', ...call },
				{ name: 'book_appointment', args },
				{ name: 'book_appointment', args: JSON.stringify({ start: '2026-12-01T09:30' }) },
				{ name: 'find_appointments' },
				{ name: 'cancel_appointment', args: '{"appointment_id": ' },
			),
		);
		expect(answers).toMatchObject({
			results: [1, 2, 3, 4, 5].map((at) => ({ toolCallId: `tool-${at}` })),
		});
		const told = fromVapi(answers);
		expect(told.map(({ code }) => code)).toEqual([
			...['NOTHING_BOOKED', 'BOOKED', 'BOOKED', 'THEIRS', 'UNREADABLE'],
		]);
		expect(told[3]?.say).toBe(
			'You have an appointment on Tuesday, December 1 at 9:00 AM and Tuesday, December 1 at 9:30 AM.',
		);
	});

	it('Vapi: what it tells without asking gets an empty answer', async () => {
		expect(await post({ message: { type: 'status-update', status: 'ended' } })).toEqual({});
		expect(writes()).toBe(0);
	});

	it('Retell AI, ElevenLabs and any other: the answer itself', async () => {
		for (const [at, envelope] of [asRetell, asElevenLabs, asPlain].entries()) {
			const start = `2026-12-01T1${at}:00`;
			const answer = await post(envelope({ name: 'book_appointment', args: { start }, ...call }));
			expect(answer).toMatchObject({ ok: true, code: 'BOOKED' });
		}
		expect(calendar().map(({ contact }) => contact)).toEqual(Array(3).fill('Harriet Fennimore'));
	});

	it('Retell AI: of a call that was made for the customer, the number that was called', async () => {
		const body = asRetell({ name: 'find_appointments', callId: 'c', phone: '+31305550100' });
		const outbound = { ...body.call, direction: 'outbound', to_number: harriet };
		await book('2026-12-01T09:00');
		expect(await post({ ...body, call: outbound })).toMatchObject({ code: 'THEIRS' });
	});

	it('arguments alone: function, call and phone by the address', async () => {
		const query = { function: 'book_appointment', call_id: 'call-9', caller_phone: '+31655501234' };
		const named = { ...args, name: 'Nora Nightingale' };
		expect(await post(named, {}, query)).toMatchObject({ code: 'BOOKED' });
		expect(twin.records('Events')[0]?.['Description']).toContain('in call call-9');
		expect(calendar()[0]?.contact).toBe('Nora Nightingale');
	});

	it('the names that Zoho’s appointments were promised under (#102)', async () => {
		const named = {
			...{ Appointment_Name: 'Fitting', Location: 'Werfkade 14, Utrecht' },
			...{ Start_DateTime: '2026-12-01T09:00:00+01:00', End_DateTime: '2026-12-01T10:00:00+01:00' },
		};
		const answer = await post(asPlain({ name: 'create_appointment', args: named, ...call }));
		expect(answer).toMatchObject({ code: 'BOOKED', appointment: { end: named.End_DateTime } });
		expect(twin.records('Events')[0]).toMatchObject({
			...{ Venue: named.Location, Start_DateTime: named.Start_DateTime },
			Description: expect.stringContaining('Fitting'),
		});
	});

	it('takes the employee of the platform, and no variable that it has not filled (#117)', async () => {
		const body = { ...asPlain({ name: 'book_appointment', args, ...call }), employee_id: 'Ava' };
		await post(body);
		expect(twin.records('Events')[0]?.['Description']).toContain('Booked by Ava in call call-7');
		const unfilled = { call_id: '{{call_id}}', caller_phone: '{{caller_phone}}' };
		expect(await post({ function: 'find_appointments', ...unfilled })).toMatchObject({
			code: 'NO_CALLER_NUMBER',
		});
	});

	const { parse } = JSON;
	it.each([
		...[null, 7, '', 'free times?', [], [1], { message: null }].map((body) => ({ body })),
		{ body: { message: { type: 'tool-calls' } } },
		{ body: { message: { type: 'tool-calls', toolCallList: [null, 1, {}, { function: null }] } } },
		...[{ message: { type: 7 } }, { call: {}, name: 7 }, { function: {} }].map((body) => ({
			body,
		})),
		...[{}, [], { start: {}, name: [], phone: null }].map((args) => ({
			body: { function: 'book_appointment', arguments: args },
		})),
		{
			body: parse('{ "function": "constructor", "arguments": { "__proto__": { "start": "x" } } }'),
		},
	])('$body: an answer all the same, and nothing written', async ({ body }) => {
		const answer = await post(body);
		expect(answer).toBeTypeOf('object');
		expect(JSON.stringify(answer)).not.toMatch(/stack|undefined|null|NaN|\[object/);
		expect(writes()).toBe(0);
	});
});

describe('whatever comes', () => {
	const names = [
		...['start', 'new_start', 'end', 'date', 'time', 'time_zone', 'duration_minutes', 'with'],
		...['name', 'last_name', 'phone', 'email', 'appointment_id', 'reason'],
	];
	const functions = fc.constantFrom(
		...['find_free_slots', 'book_appointment', 'reschedule_appointment', 'cancel_appointment'],
		...['find_appointments', 'start_conversation', 'toString', ''],
	);
	const args = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 1 }));
	const envelope = fc.constantFrom(asVapi, asRetell, asElevenLabs, asPlain);

	it('is answered with a sentence, and a call of nobody writes nothing', async () => {
		await fc.assert(
			fc.asyncProperty(functions, args, envelope, async (name, given, wrap) => {
				const phone = 'anonymous';
				const asked = { ...given, phone: null, email: null };
				const answer = await post(wrap({ name, args: asked, callId: 'c', phone }));
				const told = wrap === asVapi ? fromVapi(answer) : [answer as DeskAnswer];
				expect(told.map(({ say }) => say)).toEqual([expect.stringMatching(/^[A-Z].+[.?]$/)]);
				expect(writes()).toBe(0);
			}),
			{ numRuns: 60 },
		);
	});

	it('the samples that are built in are answered, and only read', async () => {
		const told = fromVapi(await playSample(twin));
		expect(told.map(({ code }) => code)).toEqual(['OFFER', 'NOTHING_BOOKED']);
		expect(writes()).toBe(0);
	});
});

describe('switches and hours (#157, #158, #159, #160, #161, #162)', () => {
	it.each([
		['find_free_slots', 'desk.findFreeTimes', {}],
		['book_appointment', 'desk.book', { start: '2026-12-01T09:00' }],
		['reschedule_appointment', 'desk.move', { start: '2026-12-01T09:00' }],
		['cancel_appointment', 'desk.cancel', {}],
	])('%s is refused when %s is off', async (name, flag, args) => {
		await book('2026-12-02T09:00');
		const before = writes();
		const answer = await ask({ name, args }, { [flag]: false });
		expect(answer).toMatchObject({
			...{ ok: false, code: 'SWITCHED_OFF' },
			say: 'I cannot do that here. Please talk to one of my colleagues.',
		});
		expect(writes()).toBe(before);
	});

	it('keeps to zone, language, duration, days ahead and notice', async () => {
		const settings = {
			...{ 'desk.timeZone': 'Europe/London', 'desk.language': 'de', 'desk.minutes': 60 },
			...{ 'desk.daysAhead': 2, 'desk.offers': 2, 'desk.noticeMinutes': 600 },
			'sentences.offer': 'Frei ist {times}.',
			'sentences.or': 'oder',
		};
		expect(await ask({ name: 'find_free_slots' }, settings)).toMatchObject({
			say: 'Frei ist Dienstag, 1. Dezember um 7:30 oder Dienstag, 1. Dezember um 8:30.',
			slots: [{ start: '2026-12-01T07:30:00Z' }, { start: '2026-12-01T08:30:00Z' }].map(
				({ start }) => ({ start: start.replace('Z', '+00:00') }),
			),
		});
		const far = { name: 'find_free_slots', args: { date: '2026-12-02' } };
		expect(await ask(far, settings)).toMatchObject({ ok: false, code: 'TOO_FAR' });
		const booking = { name: 'book_appointment', args: { start: '2026-12-09T10:00' } };
		expect(await ask(booking, settings)).toMatchObject({ ok: false, code: 'TOO_FAR' });
		expect(writes()).toBe(0);
	});

	it('looks at the day that is asked for', async () => {
		const answer = await ask({ name: 'find_free_slots', args: { date: '2026-12-03' } });
		expect(answer.slots?.[0]?.start).toBe('2026-12-03T08:30:00+01:00');
	});

	it('is on the calendar of the connected user where nobody is named, and of nobody else (#154)', async () => {
		const nobody = { 'desk.users': '' };
		const args = { start: '2026-12-01T09:00' };
		const booked = await ask({ name: 'book_appointment', args }, nobody);
		expect(booked.code).toBe('BOOKED');
		expect(calendar()[0]?.owner).toBe('Femke Oudekerk');
		const wrong = await ask({ name: 'find_free_slots' }, { 'desk.users': 'somebody@else.example' });
		expect(wrong).toMatchObject({ ok: false, code: 'NO_CALENDAR' });
	});

	it('of several users takes one who is free, until nobody is', async () => {
		const both = { 'desk.users': `${tobias}\n${imogen}` };
		const bookAs = async (phone: string, callId: string) =>
			await ask(
				{ name: 'book_appointment', args: { start: '2026-12-01T09:00' }, phone, callId },
				both,
			);
		expect((await bookAs(harriet, 'one')).code).toBe('BOOKED');
		expect((await bookAs('+49 421 5550 181', 'two')).code).toBe('BOOKED');
		expect(await bookAs('+49 421 5550 186', 'three')).toMatchObject({
			code: 'SLOT_TAKEN',
			say: 'That time is not free. I could offer Tuesday, December 1 at 9:30 AM, Tuesday, December 1 at 10:00 AM, or Tuesday, December 1 at 10:30 AM.',
		});
		const owners = calendar().map(({ owner }) => owner);
		expect(owners.sort()).toEqual(['Imogen Blackwood', 'Tobias Rehmann']);
		expect((await bookAs(harriet, 'one')).code).toBe('BOOKED');
		expect(calendar()).toHaveLength(2);
	});

	it('rehearses: everything is answered and nothing written (#179)', async () => {
		await book('2026-12-02T09:00');
		const before = writes();
		const practice = { 'desk.practice': true };
		const tried = async (name: string, start?: string) =>
			await ask({ name, args: start === undefined ? {} : { start } }, practice);
		expect(await tried('book_appointment', '2026-12-01T09:00')).toMatchObject({
			...{ ok: true, code: 'PRACTICE' },
			say: 'This is a rehearsal: Tuesday, December 1 at 9:00 AM would work, and nothing was written.',
		});
		expect((await tried('book_appointment', '2026-12-02T09:00')).code).toBe('SLOT_TAKEN');
		expect((await tried('reschedule_appointment', '2026-12-03T09:00')).say).toContain('December 3');
		expect((await tried('cancel_appointment')).say).toContain('December 2 at 9:00 AM');
		expect(writes()).toBe(before);
	});
});

describe('the beginning of a conversation (#165, #166)', () => {
	it('says who calls and what they have booked, and free times where that is wanted', async () => {
		await book('2026-12-02T09:00');
		const start = { name: 'start_conversation' };
		expect(await ask(start)).toMatchObject({
			...{ ok: true, code: 'STARTED', client: { known: true, name: 'Harriet Fennimore' } },
			say: 'Welcome back, Harriet Fennimore. You have an appointment on Wednesday, December 2 at 9:00 AM.',
		});
		const told = await ask(start, { 'desk.freeTimesAtStart': true });
		expect(told.say).toContain('I have Monday, November 30 at 9:00 AM');
		expect(told.slots).toHaveLength(3);
		const stranger = await ask({ ...start, phone: '+31 6 55501234' });
		expect(stranger).toMatchObject({ say: 'Welcome.', client: { known: false, name: '' } });
	});

	it('tells nobody who calls where that is off', async () => {
		const answer = await ask({ name: 'start_conversation' }, { 'desk.checkClient': false });
		expect(answer).toMatchObject({ say: 'Welcome.', client: { known: false, name: '' } });
	});

	it('fills the variables of ElevenLabs and Retell AI before the first word', async () => {
		const eleven = { agent_id: 'a', caller_id: harriet, called_number: '+31', call_sid: 'CA1' };
		const settings = { 'desk.freeTimesAtStart': true };
		expect(await post(eleven, settings)).toEqual({
			type: 'conversation_initiation_client_data',
			dynamic_variables: {
				...{ caller_known: 'true', caller_name: 'Harriet Fennimore', their_appointments: '' },
				free_times: [9, 9.5, 10]
					.map((hour) => `Monday, November 30 at ${Math.floor(hour)}:${hour % 1 ? '30' : '00'} AM`)
					.join('; '),
				now: 'Monday 2026-11-30T08:00 +01:00',
			},
		});
		const retell = { event: 'call_inbound', call_inbound: { from_number: '+31655501234' } };
		expect(await post(retell)).toMatchObject({
			call_inbound: { dynamic_variables: { caller_known: 'false', free_times: '' } },
		});
	});
});

describe('what does not work, said', () => {
	it('a time that is taken, closed, past or none: with the next three', async () => {
		await put('Events', {
			...{ Event_Title: 'Other', Owner: { id: '5725767000000100002' } },
			Start_DateTime: '2026-12-01T09:00:00+01:00',
			End_DateTime: '2026-12-01T10:00:00+01:00',
		});
		const before = writes();
		expect(await book('2026-12-01T09:30')).toMatchObject({
			...{ ok: false, code: 'SLOT_TAKEN' },
			say: 'That time is not free. I could offer Tuesday, December 1 at 10:00 AM, Tuesday, December 1 at 10:30 AM, or Tuesday, December 1 at 11:00 AM.',
			slots: [{}, {}, {}],
		});
		expect(await book('2026-12-05T10:00')).toMatchObject({
			code: 'OUTSIDE_HOURS',
			slots: [{}, {}, {}],
		});
		expect(await book('2026-11-29T10:00')).toMatchObject({
			code: 'TIME_PAST',
			slots: [{}, {}, {}],
		});
		for (const start of ['', 'tomorrow at ten', '2026-12-01', '2026-02-30T10:00']) {
			expect(await book(start), start).toMatchObject({
				...{ code: 'NO_TIME', say: 'Which day and what time do you mean?' },
			});
		}
		expect(writes()).toBe(before);
	});

	it('a number that fits two contacts: nobody is guessed', async () => {
		await put('Contacts', { Last_Name: 'Twin', Phone: harriet });
		const before = writes();
		for (const name of ['book_appointment', 'cancel_appointment', 'find_appointments']) {
			const answer = await ask({ name, args: { start: '2026-12-01T09:00' } });
			expect(answer, name).toMatchObject({ ok: false, code: 'CONTACT_UNCERTAIN' });
		}
		expect(await ask({ name: 'start_conversation' })).toMatchObject({ client: { known: false } });
		expect(writes()).toBe(before);
	});

	it('a zone that is none, a calendar that is refused or away: one sentence, and no word of Zoho’s', async () => {
		const zone = await ask({ name: 'find_free_slots' }, { 'desk.timeZone': 'Mars/Phobos' });
		expect(zone).toMatchObject({ ok: false, code: 'TROUBLE' });
		expect(zone).not.toHaveProperty('now');
		const args = { start: '2026-12-01T09:00' };
		const booking = await ask(
			{ name: 'book_appointment', args },
			{ 'desk.timeZone': 'Mars/Phobos' },
		);
		expect(booking).toMatchObject({ ok: false, code: 'TROUBLE' });
		const refusal = { code: 'NO_PERMISSION', message: 'permission denied' };
		twin.addFault({ match: { path: '/coql$' }, kind: 'status', status: 403, ...refusal });
		for (const name of ['find_free_slots', 'book_appointment', 'cancel_appointment']) {
			const answer = await ask({ name, args });
			expect(answer, name).toMatchObject({ ok: false, code: 'TROUBLE' });
			expect(JSON.stringify(answer)).not.toMatch(/permission|Zoho|error/i);
		}
		expect(calendar()).toEqual([]);
	});
});

describe('whose appointments they are', () => {
	it('nobody moves or cancels what is booked for somebody else, whatever they say', async () => {
		const hers = await book('2026-12-01T09:00');
		const id = hers.appointment?.id ?? '';
		const katrin = { phone: '+49 421 5550 181', callId: 'call-2' };
		const before = writes();
		const said = { phone: harriet, appointment_id: id, start: '2026-12-01T10:00' };
		for (const name of ['cancel_appointment', 'reschedule_appointment', 'find_appointments']) {
			expect(await ask({ name, args: said, ...katrin }), name).toMatchObject({
				code: 'NOTHING_BOOKED',
			});
			expect(await ask({ name, args: said, phone: 'anonymous' }), name).toMatchObject({
				...{ ok: false, code: 'NO_CALLER_NUMBER' },
			});
		}
		expect(writes()).toBe(before);
		await book('2026-12-03T09:00', {}, katrin);
		expect(await ask({ name: 'cancel_appointment', args: said, ...katrin })).toMatchObject({
			...{ ok: false, code: 'NO_SUCH_APPOINTMENT' },
			say: 'I do not see that appointment under the number you are calling from. You have Thursday, December 3 at 9:00 AM.',
		});
		expect(calendar()).toHaveLength(2);
	});

	it('what they have with somebody who is not on the desk, or in a series, stays a person’s', async () => {
		const with_ = { Who_Id: { id: '5725767000000300001' }, Event_Title: 'Negotiation' };
		const times = {
			Start_DateTime: '2026-12-02T09:00:00+01:00',
			End_DateTime: '2026-12-02T10:00:00+01:00',
		};
		await put('Events', { ...with_, ...times, Owner: { id: '5725767000000100003' } });
		expect((await ask({ name: 'cancel_appointment' })).code).toBe('NOTHING_BOOKED');
		await put('Events', {
			...{ ...with_, ...times, Owner: { id: '5725767000000100002' } },
			Recurring_Activity: { RRULE: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE;COUNT=2' },
		});
		const before = writes();
		const args = { start: '2026-12-02T09:00' };
		expect(await ask({ name: 'cancel_appointment', args })).toMatchObject({
			...{ ok: false, code: 'BY_HAND' },
			say: 'That appointment I cannot change from here. Please talk to one of my colleagues.',
		});
		expect(writes()).toBe(before);
	});

	it.each(['+266696687', '+7378742833', 'sip:anonymous@anonymous.invalid', 'Restricted', ''])(
		'%j is the number of nobody',
		async (phone) => {
			const answer = await ask({ name: 'find_appointments', phone });
			expect(answer.code).toBe('NO_CALLER_NUMBER');
		},
	);

	it('a number that is hidden is asked for, and booked under', async () => {
		const hidden = { phone: 'anonymous' };
		expect((await book('2026-12-01T09:00', {}, hidden)).code).toBe('NO_PHONE');
		expect((await book('2026-12-01T09:00', { phone: harriet }, hidden)).code).toBe('BOOKED');
		expect(calendar()[0]?.contact).toBe('Harriet Fennimore');
		expect(
			(
				await ask({
					name: 'find_appointments',
					phone: `sip:${harriet.replaceAll(' ', '')}@trunk.example`,
				})
			).code,
		).toBe('THEIRS');
	});

	it('of several asks which one is meant', async () => {
		await book('2026-12-01T09:00');
		const second = await book('2026-12-02T09:00');
		const which = await ask({ name: 'cancel_appointment' });
		expect(which).toMatchObject({
			...{ ok: false, code: 'WHICH_ONE' },
			say: 'You have appointments on Tuesday, December 1 at 9:00 AM and Wednesday, December 2 at 9:00 AM. Which one do you mean?',
		});
		const moved = await ask({
			name: 'reschedule_appointment',
			args: { appointment_start: '2026-12-01T09:00', start: '2026-12-04T09:00' },
		});
		expect(moved.code).toBe('MOVED');
		const gone = { appointment_id: second.appointment?.id };
		expect((await ask({ name: 'cancel_appointment', args: gone })).code).toBe('CANCELED');
		expect(calendar().map(({ start }) => start)).toEqual(['2026-12-04T09:00:00+01:00']);
	});
});

describe('calls that come twice, and two at once', () => {
	it('a call that is sent again books once and moves once', async () => {
		const first = await book('2026-12-01T09:00');
		const again = await book('2026-12-01T08:00:00Z');
		expect(again.appointment).toEqual(first.appointment);
		const move = {
			name: 'reschedule_appointment',
			args: { appointment_start: '2026-12-01T09:00', start: '2026-12-02T09:00' },
		};
		expect((await ask(move)).code).toBe('MOVED');
		expect((await ask(move)).code).toBe('MOVED');
		expect(calendar()).toHaveLength(1);
	});

	it.each([
		{ users: tobias, stay: 1 },
		{ users: `${tobias}, ${imogen}`, stay: 2 },
	])('three callers want one time at once of $stay: each time goes to one', async (row) => {
		vi.useFakeTimers({ toFake: ['Date'], now: today, shouldAdvanceTime: true });
		const callers = [harriet, '+49 421 5550 181', '+46 40 555 01 45'];
		const answers = await Promise.all(
			callers.map((phone, at) =>
				ask(
					{
						...{ name: 'book_appointment', args: { start: '2026-12-01T09:00' } },
						...{ phone, callId: `call-${at}` },
					},
					{ 'desk.users': row.users },
				),
			),
		);
		const won = answers.filter(({ code }) => code === 'BOOKED');
		expect(won).toHaveLength(row.stay);
		for (const answer of answers.filter((one) => !won.includes(one))) {
			expect(answer).toMatchObject({ ok: false, code: 'SLOT_TAKEN', slots: [{}, {}, {}] });
		}
		expect(calendar().map(({ start }) => start)).toEqual(
			won.map(() => '2026-12-01T09:00:00+01:00'),
		);
		expect(calendar().every(({ contact }) => contact)).toBe(true);
	});

	it('an answer of Zoho CRM that got lost books once', async () => {
		twin.addFault({ match: { method: 'POST', path: '/Events$' }, kind: 'reset-after', times: 1 });
		expect((await book('2026-12-01T09:00')).code).toBe('BOOKED');
		expect(calendar()).toHaveLength(1);
	});
});
