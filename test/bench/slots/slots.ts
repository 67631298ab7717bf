// npm run bench -- slots: what a search for free slots takes, and docs/bench-slots.md.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type * as Ports from '../../../nodes/core/kernel/ports.ts';
import type * as Create from '../../../nodes/core/zoho/create-zoho.ts';
import { createTwin } from '../../../sandbox/zoho/twin.ts';
import { fillCalendars, planners } from './fill-calendars.ts';
import { fewestRequests, isGood, slotsPage, type SlotReport } from './report.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
const require = createRequire(import.meta.url);
/** A file of the package as it is built: what is measured is what users get. */
const built = <T>(file: string): T => require(`../../../dist/nodes/${file}.js`) as T;
const { createZoho } = built<typeof Create>('core/zoho/create-zoho');

const minuteMs = 60_000;
const days = 14;
const runs = 5;
const asked = { users: 25, meetings: 1_600, calls: 400, days };

const users = planners(asked.users);
const userIds = users.map(({ id }) => id);
const twin = await createTwin({ users });
try {
	await fillCalendars(twin, userIds, asked);
	let best: SlotReport | undefined;
	for (let run = 0; run < runs; run++) {
		const report = await measure();
		if (!best || report.took.ours < best.took.ours) best = report;
	}
	if (!best) throw new Error('Nothing was measured');
	const place = { node: process.versions.node, day: new Date().toISOString().slice(0, 10) };
	const page = slotsPage(best, place);
	writeFileSync(fileURLToPath(new URL('../../../docs/bench-slots.md', import.meta.url)), page);
	process.stdout.write(values.json ? `${JSON.stringify(best, undefined, '\t')}\n` : page);
	process.exitCode = isGood(best) ? 0 : 1;
} finally {
	await twin.close();
}

async function measure(): Promise<SlotReport> {
	const under = { way: 0, since: 0, ms: 0 };
	const zoho = createZoho({
		send: async (request) => {
			if (under.way++ === 0) under.since = performance.now();
			try {
				return await send(request);
			} finally {
				if (--under.way === 0) under.ms += performance.now() - under.since;
			}
		},
		connection: () => Promise.resolve({ apiDomain: twin.url, hasToken: true }),
		refresh: () => Promise.resolve({}),
		clock: { now: Date.now, sleep: (ms) => new Promise((done) => setTimeout(done, ms)) },
		random: Math.random,
		hash: (text) => createHash('sha256').update(text).digest('hex'),
	});
	const before = twin.log().length;
	const startedAt = performance.now();
	const { slots } = await zoho.calendar.findSlots({
		calendar: {
			...{ userIds, zone: 'Europe/Amsterdam', callMs: 15 * minuteMs },
			also: ['calls', 'appointments'],
		},
		rules: {
			...{ zone: 'Europe/Amsterdam', days, needs: 'anyone', notice: 0 },
			...{ duration: 30 * minuteMs, step: 30 * minuteMs, before: 0, after: 0 },
		},
		...{ language: 'en-US', limit: Infinity },
	});
	const all = performance.now() - startedAt;
	const { meetings, calls } = asked;
	return {
		...{
			users: users.length,
			meetings,
			calls,
			days,
			slots: slots.length,
			credits: zoho.usage().credits,
		},
		requests: { made: twin.log().length - before, fewest: fewestRequests(meetings, calls) },
		took: { all, ours: all - under.ms },
	};
}

async function send(request: Ports.HttpRequest): Promise<Ports.HttpResponse> {
	const { method, url, query = {}, body } = request;
	const response = await fetch(`${url}?${new URLSearchParams(query).toString()}`, {
		method,
		headers: { Authorization: `Bearer ${twin.client.accessToken}` },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	const text = await response.text();
	return {
		status: response.status,
		headers: Object.fromEntries(response.headers),
		body: text === '' ? undefined : JSON.parse(text),
	};
}
