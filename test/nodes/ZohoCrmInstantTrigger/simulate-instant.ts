import { createHash } from 'node:crypto';
import { CoreError } from '../../../nodes/core/kernel/errors';
import { NetworkFailure, type HttpRequest } from '../../../nodes/core/kernel/ports';
import type { ChangeItem, ChangeKind } from '../../../nodes/core/zoho/changes/change';
import { createLookTimes, type LookTimes } from '../../../nodes/core/zoho/channel/look-times';
import { createZoho } from '../../../nodes/core/zoho/create-zoho';
import type { ZohoPorts } from '../../../nodes/core/zoho/words/ports';
import { lookAtChanges } from '../../../nodes/ZohoCrmInstantTrigger/look-at-changes';
import { createAgenda } from '../../unit/core/zoho/changes/simulation/agenda';
import { answer, modifiedAt } from '../../unit/core/zoho/changes/simulation/answers';
import { createCrm, type CrmRecord } from '../../unit/core/zoho/changes/simulation/crm';
import {
	findFaults,
	type Delivery,
	type Faults,
	type Restart,
} from '../../unit/core/zoho/changes/simulation/judge';
import { own } from '../../unit/core/zoho/changes/simulation/people';
import { createChance } from '../../unit/core/zoho/changes/simulation/random';

export interface SimulatedInstant extends Faults {
	delivered: number;
	notifications: number;
	looks: number;
	failed: number;
	/** Milliseconds from the first notification of an event to the look that gave it, of 95 in 100. */
	waited: number;
}

const hour = 3_600_000;
const repeatSeconds = 300;
const start = Date.parse('2026-11-23T06:00:00Z');
const others = ['57257670000002001', '57257670000002002'];

