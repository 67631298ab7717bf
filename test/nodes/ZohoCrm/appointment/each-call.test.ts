import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CoreError } from '../../../../nodes/core/kernel/errors';
import {
	NetworkFailure,
	type HttpRequest,
	type HttpResponse,
} from '../../../../nodes/core/kernel/ports';
import type { BookingRequest } from '../../../../nodes/core/zoho/calendar/booking/words';
import { createZoho } from '../../../../nodes/core/zoho/create-zoho';
import { readPhone } from '../../../../nodes/runtime/addresses/phone-numbers';
import { readDomain } from '../../../../nodes/runtime/addresses/web-domains';
import { createTwin, type Twin } from '../../../../sandbox/zoho/twin';
import { sendTo } from './core-on-twin';

const tobias = '5725767000000100002';
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const began = Date.UTC(2026, 11, 1, 8);
const start = began + 26 * hourMs;

/** Its time passes by waiting alone. */
let now = began;
let twin: Twin;
beforeAll(async () => {
	twin = await createTwin({ now: () => now });
});
afterAll(() => twin.close());

type Send = () => Promise<HttpResponse>;
const answer = (status: number, body?: HttpResponse['body']): HttpResponse => ({
	...{ status, headers: {}, body },
});
const inside = { data: [{ code: 'INTERNAL_ERROR', message: '', status: 'error', details: {} }] };
const html = '<html>Maintenance</html>';

/** What may befall a call: nothing arrives, or all is done and its answer tells nothing of it. */
const mishaps: Record<string, (send: Send) => Promise<HttpResponse>> = {
	'is reset before': () => Promise.reject(new NetworkFailure('reset', 'maybe')),
	'is reset after': (send) =>
		send().then(() => Promise.reject(new NetworkFailure('reset', 'maybe'))),
	'is a page': (send) => send().then(() => answer(200, html)),
	'fails inside of 200 after': (send) => send().then(() => answer(200, inside)),
	'is too many': () => Promise.resolve(answer(429, { code: 'TOO_MANY_REQUESTS', status: 'error' })),
	'takes long': (send) => {
		now += 40_000;
		return send();
	},
	'answers late': (send) =>
		send().finally(() => {
			now += 40_000;
		}),
};

/** A facade to which something befalls at one of its calls. */
function calendarWith(mishap?: { at: number; name: string; befell: boolean }) {
	let calls = 0;
	const send = (request: HttpRequest): Promise<HttpResponse> => {
		const sent: Send = () => sendTo(twin, request);
		if (mishap?.at !== calls++) return sent();
		mishap.befell = true;
		return (mishaps[mishap.name] ?? sent)(sent);
	};
	const { calendar } = createZoho({
		...{ send, refresh: () => Promise.resolve({}), random: () => 0.5 },
		connection: () => Promise.resolve({ apiDomain: twin.url, hasToken: true }),
		clock: { now: () => now, sleep: (ms) => Promise.resolve(void (now += ms)) },
		hash: (text) => createHash('sha256').update(text).digest('hex'),
	});
	return calendar;
}
type Calendar = ReturnType<typeof calendarWith>;

const booking = (runId: string): BookingRequest => ({
	slot: { start, end: start + 30 * minuteMs },
	question: {
		calendar: { userIds: [tobias], zone: 'UTC', callMs: 15 * minuteMs, also: ['calls'] },
		rules: {
			...{ zone: 'UTC', days: 14, needs: 'everyone', before: 0, after: 0, notice: 0 },
			...{ duration: 30 * minuteMs, step: 30 * minuteMs },
		},
		...{ language: 'en-US', limit: 3 },
	},
	guest: { phones: ['+441174960555'], emails: [], lastName: 'Caller', country: 'GB' },
	...{ title: 'Appointment', text: '', invite: false, remindMinutes: 15, key: 'call-1', runId },
});
const book = (calendar: Calendar, runId: string) =>
	calendar.book(booking(runId), { readPhone, readDomain });
const move = (calendar: Calendar, runId: string, id: string) =>
	calendar.reschedule({
		...{ id, start: start + 2 * hourMs, question: booking('').question, runId },
	});
const cancel = (calendar: Calendar, _: string, id: string) =>
	calendar.cancel({ id, tell: true, reason: 'Ill' });

/** Hours at which appointments begin, and whether a time is only held. */
const seen = (): string[] =>
	twin.records('Events').map((one) => {
		const hour = new Date(String(one['Start_DateTime'])).toISOString().slice(11, 16);
		return one['Who_Id'] ? hour : `${hour} held`;
	});

describe.each([
	{ name: 'Book', ask: book, before: [] as string[], after: ['10:00'] },
	{ name: 'Reschedule', ask: move, before: ['10:00'], after: ['12:00'] },
	{ name: 'Cancel', ask: cancel, before: ['10:00'], after: [] },
])('$name, whatever befalls one of its calls', ({ ask, before, after }) => {
	it.each(Object.keys(mishaps))(
		'says what is there when one %s',
		async (name) => {
			let at = 0;
			for (let befell = true; befell; at++) {
				now = began;
				twin.reset();
				const made = before.length > 0 ? await book(calendarWith(), 'run-0') : undefined;
				const id = String(made?.id);
				const mishap = { at, name, befell: false };
				const said = await ask(calendarWith(mishap), 'run-1', id).then(
					({ action }) => action,
					(cause: unknown) =>
						cause instanceof CoreError ? cause.code : Promise.reject(cause as Error),
				);
				befell = mishap.befell;
				const isDone = /^[a-z]/.test(said);
				expect(seen(), `call ${at}: ${said}`).toEqual(isDone ? after : before);
				if (!isDone) await ask(calendarWith(), 'run-2', id);
				expect(seen(), `call ${at}, again`).toEqual(after);
				const callers = twin.records('Contacts').filter((one) => one['Last_Name'] === 'Caller');
				expect(callers, `call ${at}, contacts`).toHaveLength(1);
			}
			expect(at, 'calls').toBeGreaterThan(5);
		},
		60_000,
	);
});
