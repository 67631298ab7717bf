import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

/** Debian's Chromium; CHROMIUM_PATH names another one. */
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

export interface Browser {
	page: Page;
	/** Hosts outside this machine that a page asked for. */
	outside: Set<string>;
	/** Exceptions that a page did not catch. */
	failures: string[];
	close(): Promise<void>;
}

/** A browser with an empty profile that reaches nothing but this machine. */
export async function openBrowser(): Promise<Browser> {
	const profile = mkdtempSync(join(tmpdir(), 'n8n-e2e-browser-'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath,
		headless: true,
		viewport: { width: 1440, height: 900 },
		args: ARGUMENTS,
	});
	const page = context.pages()[0] ?? (await context.newPage());
	const outside = new Set<string>();
	page.on('request', (request) => {
		const { protocol, hostname } = new URL(request.url());
		if (/^(http|ws)/.test(protocol) && hostname !== '127.0.0.1') outside.add(hostname);
	});
	const failures: string[] = [];
	page.on('pageerror', (failure) => failures.push(failure.message));
	const close = async () => {
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	};
	return { page, outside, failures, close };
}
