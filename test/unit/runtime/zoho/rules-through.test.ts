import { describe, expect, it } from 'vitest';
import type { Zoho } from '../../../../nodes/core/zoho/zoho';
import type { WriteRules } from '../../../../nodes/core/zoho/words/write-rules';
import { createBriefMemory } from '../../../../nodes/runtime/zoho/brief-memory';
import { rulesThrough } from '../../../../nodes/runtime/zoho/rules-through';
import { fakeHost } from './fake-host';

interface Who {
	type?: string;
	id?: string;
	token?: string | undefined;
	domain?: string;
	/** Of the execution that the run belongs to. */
	cancelSignal?: AbortSignal;
}

/** An answer that comes no more, since its execution is cancelled first. */
const cut = (signal: AbortSignal) =>
	new Promise<never>((_, reject) =>
		signal.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError'))),
	);

/** Every run of a node is a new `rulesThrough` over the memory of the process. */
function stage() {
	const asked: string[] = [];
	const memory = createBriefMemory<WriteRules>({ now: () => 0, lifeMs: 60_000, most: 50 });
	const run = ({
		type = 'zohoCrmOAuth2Api',
		id = '1',
		token = 'secret-1',
		domain = 'https://www.zohoapis.example',
		cancelSignal,
	}: Who = {}) => {
		const host = fakeHost({
			credentialId: (of) => (of === type ? id : undefined),
			getCredentials: async () => ({
				oauthTokenData: { ...(token ? { access_token: token } : {}), api_domain: domain },
			}),
			cancelSignal,
		});
		const writeRules = async (module: string) => {
			asked.push(module);
			if (cancelSignal) await cut(cancelSignal);
			return { module, hash: `${asked.length}` } as WriteRules;
		};
		const connect = async () => ({ metadata: { writeRules } }) as unknown as Zoho;
		return rulesThrough({ host, credentialType: type, connect, memory });
	};
	return { run, asked };
}

describe('the rules of a module', () => {
	it('are asked for once by all runs of the same user, and once a module', async () => {
		const { run, asked } = stage();
		const first = await run()('Leads');
		expect(await run()('Leads')).toBe(first);
		await run()('Deals');
		expect(asked).toEqual(['Leads', 'Deals']);
	});

	it.each<[string, Who]>([
		['another credential', { id: '2' }],
		['another user of it', { token: 'secret-2' }],
		['another kind of credential', { type: 'zohoCrmSelfClientOAuth2Api' }],
		['another data center', { domain: 'https://www.zohoapis.eu.example' }],
	])('are never those of %s', async (_, other) => {
		const { run, asked } = stage();
		await run()('Leads');
		await run(other)('Leads');
		expect(asked).toEqual(['Leads', 'Leads']);
	});

	it('are kept for one run alone where nothing tells the user', async () => {
		const { run, asked } = stage();
		const rulesOf = run({ token: '' });
		await Promise.all([rulesOf('Leads'), rulesOf('Leads')]);
		await run({ token: '' })('Leads');
		expect(asked).toEqual(['Leads', 'Leads']);
	});

	it('are asked for anew where the execution that had asked is cancelled', async () => {
		const { run, asked } = stage();
		const cancelled = new AbortController();
		const first = run({ cancelSignal: cancelled.signal })('Leads');
		const second = run()('Leads');
		await new Promise(setImmediate);
		expect(asked).toEqual(['Leads']);
		cancelled.abort();
		await expect(first).rejects.toMatchObject({ name: 'AbortError' });
		expect(await second).toMatchObject({ module: 'Leads' });
		expect(asked).toEqual(['Leads', 'Leads']);
	});
});
