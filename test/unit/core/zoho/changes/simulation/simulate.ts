import { createHash } from 'node:crypto';
import { CoreError } from '../../../../../../nodes/core/kernel/errors';
import { isJsonObject } from '../../../../../../nodes/core/kernel/json';
import {
	NetworkFailure,
	type HttpRequest,
	type HttpResponse,
} from '../../../../../../nodes/core/kernel/ports';
import { createZoho } from '../../../../../../nodes/core/zoho/create-zoho';
import type { ZohoPorts } from '../../../../../../nodes/core/zoho/words/ports';
import type { ChangeKind } from '../../../../../../nodes/core/zoho/changes/change';
import { createAgenda } from './agenda';
import { answer } from './answers';
import { createCrm } from './crm';
import { createHost, type Fate } from './host';
import { findFaults, type Delivery, type Faults, type Restart } from './judge';
import { change, makeChanges, own } from './people';
import { createChance } from './random';

export interface Simulated extends Faults {
	changes: number;
	records: number;
	polls: number;
	/** Polls that failed, since no answer came in spite of second tries. */
	failed: number;
	calls: number;
	delivered: number;
	/** Calls of a poll that found nothing and lost no answer, at most. */
	idleCalls: number;
	stateBytes: number;
}

export interface SimulationOptions {
	seed: number;
	changes: number;
	kinds: ChangeKind[];
	/** Share of the calls of which no answer comes. */
	loss?: number;
}

const hour = 3_600_000;
const repeatSeconds = 300;
const start = Date.parse('2026-11-23T06:00:00Z');

/** Two days of a CRM that people and we ourselves work in, of which n8n is away for one. */
export async function simulate(options: SimulationOptions): Promise<Simulated> {
	const { seed, changes, kinds, loss = 0.2 } = options;
	const chance = createChance(seed);
	const agenda = createAgenda(start);
	const crm = createCrm();
	makeChanges({ agenda, chance, crm, changes, within: 34 * hour });

	let [skew, calls, failed] = [chance.between(-300_000, 300_000), 0, 0];
	let [polls, idleCalls, lostCalls] = [0, 0, 0];
	let isQuiet = false;
	/** Second of a record's state as a query showed it. */
	const shown = new Map<string, number>();
	const noteShown = (body: unknown): void => {
		const rows = isJsonObject(body) && Array.isArray(body['data']) ? body['data'] : [];
		for (const row of rows) {
			if (!isJsonObject(row)) continue;
			shown.set(String(row['id']), Date.parse(String(row['Modified_Time'])) / 1_000);
		}
	};
	const send = (request: HttpRequest): Promise<HttpResponse> => {
		calls += 1;
		agenda.pass(chance.between(50, 400));
		const isLost = !isQuiet && chance.is(loss);
		if (isLost) lostCalls += 1;
		if (isLost && chance.is(0.5)) return Promise.reject(new NetworkFailure('reset', 'no'));
		const date = new Date(agenda.now() + chance.between(-1_000, 1_000)).toUTCString();
		const given = answer({ crm, chance, own }, request);
		if (request.url.endsWith('/coql')) noteShown(given.body);
		agenda.pass(chance.between(50, 400));
		if (isLost) return Promise.reject(new NetworkFailure('reset', 'maybe'));
		return Promise.resolve({ status: given.status, headers: { date }, body: given.body });
	};
	const ports: ZohoPorts = {
		send,
		connection: () => Promise.resolve({ apiDomain: 'https://www.zohoapis.eu', hasToken: true }),
		refresh: () => Promise.resolve({}),
		clock: {
			now: () => agenda.now() + skew,
			sleep: (ms) => Promise.resolve(agenda.pass(ms)),
		},
		random: () => chance.next(),
		hash: (text) => createHash('sha256').update(text).digest('hex'),
	};
	const watch = {
		module: 'Deals',
		kinds,
		changedFields: [],
		fields: ['Version', 'Modified_Time'],
		users: { only: [], except: [], ignoreOwn: true },
		withChanges: false,
	};
	const host = createHost(async (request) => {
		const zoho = createZoho(ports);
		const { changes: asked } = zoho;
		const ownUser = () => asked.ownUser();
		return await asked.poll({
			watch,
			start: { from: 'now' },
			repeatSeconds,
			own: ownUser,
			...request,
		});
	});

	const deliveries: Delivery[] = [];
	const restarts: Restart[] = [];
	let lastGiven = start;
	const restart = (): void => {
		restarts.push({ at: agenda.now(), lastGiven });
		skew = chance.between(-300_000, 300_000);
	};
	const react = (id: string): void => {
		const record = crm.records.get(id);
		if (!record || !chance.is(0.4)) return;
		agenda.at(agenda.now() + chance.between(500, 90_000), () => {
			change({ agenda, chance }, record, (second) => crm.edit(record, own, second));
		});
	};
	const poll = async (fate: Fate): Promise<boolean> => {
		const [callsBefore, lostBefore] = [calls, lostCalls];
		polls += 1;
		const { items, killed } = await host.poll(fate).catch((cause: unknown) => {
			if (!(cause instanceof CoreError) || cause.code !== 'NOT_REACHABLE') throw cause;
			failed += 1;
			return { items: [], killed: false };
		});
		for (const item of items) {
			const { id, kind, at } = item.event;
			const found = kind === 'created' ? (shown.get(id) ?? 0) : Date.parse(at) / 1_000;
			const shows = Date.parse(String(item['Modified_Time'])) / 1_000;
			deliveries.push({ item, found, shows, given: agenda.now() });
			if (kind !== 'deleted') react(id);
		}
		if (items.length > 0 || (killed && fate === 'killed after saving')) lastGiven = agenda.now();
		if (killed) restart();
		if (items.length === 0 && lostCalls === lostBefore && isQuiet) {
			idleCalls = Math.max(idleCalls, calls - callsBefore);
		}
		return killed;
	};
	const pollFor = async (ms: number, fate: Fate = 'kept'): Promise<void> => {
		const end = agenda.now() + ms;
		let open = fate;
		while (agenda.now() < end) {
			if (await poll(open)) open = 'kept';
			agenda.pass(60_000);
		}
	};

	await pollFor(3 * hour);
	host.restart();
	restart();
	await pollFor(2 * hour);
	await pollFor(hour, 'killed before saving');
	await pollFor(hour);
	agenda.pass(24 * hour);
	await pollFor(hour, 'killed after saving');
	await pollFor(6 * hour);
	isQuiet = true;
	while (agenda.left() > 0) await pollFor(hour / 4);
	await pollFor(hour / 4);

	return {
		changes,
		records: crm.records.size,
		polls,
		failed,
		calls,
		delivered: deliveries.length,
		idleCalls,
		stateBytes: host.largest(),
		...findFaults({ crm, deliveries, restarts, kinds, repeatSeconds }),
	};
}
