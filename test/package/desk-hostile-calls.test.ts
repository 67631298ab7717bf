import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { installN8n } from '../../sandbox/n8n/install';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { playDesk } from '../support/stories/play-desk';
import type { FieldValues } from '../support/stories/set-fields';
import { asPlain, type DeskAnswer, type ToolCall } from '../support/stories/tool-calls';

/** A Monday; the company of the twin opens at half past eight in Utrecht. */
const today = Date.parse('2026-11-30T07:00:00Z');
const harriet = '+44 117 496 0122';
const katrin = '+49 421 5550 181';
const nora = '+31 6 55501234';
const tuesday = '2026-12-01T09:00';

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

const usual: FieldValues = {
	'desk.users': 'tobias.rehmann@marrowby.example',
	'desk.timeZone': 'Europe/Amsterdam',
};
const post = async (body: unknown, settings: FieldValues = {}, query: IDataObject = {}) =>
	(await playDesk(twin, { body, query }, { ...usual, ...settings })) as DeskAnswer;
const ask = async (call: ToolCall, settings: FieldValues = {}) =>
	await post(asPlain({ callId: 'call-1', phone: harriet, ...call }), settings);
const book = async (args: IDataObject, call: Partial<ToolCall> = {}, settings: FieldValues = {}) =>
	await ask({ name: 'book_appointment', args: { start: tuesday, ...args }, ...call }, settings);
const starts = () => twin.records('Events').map((event) => event['Start_DateTime']);
const writes = () => twin.changes().length;

describe('who calls', () => {
	it.each([
		{ body: { caller_phone: harriet } },
		{ body: { callerPhone: harriet, function: 'find_appointments' } },
		{ body: { name: 'find_appointments', call: { from_number: harriet } } },
		{
			body: {
				message: {
					...{ type: 'tool-calls', customer: { number: harriet } },
					toolCalls: [{ name: 'find_appointments' }],
				},
			},
		},
		{ body: { call_inbound: { from_number: harriet } } },
	])('the number of the address stands, whatever the arguments say: $body', async ({ body }) => {
		await book({});
		for (const phone of [katrin, '', '{{caller_phone}}']) {
			const query = { function: 'find_appointments', call_id: 'c', caller_phone: phone };
			const answer = await post(body, {}, query);
			expect(answer.code).toBe(phone === katrin ? 'NOTHING_BOOKED' : 'NO_CALLER_NUMBER');
		}
	});

	it.each(['266696687', '+266 696 687', '00266696687', 'sip:266696687@trunk.example'])(
		'%s stands for all who hide their number, and is nobody’s',
		async (phone) => {
			const answer = await book({ name: 'Nora Nightingale' }, { phone }, { 'desk.country': 'NL' });
			expect(answer.code).toBe('NO_PHONE');
			expect(writes()).toBe(0);
		},
	);

	it('a number that says no country is asked for, and what is answered is booked under', async () => {
		const local = { phone: '0117 496 0122' };
		expect((await book({}, local)).code).toBe('NO_PHONE');
		expect((await book({ phone: harriet }, local)).code).toBe('BOOKED');
	});

	it('a call ID that a platform gives to everybody books nobody on the appointment of another', async () => {
		const hers = await book({});
		expect(await book({}, { phone: katrin })).toMatchObject({ ok: false, code: 'SLOT_TAKEN' });
		expect((await book({}, { phone: '+441174960122' })).appointment).toEqual(hers.appointment);
	});

	it('marks in a name are not handed to a voice', async () => {
		await book({ name: 'Nora <break time="9s"/> <Nightingale' }, { phone: nora });
		expect(await ask({ name: 'start_conversation', phone: nora })).toMatchObject({
			say: 'Welcome back, Nora Nightingale. You have an appointment on Tuesday, December 1 at 9:00 AM.',
			client: { name: 'Nora Nightingale' },
		});
	});
});

describe('which appointment', () => {
	it.each([
		[{ start: 'next Wednesday' }, 'NO_TIME'],
		[{ start: 'the one at the dentist' }, 'NO_TIME'],
		[{ date: '2026-12-09', time: '10:00' }, 'NO_SUCH_APPOINTMENT'],
		[{ date: '2026-12-09' }, 'NO_SUCH_APPOINTMENT'],
		[{ date: 'constructor' }, 'NO_TIME'],
		[{ Start_DateTime: '2026-12-09T10:00:00+01:00' }, 'NO_SUCH_APPOINTMENT'],
	])('%j cancels not the only one there is', async (args, code) => {
		await book({});
		const answer = await ask({ name: 'cancel_appointment', args });
		expect(answer).toMatchObject({ ok: false, code });
		expect(starts()).toHaveLength(1);
	});

	it('a day and a time are the start, also of the one to cancel', async () => {
		await book({});
		const args = { date: 'tomorrow', time: '9:00' };
		expect((await ask({ name: 'cancel_appointment', args })).code).toBe('CANCELED');
	});

	it('moves not the only one there is, where another was meant', async () => {
		await book({});
		const new_start = '2026-12-03T09:00';
		for (const args of [{ start: 'the other one' }, { appointment_start: 'Wednesday' }]) {
			const call = { name: 'reschedule_appointment', args: { ...args, new_start } };
			expect((await ask(call)).code).toBe('NO_TIME');
		}
		expect(starts()).toEqual(['2026-12-01T09:00:00+01:00']);
	});
});

