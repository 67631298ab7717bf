import type { IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { JsonObject } from '../../../sandbox/zoho/json';
import { passTimeQuickly } from '../../support/engine/quick-waits';
import { openModule, toolsOn, wideOpen } from '../../support/tools/kit-on-twin';
import { onTwin, type Answer } from './on-twin';

const crm = onTwin();
let backToRealTime: () => void;
beforeAll(() => {
	backToRealTime = passTimeQuickly();
});
afterAll(() => backToRealTime());

const tobias = '5725767000000100002';
const imogen = '5725767000000100003';
const harriet = '5725767000000300001';
const itsPhone = '+44 117 496 0122';
const dayMs = 86_400_000;

/** The day after tomorrow: its hours are the owner's, whatever weekday it is. */
const day = new Date(Date.now() + 2 * dayMs).toISOString().slice(0, 10);
const at = (time: string) => `${day}T${time}:00Z`;

/** Open each day from nine to five in a zone without summer time. */
const rules = {
	...{ users: [tobias], timeZone: 'UTC', opensAt: '09:00', closesAt: '17:00' },
	...{ openOn: [0, 1, 2, 3, 4, 5, 6], daysAhead: 5 },
};
type Parameters = Record<string, IDataObject | IDataObject[] | string[]>;
const desk = (more: IDataObject = {}, parameters: Parameters = {}) =>
	({
		...{ modules: ['Events', 'Contacts'], classes: ['read', 'write'] },
		appointments: { ...rules, ...more },
		...parameters,
	}) as never;
const guest = { contact: null, phone: itsPhone, email: null, first_name: null, last_name: null };
const find = (args: IDataObject = {}, parameters = desk()) => {
	const asked = { from: day, until: null, time_zone: null, limit: 5, ...args };
	return crm.call('zoho_find_free_slots', asked, parameters);
};
const book = (args: IDataObject = {}, parameters = desk()) =>
	crm.call(
		'zoho_book_appointment',
		{ start: at('10:00'), time_zone: null, title: 'Offer', ...guest, text: null, ...args },
		parameters,
	);
const which = { appointment: null, contact: null, phone: null, email: null };
const move = (args: IDataObject, parameters = desk()) =>
	crm.call(
		'zoho_reschedule_appointment',
		{ ...which, start: at('14:00'), time_zone: null, ...args },
		parameters,
	);
const cancel = (args: IDataObject, parameters = desk()) =>
	crm.call('zoho_cancel_appointment', { ...which, reason: null, ...args }, parameters);

const events = () => crm.twin().records('Events');
const idOf = (answer: Answer) => String((answer['appointment'] as IDataObject)['id']);
const startsOf = (answer: Answer | NonNullable<Answer['error']>) =>
	(answer['slots'] as Array<{ start: string }>).map(({ start }) => start.slice(11, 16));
const listed = async (parameters: never) =>
	(await crm.supply(parameters))
		.map(({ name }) => name)
		.filter((name) => /slots|appointment/.test(name));

/** A record of the twin, past the tools. */
async function put(module: string, record: JsonObject): Promise<string> {
	const answer = await fetch(`${crm.twin().url}/crm/v8/${module}`, {
		method: 'POST',
		headers: { Authorization: `Bearer ${crm.twin().client.accessToken}` },
		body: JSON.stringify({ data: [record] }),
	});
	const body = (await answer.json()) as { data: Array<{ details: { id: string } }> };
	expect(answer.status, JSON.stringify(body)).toBe(201);
	return body.data[0]?.details.id ?? '';
}
const meeting = (from: string, to: string, more: JsonObject = {}) =>
	put('Events', {
		...{ Event_Title: 'Board', Owner: { id: tobias } },
		...{ Start_DateTime: at(from), End_DateTime: at(to), ...more },
	});

/** Nothing is written by what comes within. */
async function writingNothing(work: () => Promise<unknown>): Promise<void> {
	const before = crm.twin().changes().length;
	await work();
	expect(crm.twin().changes()).toHaveLength(before);
}

describe('the tools of appointments', () => {
	it('are there where meetings and contacts are open, each with its switch (#105, #160, #161, #162)', async () => {
		expect(await listed(desk())).toEqual([
			'zoho_find_free_slots',
			'zoho_book_appointment',
			'zoho_reschedule_appointment',
			'zoho_cancel_appointment',
		]);
		expect(await listed(desk({}, { classes: ['read'] }))).toEqual(['zoho_find_free_slots']);
		const off = ['find_free_slots', 'reschedule_appointment', 'cancel_appointment'];
		expect(await listed(desk({}, { options: { off } }))).toEqual(['zoho_book_appointment']);
		expect(await listed(desk({}, { modules: ['Events'] }))).not.toContain('zoho_book_appointment');
		expect(await listed(desk({}, { modules: ['Contacts'] }))).toEqual([]);
		const fill = { module: [{ module: 'Events', fields: ['Start_DateTime', 'End_DateTime'] }] };
		expect(await listed(desk({}, { fill }))).toEqual([
			'zoho_find_free_slots',
			'zoho_reschedule_appointment',
			'zoho_cancel_appointment',
		]);
	});

	it('find, book, move and cancel for a caller who is known by phone (#156, #168, #169, #170, #171, #172)', async () => {
		await meeting('09:00', '10:00');
		const found = await find();
		expect(startsOf(found)).toEqual(['10:00', '10:30', '11:00', '11:30', '12:00']);
		expect(found['spoken']).toMatch(/^\w+, \w+ \d+ at 10:00\sAM, .* or \w+, \w+ \d+ at 12:00\sPM$/);
		const [first] = found['slots'] as Array<{ start: string }>;

		const booked = await book({ start: first?.start, text: 'Wants a trial ride.' });
		expect(booked).toEqual({
			appointment: {
				...{ id: expect.any(String), done: 'booked', start: `${day}T10:00:00+00:00` },
				spoken: expect.stringMatching(/ at 10:00\sAM$/),
			},
			contact: { id: harriet, new: false },
		});
		const id = idOf(booked);
		const stands = events().find((one) => one['id'] === id);
		expect(stands).toMatchObject({
			...{ Event_Title: 'Offer', Who_Id: { id: harriet }, Owner: { id: tobias } },
			Remind_At: [{ unit: 15, period: 'minutes' }],
			Description: expect.stringMatching(/^Wants a trial ride\.\n\nBooking: \w{20} signed \w{64}$/),
		});

		expect(
			await move({ phone: '0117 496 0122' }, desk({}, { options: { country: 'GB' } })),
		).toEqual({
			appointment: {
				...{ id, done: 'rescheduled', start: `${day}T14:00:00+00:00` },
				spoken: expect.stringMatching(/ at 2:00\sPM$/),
			},
		});
		expect(await cancel({ appointment: id, reason: 'Ill' })).toMatchObject({
			appointment: { id, done: 'canceled' },
		});
		expect(events().map((one) => one['Event_Title'])).toEqual(['Board']);
		expect((await cancel({ phone: itsPhone })).error).toMatchObject({
			code: 'APPOINTMENT_NOT_FOUND',
			parameter: 'phone',
		});
	});

	it('book the same for the same caller and time, however it is asked again', async () => {
		const caller = { phone: '+44 117 496 0777', last_name: 'Newcomer', first_name: 'Ada' };
		const first = await book(caller, desk({ users: [tobias, imogen] }));
		expect(first).toMatchObject({
			appointment: { done: 'booked', with: ['Tobias Rehmann'] },
			contact: { new: true },
		});
		const contactId = (first['contact'] as IDataObject)['id'];
		const again = [
			caller,
			{ phone: '0044 (117) 4960777' },
			{ phone: null, contact: 'Ada Newcomer' },
			{ phone: null, contact: contactId },
		];
		for (const args of again) {
			expect(await book(args as IDataObject, desk({ users: [tobias, imogen] }))).toMatchObject({
				appointment: { id: idOf(first), done: 'alreadyBooked' },
				contact: { id: contactId, new: false },
			});
		}
		expect(events()).toHaveLength(1);
		const two = await Promise.all([1, 2].map(() => book({ ...caller, start: at('15:00') })));
		expect(new Set(two.map(idOf)).size).toBe(1);
		expect(events()).toHaveLength(2);
	});

	it('book the first user who is free, or the one that is asked for, of those that may be booked', async () => {
		const both = desk({ users: [tobias, imogen] });
		await meeting('10:00', '10:30');
		const [slot] = (await find({ user: null }, both))['slots'] as IDataObject[];
		expect(slot).toMatchObject({ with: ['Tobias Rehmann', 'Imogen Blackwood'] });
		expect(await book({ user: null }, both)).toMatchObject({
			appointment: { with: ['Imogen Blackwood'] },
		});
		const asked = { user: 'tobias rehmann', start: at('11:00') };
		expect(await book(asked, both)).toMatchObject({ appointment: { with: ['Tobias Rehmann'] } });
		const owners = events().map((one) => (one['Owner'] as IDataObject)['id']);
		expect(owners).toEqual([tobias, imogen, tobias]);
		await writingNothing(async () => {
			expect((await book({ user: 'Femke Oudekerk' }, both)).error).toMatchObject({
				parameter: 'user',
				next_step: expect.stringContaining('Tobias Rehmann, Imogen Blackwood'),
			});
			expect((await book({ user: 'Imogen Blackwood' })).error).toMatchObject({
				code: 'ARGUMENT_UNKNOWN',
			});
		});
	});

	it('book the connected user where the owner names nobody (#154)', async () => {
		expect(await book({}, desk({ users: [] }))).toMatchObject({ appointment: { done: 'booked' } });
		expect(events()[0]).toMatchObject({ Owner: { name: 'Femke Oudekerk' } });
	});

	it('say times in the zone of the caller, within the hours of the owner (#157)', async () => {
		const found = await find({ time_zone: 'Asia/Kolkata', from: `${day}T00:00`, limit: 1 });
		expect(found).toMatchObject({ time_zone: 'Asia/Kolkata' });
		expect(found['slots']).toEqual([
			{ start: `${day}T14:30:00+05:30`, spoken: expect.stringMatching(/2:30\sPM/) },
		]);
	});
});

describe('what a caller cannot have', () => {
	it.each<[string, () => Promise<Answer>, object]>([
		['an unknown zone', () => book({ time_zone: 'Nowhere' }), ['ZONE_UNKNOWN', 'time_zone']],
		['a past time', () => book({ start: '2020-01-01T10:00' }), ['TIME_PAST', 'start']],
		['no time', () => book({ start: 'soon' }), ['TIME_UNREADABLE', 'start']],
		['a time outside of the hours', () => book({ start: at('20:00') }), ['OUTSIDE_HOURS', 'start']],
		['a notice too short', () => book({}, desk({ notice: 5000 })), ['TIME_PAST', 'start']],
		['a day too far ahead', () => book({}, desk({ daysAhead: 2 })), ['ARGUMENT_WRONG', 'start']],
		['slots too far ahead', () => find({}, desk({ daysAhead: 2 })), ['ARGUMENT_WRONG', 'from']],
		['slots that end before', () => find({ until: day }), ['ARGUMENT_WRONG', 'until']],
		['nobody', () => book({ phone: null }), ['ARGUMENT_MISSING', 'phone']],
		[
			'somebody new without a name',
			() => book({ phone: '+441174960777' }),
			['ARGUMENT_MISSING', 'last_name'],
		],
		['a number of no country', () => book({ phone: '0117 496 0122' }), ['ARGUMENT_WRONG', 'phone']],
		[
			'an address that is none',
			() => book({ phone: null, email: 'me' }),
			['ARGUMENT_WRONG', 'email'],
		],
		[
			'somebody new where only known ones are booked (#165)',
			() => book({ phone: '+441174960777', last_name: 'New' }, desk({ knownOnly: true })),
			['CONTACT_NOT_KNOWN', 'phone'],
		],
		[
			'an appointment that is not there',
			() => cancel({ appointment: '1' }),
			['RECORD_OUTSIDE', 'appointment'],
		],
		['an appointment of nobody', () => cancel({}), ['ARGUMENT_MISSING', 'phone']],
		['a title without an end', () => book({ title: 'x'.repeat(400) }), ['TOO_LONG', 'title']],
		['a text without an end', () => book({ text: 'x'.repeat(40_000) }), ['TOO_LONG', 'text']],
	])('%s is told which argument it is about, and nothing is written', async (_, ask, expected) => {
		const [code, parameter] = expected as string[];
		await writingNothing(async () => {
			expect((await ask()).error).toMatchObject({
				...{ code, parameter },
				next_step: expect.stringMatching(/\S/),
			});
		});
	});

	it('a time that is taken comes with the next three, as far as they may be booked', async () => {
		await meeting('10:00', '11:00');
		const { error } = await book();
		expect(error).toMatchObject({
			code: 'SLOT_TAKEN',
			next_step: expect.stringMatching(/11:00\sAM.*11:30\sAM.*12:00\sPM/),
		});
		expect(startsOf(error as never)).toEqual(['11:00', '11:30', '12:00']);
		await meeting('11:00', '17:00');
		const last = await book({}, desk({ daysAhead: 3 }));
		expect(last.error).toMatchObject({ code: 'SLOT_TAKEN', slots: [] });
		expect(last.error?.next_step).toContain('none within the days that may be booked');
	});

	it('a phone that fits two contacts names both, and the ID of one of them is taken', async () => {
		const ids = [
			await put('Contacts', { Last_Name: 'Twin One', Phone: '+44 117 496 0888' }),
			await put('Contacts', { Last_Name: 'Twin Two', Phone: '+44 117 496 0888' }),
		];
		const { error } = await book({ phone: '+44 117 496 0888' });
		expect(error).toMatchObject({ code: 'NAME_OF_SEVERAL', parameter: 'phone' });
		expect((error?.['candidates'] as IDataObject[]).map(({ id }) => id).sort()).toEqual(ids.sort());
		expect(await book({ phone: null, contact: ids[0] })).toMatchObject({ contact: { id: ids[0] } });
	});

	it('several coming appointments of one caller are candidates', async () => {
		await book();
		await book({ start: at('12:00') });
		const { error } = await move({ phone: itsPhone });
		expect(error).toMatchObject({ code: 'NAME_OF_SEVERAL', parameter: 'phone' });
		expect(error?.['candidates']).toHaveLength(2);
	});
});

describe('what the owner laid down', () => {
	const only = (module: string, field: string, value: string, operator = 'equals') => ({
		only: { condition: [{ module, field, operator, value }] },
	});

	it('lets Write alone cancel what these tools booked, and no other meeting by whatever stands in its text', async () => {
		const copied = String(events().length === 0 && (await book()) && events()[0]?.['Description']);
		const board = await meeting('15:00', '16:00', { Description: copied });
		const own = await meeting('16:00', '16:30', { Description: 'Booking: call-4711' });
		await writingNothing(async () => {
			for (const appointment of [board, own]) {
				expect((await cancel({ appointment })).error).toMatchObject({ code: 'NOT_BOOKED_HERE' });
			}
		});
		const deleting = desk({}, { classes: ['read', 'write', 'delete'] });
		expect(await cancel({ appointment: board }, deleting)).toMatchObject({
			appointment: { id: board, done: 'canceled' },
		});
	});

	it('keeps the tools from meetings of other users, past ones, and records that may not be touched', async () => {
		const deleting = { classes: ['read', 'write', 'delete'] };
		const others = await meeting('12:00', '13:00', { Owner: { id: imogen } });
		const past = await put('Events', {
			...{ Event_Title: 'Past', Owner: { id: tobias } },
			...{ Start_DateTime: '2020-01-01T10:00:00Z', End_DateTime: '2020-01-01T11:00:00Z' },
		});
		const own = await meeting('15:00', '16:00');
		const titled = desk({}, { ...deleting, ...only('Events', 'Event_Title', 'Visit') });
		const german = only('Contacts', 'Mailing_Country', 'Germany');
		await writingNothing(async () => {
			const refused = async (asked: Promise<Answer>) => (await asked).error?.['code'];
			const open = desk({}, deleting);
			expect(await refused(cancel({ appointment: others }, open))).toBe('RECORD_OUTSIDE');
			expect(await refused(move({ appointment: others }, open))).toBe('RECORD_OUTSIDE');
			expect(await refused(cancel({ appointment: past }, open))).toBe('ARGUMENT_WRONG');
			expect(await refused(cancel({ appointment: own }, titled))).toBe('RECORD_OUTSIDE');
			expect(await refused(book({}, titled))).toBe('RECORD_OUTSIDE');
			expect(await refused(book({}, desk({}, german)))).toBe('RECORD_OUTSIDE');
			const byOwner = only('Events', 'Owner', 'Imogen Blackwood');
			expect(await refused(find({}, desk({}, byOwner)))).toBe('RECORD_OUTSIDE');
			expect(await refused(book({}, desk({}, byOwner)))).toBe('RECORD_OUTSIDE');
			const early = only('Events', 'Start_DateTime', at('12:00'), 'at_most');
			expect(await refused(move({ appointment: own }, desk({}, early)))).toBe('RECORD_OUTSIDE');
		});
	});

	it('fills a new contact and the meeting with what holds for them, and no field that is closed', async () => {
		const condition = [
			{ module: 'Contacts', field: 'Lead_Source', operator: 'equals', value: 'Web Download' },
			{ module: 'Events', field: 'Venue', operator: 'equals', value: 'Phone' },
		];
		const caller = { phone: '+44 117 496 0777', last_name: 'Newcomer' };
		expect(await book(caller, desk({}, { only: { condition } }))).toMatchObject({
			contact: { new: true },
		});
		expect(crm.twin().records('Contacts').at(-1)).toMatchObject({
			...{ Last_Name: 'Newcomer', Phone: caller.phone, Lead_Source: 'Web Download' },
		});
		expect(events()[0]).toMatchObject({ Venue: 'Phone', Owner: { id: tobias } });
		const fill = { module: [{ module: 'Contacts', fields: ['Last_Name'] }] };
		const other = { phone: '+44 117 496 0778', last_name: 'Other', start: at('12:00') };
		await writingNothing(async () => {
			expect((await book(other, desk({}, { fill }))).error).toMatchObject({
				...{ code: 'FIELD_CLOSED', parameter: 'phone' },
			});
		});
	});

	it('books nobody new where meetings of one contact alone may be touched', async () => {
		const harriets = desk({}, only('Events', 'Who_Id', 'Harriet Fennimore'));
		const caller = { phone: '+44 117 496 0777', last_name: 'Newcomer' };
		await writingNothing(async () => {
			expect((await book(caller, harriets)).error).toMatchObject({
				...{ code: 'RECORD_OUTSIDE', parameter: 'contact' },
			});
		});
		expect(await book({}, harriets)).toMatchObject({ contact: { id: harriet } });
	});

	it('looks for nobody by a field that is hidden', async () => {
		const see = { module: [{ module: 'Contacts', fields: ['Full_Name', 'Email'] }] };
		expect((await book({}, desk({}, { see }))).error).toMatchObject({
			...{ code: 'FIELD_HIDDEN', parameter: 'phone' },
		});
		const named = { phone: null, contact: 'Harriet Fennimore' };
		expect(await book(named, desk({}, { see }))).toMatchObject({ contact: { id: harriet } });
	});

	it('writes nothing in a dry run, and stops at a ceiling', async () => {
		const id = idOf(await book());
		const dry = desk({}, { options: { dryRun: true } });
		const none = desk({}, { options: { writesPerCall: 0 } });
		const stranger = { phone: '+44 117 496 0777', last_name: 'New', start: at('12:00') };
		await writingNothing(async () => {
			expect(await book(stranger, dry)).toMatchObject({
				...{ dry_run: expect.any(String), contact: { new: true } },
				appointment: { done: 'wouldBook', start: `${day}T12:00:00+00:00` },
			});
			expect(await move({ appointment: id }, dry)).toMatchObject({
				appointment: { id, done: 'wouldReschedule' },
			});
			expect(await cancel({ appointment: id }, dry)).toMatchObject({
				appointment: { id, done: 'wouldCancel' },
			});
			for (const asked of [
				book({ start: at('12:00') }, none),
				book(stranger, desk({}, { options: { writesPerCall: 1 } })),
				move({ appointment: id }, none),
				cancel({ appointment: id }, none),
			]) {
				expect((await asked).error).toMatchObject({ code: 'WRITES_CEILING' });
			}
		});
	});

	it('runs no automation of Zoho CRM where they are to stay still, on the new contact neither', async () => {
		const sent = vi.spyOn(globalThis, 'fetch');
		onTestFinished(() => sent.mockRestore());
		const week = Array.from({ length: 7 }, () => [{ from: 540, to: 1020 }]);
		const appointments = {
			...wideOpen.appointments,
			...{
				users: [tobias],
				zone: 'UTC',
				opening: { zone: 'UTC', week, closed: new Set<string>() },
			},
		};
		const modules = ['Events', 'Contacts'].map((module) => openModule(module));
		const tools = toolsOn(crm.twin())({ modules, appointments, automations: false });
		const caller = { phone: '+44 117 496 0777', last_name: 'Newcomer' };
		const booked = await tools.call('zoho_book_appointment', {
			...{ start: at('10:00'), title: 'Offer', ...caller },
		});
		const appointment = idOf(booked as Answer);
		await tools.call('zoho_reschedule_appointment', { appointment, start: at('14:00') });
		const last = await tools.call('zoho_cancel_appointment', { appointment, reason: 'Ill' });
		expect(last).toMatchObject({ appointment: { done: 'canceled' } });
		const writes = sent.mock.calls.flatMap(([address, { method = 'GET', body } = {}]) => {
			const path = String(address).replace(/^.*\/v8/, '');
			if (!/^\/(Events|Contacts)(\?|$)/.test(path) || method === 'GET') return [];
			if (method === 'DELETE') return [/wf_trigger=false/.test(path)];
			const { trigger } = JSON.parse(String(body)) as { trigger?: unknown };
			return [JSON.stringify(trigger) === '[]'];
		});
		expect(writes.length).toBeGreaterThanOrEqual(8);
		expect(writes.every(Boolean)).toBe(true);
	});

	it.each([
		[{ timeZone: '+02:00' }, 'Time Zone'],
		[{ language: 'no-such-thing-1' }, 'Language'],
		[{ duration: 0 }, 'Duration'],
		[{ daysAhead: 400 }, 'Days Ahead'],
		[{ closesAt: '08:00' }, 'business hours'],
	])('that cannot be read is not taken for something else: %j', async (more, label) => {
		await expect(crm.supply(desk(more))).rejects.toThrow(label);
	});
});