/** Two days of a CRM that tells of its changes by a channel which loses, doubles and shuffles, and ends once. */
export async function simulateInstant(options: {
	seed: number;
	changes: number;
	kinds: ChangeKind[];
	/** Share of the calls of which no answer comes. */
	loss?: number;
}): Promise<SimulatedInstant> {
	const { seed, changes, kinds, loss = 0.2 } = options;
	const chance = createChance(seed);
	const agenda = createAgenda(start);
	const crm = createCrm();
	let skew = chance.between(-300_000, 300_000);
	const ourNow = () => agenda.now() + skew;

	/** Second of a record's state as a query showed it. */
	const shown = new Map<string, number>();
	let [notifications, looks, failed] = [0, 0, 0];
	let isOpen = true;
	let times: LookTimes;
	const told = new Map<string, number>();
	const given = new Map<string, number>();
	const tell = (record: CrmRecord): void => {
		const at = agenda.now();
		const arrive = (delay: number) =>
			agenda.at(at + delay, () => {
				if (!isOpen) return;
				notifications += 1;
				const isNews = record.edits.at(-1)?.by !== own && (given.get(record.id) ?? 0) < at;
				if (isNews && !record.deleted && !told.has(record.id)) told.set(record.id, agenda.now());
				times.told({ at }, ourNow());
			});
		if (!isOpen || chance.is(0.2)) return;
		arrive(chance.is(0.1) ? chance.between(0, 20_000) : chance.between(20, 300));
		if (chance.is(0.2)) arrive(chance.between(20, 60_000));
	};

	const second = () => Math.floor(agenda.now() / 1_000);
	const someone = () => (chance.is(0.3) ? own : chance.pick(others));
	const apply = (record: CrmRecord | undefined): void => {
		const kind = chance.next();
		if (record === undefined || kind < 0.25) tell(crm.create(someone(), second()));
		else {
			// Fewer than a page is deleted in a day: the model's pages are in no order.
			if (kind < 0.955) crm.edit(record, someone(), second());
			else if (kind < 0.98) crm.remove(record, someone(), second());
			else crm.restore(record, someone(), second());
			tell(record);
		}
	};
	const any = () => (crm.records.size > 0 ? chance.pick([...crm.records.values()]) : undefined);
	for (let made = 0; made < changes; ) {
		const time = start + 120_000 + chance.between(0, 34 * hour);
		const several = chance.is(0.1) ? chance.between(2, 6) : 1;
		for (let n = 0; n < several; n += 1) agenda.at(time + n * 150, () => apply(any()));
		made += several;
	}

	const send = (request: HttpRequest) => {
		const isLost = chance.is(loss);
		agenda.pass(chance.between(20, 100));
		const { status, body } = answer({ crm, chance, own }, request);
		if (request.url.endsWith('/coql')) {
			for (const one of crm.records.values()) shown.set(one.id, modifiedAt(one));
		}
		const date = new Date(agenda.now()).toUTCString();
		agenda.pass(chance.between(20, 100));
		if (isLost) return Promise.reject(new NetworkFailure('reset', 'maybe'));
		return Promise.resolve({ status, headers: { date }, body });
	};
	const ports: ZohoPorts = {
		send,
		connection: () => Promise.resolve({ apiDomain: 'https://www.zohoapis.eu', hasToken: true }),
		refresh: () => Promise.resolve({}),
		clock: {
			now: ourNow,
			sleep: (ms) => Promise.resolve(agenda.pass(ms)),
		},
		random: () => chance.next(),
		hash: (text) => createHash('sha256').update(text).digest('hex'),
	};

	const deliveries: Delivery[] = [];
	const restarts: Restart[] = [];
	const waits: number[] = [];
	let [saved, inMemory]: Array<string | undefined> = [];
	let [lastGiven, processes, keeper, lookBegan] = [start, 0, 0, 0];
	let fate: 'kept' | 'killed before saving' | 'killed after saving' = 'kept';
	let look: ReturnType<typeof lookAtChanges>;
	const give = (items: ChangeItem[]): void => {
		if (fate !== 'killed before saving') saved = inMemory;
		lastGiven = agenda.now();
		if (fate !== 'kept') return;
		for (const item of items) {
			const { id, kind, at } = item.event;
			const record = crm.records.get(id);
			const shows = Date.parse(String(item['Modified_Time'])) / 1_000;
			const found = kind === 'created' ? (shown.get(id) ?? 0) : Date.parse(at) / 1_000;
			deliveries.push({ item, found, shows, given: agenda.now() });
			const since = told.get(id);
			told.delete(id);
			given.set(id, agenda.now());
			if (since !== undefined && since < lookBegan) waits.push(lookBegan - since);
			if (kind === 'deleted' || !record || record.deleted || !chance.is(0.4)) continue;
			agenda.at(agenda.now() + chance.between(500, 90_000), () => {
				crm.edit(record, own, second());
				tell(record);
			});
		}
	};
	const begin = (): void => {
		processes += 1;
		inMemory = saved;
		times = createLookTimes({ sweepMs: 300_000, random: () => chance.next() });
		look = lookAtChanges({
			connect: () => Promise.resolve({ zoho: createZoho(ports), connection: `${seed}` }),
			watch: {
				module: 'Deals',
				kinds,
				changedFields: [],
				fields: ['Version', 'Modified_Time'],
				users: { only: [], except: [], ignoreOwn: true },
				withChanges: false,
			},
			start: { from: 'now' },
			kept: {
				read: () => (inMemory === undefined ? undefined : (JSON.parse(inMemory) as unknown)),
				isOurs: () => keeper === processes,
				write: (state) => {
					inMemory = JSON.stringify(state);
					keeper = processes;
				},
			},
			repeatSeconds,
			emit: (items) => give(items.map(({ json }) => json as unknown as ChangeItem)),
			isStopped: () => false,
		});
	};
	const restart = (): void => {
		restarts.push({ at: agenda.now(), lastGiven });
		skew = chance.between(-300_000, 300_000);
		begin();
	};
	const runFor = async (ms: number): Promise<void> => {
		const end = agenda.now() + ms;
		while (agenda.now() < end) {
			const wait = (times.due() ?? Infinity) - ourNow();
			if (wait > 0) {
				agenda.pass(Math.min(wait, 50));
				continue;
			}
			lookBegan = agenda.now();
			looks += 1;
			const before = lastGiven;
			const result = await look(times.heard(ourNow())).catch((cause: unknown) => {
				if (!(cause instanceof CoreError)) throw cause;
				failed += 1;
				return undefined;
			});
			times.looked(result, ourNow());
			if (fate !== 'kept' && lastGiven !== before) {
				fate = 'kept';
				restart();
			}
		}
	};

	begin();
	await runFor(6 * hour);
	restart();
	await runFor(hour);
	fate = 'killed before saving';
	await runFor(hour);
	isOpen = false;
	await runFor(hour);
	isOpen = true;
	fate = 'killed after saving';
	await runFor(hour);
	const wasOpen = isOpen;
	isOpen = false;
	agenda.pass(24 * hour);
	isOpen = wasOpen;
	restart();
	await runFor(4 * hour);
	while (agenda.left() > 0) await runFor(hour / 4);
	await runFor(hour);

	waits.sort((one, other) => one - other);
	return {
		delivered: deliveries.length,
		notifications,
		looks,
		failed,
		waited: waits[Math.floor(waits.length * 0.95)] ?? 0,
		...findFaults({ crm, deliveries, restarts, kinds, repeatSeconds }),
	};
}
