import { createHmac, randomUUID } from 'node:crypto';
import { createToolKit, type ToolKit } from '../../../nodes/core/tools/create-tool-kit';
import type { ToolPorts } from '../../../nodes/core/tools/words/ports';
import type { ModuleSettings, ToolSettings } from '../../../nodes/core/tools/words/tool-settings';
import type { JsonObject } from '../../../nodes/core/kernel/json';
import { createZoho } from '../../../nodes/core/zoho/create-zoho';
import { readPhone } from '../../../nodes/runtime/addresses/phone-numbers';
import { readDomain } from '../../../nodes/runtime/addresses/web-domains';
import { sha256 } from '../../../nodes/runtime/host/sha256';
import type { Twin } from '../../../sandbox/zoho/twin';

export const openModule = (
	module: string,
	more: Partial<Omit<ModuleSettings, 'module'>> = {},
): ModuleSettings => ({ module, see: undefined, fill: undefined, only: [], values: [], ...more });

/** Everything allowed in the four modules that most people use. */
export const wideOpen: ToolSettings = {
	modules: ['Accounts', 'Contacts', 'Deals', 'Leads'].map((module) => openModule(module)),
	classes: new Set(['read', 'query', 'write', 'delete']),
	off: new Set(),
	prefix: 'zoho',
	expiresAt: undefined,
	dryRun: false,
	automations: true,
	ceilings: { call: 100, session: 100_000, hour: 100_000 },
	country: undefined,
	appointments: {
		...{ users: [], minutes: 30, days: 14, zone: 'Europe/Amsterdam', language: 'en-US' },
		...{ before: 0, after: 0, notice: 0, opening: undefined, knownOnly: false, invite: false },
	},
};

/** Zoho CRM of a twin without n8n between: a fraction of the time. */
export function zohoOf(twin: Twin, now: () => number = () => Date.now()) {
	return createZoho({
		send: async ({ method, url, query, headers, body }) => {
			const address = new URL(url);
			for (const [name, value] of Object.entries(query ?? {}))
				address.searchParams.set(name, value);
			const answer = await fetch(address, {
				method,
				headers: {
					...headers,
					authorization: `Zoho-oauthtoken ${twin.client.accessToken}`,
					...(body === undefined ? {} : { 'content-type': 'application/json' }),
				},
				...(body === undefined ? {} : { body: JSON.stringify(body) }),
			});
			const text = await answer.text();
			return {
				status: answer.status,
				headers: Object.fromEntries(answer.headers),
				body: text === '' ? undefined : (JSON.parse(text) as unknown),
			};
		},
		connection: async () => ({ apiDomain: twin.url, hasToken: true, chosenAccountsUrl: twin.url }),
		refresh: async () => ({ error: 'invalid_code' }),
		clock: { now, sleep: async () => {} },
		random: () => 0.5,
		hash: sha256,
	});
}

/** Tools on a twin; what is counted and remembered belongs to the one who calls. */
export function toolsOn(twin: Twin, change: Partial<ToolPorts> = {}) {
	let kept: JsonObject = {};
	const facade = zohoOf(twin);
	const secret = 'a secret of the credential';
	const sign = (text: string) => createHmac('sha256', secret).update(text).digest('hex');
	const ports: ToolPorts = {
		connect: async () => zohoOf(twin),
		catalog: {
			modules: () => facade.metadata.modules(),
			fields: (module) => facade.metadata.fields(module),
		},
		seal: {
			sign: async (text) => sign(text),
			fits: async (text, signature) => sign(text) === signature,
		},
		ledger: {
			read: () => kept,
			write: (ledger) => {
				kept = ledger;
			},
		},
		now: () => Date.now(),
		today: () => '2026-11-30',
		session: 'session-1',
		newRunId: randomUUID,
		place: 'workflow/node',
		readPhone,
		readDomain,
		...change,
	};
	return (settings: Partial<ToolSettings> = {}): ToolKit =>
		createToolKit(ports, { ...wideOpen, ...settings });
}
