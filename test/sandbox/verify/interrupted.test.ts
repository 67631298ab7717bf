import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { rewriting } from './rewriting.ts';
import { environmentOf, verify } from './verifying.ts';

const run = fileURLToPath(new URL('../../../sandbox/run.mjs', import.meta.url));

let twin: Twin;
beforeAll(async () => {
	twin = await createTwin();
});
afterEach(() => {
	twin.reset();
});
afterAll(() => twin.close());

const isNew = (module: string, path: string, text: string) =>
	path === `/crm/v8/${module}` && text.includes('record added');
const ids = () => ['Leads', 'Deals'].flatMap((module) => twin.records(module).map(({ id }) => id));

it('makes no further call when it is ended within a belief, but for what takes its records away', async () => {
	twin.settings({ environment: 'sandbox' });
	const before = ids();
	const ending = new AbortController();
	const between = await rewriting(twin.url, {
		answer: (text, path) => {
			if (isNew('Deals', path, text)) ending.abort();
			return text;
		},
	});
	const result = await verify(environmentOf(twin, between.url), ['--sandbox'], ending.signal);
	await between.close();
	const ofDeals = twin.log().filter(({ path }) => path.startsWith('/crm/v8/Deals'));
	expect(ofDeals.map(({ method }) => method)).toEqual(['POST', 'DELETE']);
	expect(ids()).toEqual(before);
	expect(result.said).toContain('the run was ended');
	expect(result.code).toBe(0);
});

it('takes its records away however often Ctrl-C is pressed', async () => {
	twin.settings({ environment: 'sandbox' });
	const before = ids();
	let press = (): void => undefined;
	const between = await rewriting(twin.url, {
		path: (path) => {
			if (twin.changes().length > 0) press();
			return path;
		},
		answer: (text, path) => {
			if (isNew('Leads', path, text)) press();
			return text;
		},
	});
	const child = spawn(process.execPath, [run, 'verify-live', '--sandbox'], {
		stdio: ['ignore', 'pipe', 'ignore'],
		env: { ...process.env, ...environmentOf(twin, between.url) },
	});
	press = () => child.kill('SIGINT');
	let said = '';
	child.stdout.on('data', (part) => (said += String(part)));
	const [code] = await once(child, 'exit');
	await between.close();
	expect(said).toContain('the run was ended');
	expect(said).not.toContain('may be left');
	expect(code).toBe(0);
	expect(ids()).toEqual(before);
});
