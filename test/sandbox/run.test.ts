import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createTwin } from '../../sandbox/zoho/twin.ts';

const run = fileURLToPath(new URL('../../sandbox/run.mjs', import.meta.url));

interface Places {
	zoho: { url: string; clientId: string; clientSecret: string; refreshToken: string };
	gpt: { url: string; apiKey: string };
}

describe('the one way into the commands', () => {
	it('names the commands when it is given none of them', async () => {
		const child = spawn(process.execPath, [run, 'begin'], { stdio: ['ignore', 'ignore', 'pipe'] });
		let said = '';
		child.stderr.on('data', (part) => (said += String(part)));
		const [code] = await once(child, 'exit');
		expect(code).toBe(2);
		expect(said).toContain(
			'start | compat | bench | stress | sandbox | workflow | facts | verify-live | mutate | test',
		);
	});

	it('starts only twin and stand-in, ready to use, and ends them with itself', async () => {
		const child = spawn(process.execPath, [run, 'sandbox', '--json'], {
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
		const { zoho, gpt } = JSON.parse(line) as Places;

		const token = await fetch(`${zoho.url}/oauth/v2/token`, {
			method: 'POST',
			body: new URLSearchParams({
				grant_type: 'refresh_token',
				client_id: zoho.clientId,
				client_secret: zoho.clientSecret,
				refresh_token: zoho.refreshToken,
			}),
		});
		expect(await token.json()).toMatchObject({ api_domain: zoho.url });
		const models = await fetch(`${gpt.url}/models`, {
			headers: { authorization: `Bearer ${gpt.apiKey}` },
		});
		expect(models.status).toBe(200);

		child.kill('SIGTERM');
		const [code] = await once(child, 'exit');
		expect(code).toBe(0);
		await expect(fetch(zoho.url)).rejects.toThrow();
		await expect(fetch(gpt.url)).rejects.toThrow();
	});

	it('holds the beliefs against the account that the environment names', async () => {
		const twin = await createTwin();
		const { id, secret, refreshToken } = twin.client;
		const child = spawn(process.execPath, [run, 'verify-live'], {
			stdio: ['ignore', 'pipe', 'inherit'],
			env: {
				...process.env,
				ZOHO_TWIN_URL: twin.url,
				ZOHO_CLIENT_ID: id,
				ZOHO_CLIENT_SECRET: secret,
				ZOHO_REFRESH_TOKEN: refreshToken,
			},
		});
		let said = '';
		child.stdout.on('data', (part) => (said += String(part)));
		const [code] = await once(child, 'exit');
		await twin.close();
		expect(code).toBe(0);
		expect(said).toMatch(/^\d+ agree, 0 differ, \d+ not tried; /m);
	});
});
