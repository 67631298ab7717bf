import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../sandbox/zoho/twin.ts';
import { createAccountsWorkflow } from './support/create-accounts-workflow.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let folder: string;
let twin: Twin;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'workflow-command-'));
	twin = await createTwin();
});
afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await twin.close();
});

async function runWorkflow(accounts: unknown[]) {
	const workflow = join(folder, 'workflow.json');
	const items = join(folder, 'items.json');
	writeFileSync(workflow, JSON.stringify(createAccountsWorkflow('command')));
	writeFileSync(items, JSON.stringify({ body: { accounts } }));
	return await run([workflow, '--input', items]);
}

async function run(given: string[]) {
	const args = ['sandbox/run.mjs', 'workflow', ...given, '--sandbox', twin.url];
	const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
	let printed = '';
	child.stdout.on('data', (part) => (printed += String(part)));
	const [code] = await once(child, 'close');
	return { code, printed };
}

describe('npm run workflow', () => {
	it('prints what each node put out, stock nodes included, and writes into the given twin', async () => {
		const { code, printed } = await runWorkflow([{ Account_Name: 'By Command Ltd' }]);
		expect(code).toBe(0);
		const [created] = twin
			.records('Accounts')
			.filter(({ Account_Name }) => Account_Name === 'By Command Ltd');
		expect(printed).toContain('── One Item Each: 1 items');
		expect(printed).toContain(String(created?.id));
	});

	it('prints what stopped a node with its advice, and ends with 1', async () => {
		const { code, printed } = await runWorkflow([{ Account_Name: 'Bad Ltd', Industry: 'Nothing' }]);
		expect(code).toBe(1);
		expect(printed).toMatch(/stopped: .*Industry/);
		expect(twin.records('Accounts').some((account) => account.Account_Name === 'Bad Ltd')).toBe(
			false,
		);
	});

	it("runs a story's own samples when it is given nothing", async () => {
		const { code, printed } = await run(['workflows/01-email-triage.json']);
		expect(code).toBe(0);
		expect(printed).toContain('── Incoming E-mail: 5 items');
	});

	it('takes a file in behind the triggers of a story', async () => {
		const mail = 'sandbox/samples/mails/first/out-of-office.eml';
		const { code, printed } = await run(['workflows/01-email-triage.json', '--file', mail]);
		expect(code).toBe(0);
		expect(printed).toMatch(/^── Incoming E-mail: 1 items/);
		expect(printed).toContain('── Nothing to Do: 1 items');
	});
});
