import { expect, it } from 'vitest';
import type { HttpRequest } from '../../../../../nodes/core/kernel/ports';
import type { JournalEntry, WriteJournal } from '../../../../../nodes/core/zoho/writing/journal';
import { created, fakeWire, type Answer, type FakeWire } from '../fake-wire';

const row = { Last_Name: 'A', Company: 'B' };
const lateMs = 20_000;

/** A CRM that loses every answer, and carries out the second sending twenty seconds late. */
function openLate() {
	let entry: JournalEntry | undefined;
	const journal: WriteJournal = {
		read: () => entry,
		write: (_, next) => {
			entry = next;
		},
	};
	const sends: number[] = [];
	const answer = (request: HttpRequest): Answer => {
		const now = wire.ports.clock.now();
		if (request.url.includes('/users')) return { status: 200, body: { users: [{ id: '7' }] } };
		if (!request.url.endsWith('/coql')) {
			sends.push(now);
			return sends.length > 2 ? { status: 201, body: { data: [created('9')] } } : { lost: 'maybe' };
		}
		const [, second = Infinity] = sends;
		if (now < second + lateMs) return { status: 204 };
		const record = { id: '1', ...row, Created_Time: new Date(second).toISOString() };
		return { status: 200, body: { data: [record], info: { more_records: false } } };
	};
	const wire: FakeWire = fakeWire(Array.from({ length: 60 }, () => answer));
	return { wire, journal, sends };
}

it.each<[string, (wire: FakeWire, journal: WriteJournal) => Promise<unknown>]>([
	[
		'of a batch',
		({ zoho }, journal) =>
			zoho.records
				.write({ action: 'create', module: 'Leads', journal }, [row])
				.then(([one]) => one),
	],
	[
		'of an API Request',
		({ zoho }, journal) =>
			zoho
				.request({ method: 'POST', path: '/crm/v8/Leads', body: { data: [row] }, journal })
				.catch((cause: unknown) => cause),
	],
])('a second sending %s that comes late is waited for by the third try', async (_, run) => {
	const { wire, journal, sends } = openLate();
	await run(wire, journal);
	await run(wire, journal);
	expect(sends).toHaveLength(2);
	const third = await run(wire, journal);
	expect(sends).toHaveLength(2);
	expect(JSON.stringify(third)).toContain('"id":"1"');
});