describe('a rehearsal and a switch say what would be', () => {
	it.each([
		['banana', 'NO_TIME'],
		['2026-12-02', 'NO_TIME'],
		['2026-11-01T10:00', 'TIME_PAST'],
		['2026-12-05T10:00', 'SLOT_TAKEN'],
		['2026-12-02T09:00', 'SLOT_TAKEN'],
		['2026-12-03T09:00', 'PRACTICE'],
	])('to move to %s, and to book then, is %s', async (start, code) => {
		await book({});
		await book({ start: '2026-12-02T09:00' }, { phone: katrin });
		const before = writes();
		const practice = { 'desk.practice': true };
		const moved = await ask(
			{ name: 'reschedule_appointment', args: { new_start: start } },
			practice,
		);
		expect(moved.code).toBe(code);
		expect(moved.say).not.toContain('Invalid');
		expect((await book({ start }, {}, practice)).code).toBe(code);
		expect(writes()).toBe(before);
	});

	it('a time that is past is said to be, also where several take appointments', async () => {
		const both = { 'desk.users': `${usual['desk.users']}\nImogen Blackwood` };
		expect((await book({ start: '2026-11-29T10:00' }, {}, both)).code).toBe('TIME_PAST');
	});

	it('of two the one who is free is booked, also at a time that is not among those offered', async () => {
		const both = { 'desk.users': `${usual['desk.users']}\nImogen Blackwood` };
		const start = '2026-12-01T09:15';
		await book({ start });
		const second = await book({ start }, { phone: katrin, callId: 'call-2' }, both);
		expect(second.code).toBe('BOOKED');
		expect(twin.records('Events')[1]).toMatchObject({ Owner: { name: 'Imogen Blackwood' } });
		const third = await book({ start, name: 'Nora N' }, { phone: nora, callId: 'call-3' }, both);
		expect(third.code).toBe('SLOT_TAKEN');
	});

	it('no free time is told where that is off', async () => {
		await book({});
		const off = { 'desk.findFreeTimes': false, 'desk.freeTimesAtStart': true };
		const taken = await book({}, { phone: katrin, callId: 'call-2' }, off);
		expect(taken).toMatchObject({ code: 'SLOT_TAKEN', say: 'That time is not free.' });
		const started = await ask({ name: 'start_conversation' }, off);
		for (const answer of [taken, started]) {
			expect(answer).not.toHaveProperty('slots');
			expect(answer.say).not.toMatch(/I have|offer/);
		}
	});
});

describe('zones, lengths and languages', () => {
	it.each(['UTC+99', 'system', 'local', 'Mars/Phobos'])(
		'%s is no zone that a caller has',
		async (time_zone) => {
			expect((await book({ time_zone })).code).toBe('ZONE_UNKNOWN');
			expect(writes()).toBe(0);
		},
	);

	it.each(['1 hour', '-60', '0', '30.5'])('of %s the length is not guessed', async (said) => {
		expect((await book({ duration_minutes: said })).code).toBe('NO_TIME');
		expect(writes()).toBe(0);
	});

	it('60 minutes are sixty, and a length matters not to whoever cancels', async () => {
		const booked = await book({ duration_minutes: '60 minutes' });
		expect(booked.appointment?.end).toBe('2026-12-01T10:00:00+01:00');
		const args = { duration_minutes: 600 };
		expect((await ask({ name: 'find_appointments', args })).code).toBe('THEIRS');
		expect((await ask({ name: 'cancel_appointment', args })).code).toBe('CANCELED');
	});

	it.each(['en_US', 'English', 'xx_YY!', ''])(
		'is said, though the language is %j',
		async (language) => {
			await book({});
			const answer = await ask({ name: 'find_appointments' }, { 'desk.language': language });
			expect(answer.say).toBe('You have an appointment on Tuesday, December 1 at 9:00 AM.');
		},
	);
});

describe('texts', () => {
	it('reads a text that is no address in one go', async () => {
		const email = `a@${'.'.repeat(100_000)}@`;
		expect((await book({ email })).code).toBe('BOOKED');
	}, 10_000);

	it('keeps signs that mean something to a program as they were said', async () => {
		const reason = "Costs $5 $& $' $` $$ = <b>, ={ 1+1 }";
		await book({ reason });
		expect(twin.records('Events')[0]?.['Description']).toContain(`${reason}\n\nBooked by`);
	});
});
