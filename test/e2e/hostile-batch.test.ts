import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStandIn, type StandIn } from '../../sandbox/gpt/stand-in.ts';
import { createCredential } from '../../sandbox/n8n/credentials.ts';
import { createExecutionReader, type RunItem } from '../../sandbox/n8n/executions.ts';
import { installN8n } from '../../sandbox/n8n/install.ts';
import { packPackage } from '../../sandbox/n8n/package-file.ts';
import { startN8n, type N8nServer } from '../../sandbox/n8n/server.ts';
import { openSession } from '../../sandbox/n8n/session.ts';
import { importWorkflow, publishWorkflow } from '../../sandbox/n8n/workflows.ts';
import { makePdf } from '../nodes/Gpt/make-pdf.ts';
import { standBetween } from '../nodes/between.ts';
import { hostileAnswers, spoilAnswers } from '../support/hostile/answers.ts';
import { bombs } from '../support/hostile/bombs.ts';
import { hostileMails } from '../support/hostile/mails.ts';
import { hostilePdfs } from '../support/hostile/pdfs.ts';
import { hostileTexts, tooLong } from '../support/hostile/texts.ts';
import { watchHealth } from './support/watch-health.ts';
import { createReadFilesWorkflow } from './support/read-files-workflow.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const GOOD = 50;
/** What all but one in a hundred answers of a busy n8n may take longer than those of an idle one. */
const MAY_WAIT_MS = 200;
/** What n8n may hold more after the batch than before. */
const MAY_KEEP_MB = 100;
/** Readers end after ten seconds without work; the rest is for V8 to give memory back. */
const BACK_WITHIN_MS = 120_000;

const address = (number: number) => `ann.${number}@northwind.example`;
const sentence = (number: number) => `Please send the offer to ${address(number)} this week.`;
const mail = (text: string) =>
	`From: Ann\r\nTo: Sales\r\nSubject: Offer\r\nMIME-Version: 1.0\r\n\r\n${text}\r\n`;

/** Good files of all kinds. */
async function writeGood(folder: string): Promise<void> {
	mkdirSync(folder, { recursive: true });
	for (let number = 0; number < GOOD; number += 1) {
		const name = `good-${String(number).padStart(3, '0')}`;
		const kind = number % 3;
		if (kind === 0) writeFileSync(join(folder, `${name}.txt`), sentence(number));
		if (kind === 1) writeFileSync(join(folder, `${name}.eml`), mail(sentence(number)));
		if (kind === 2) writeFileSync(join(folder, `${name}.pdf`), await makePdf([sentence(number)]));
	}
}

/** Files that are not good, by name; at least as many. */
function writeHostile(folder: string): Map<string, string> {
	const hostile = new Map<string, string>();
	const add = (all: Record<string, string>, extension: string) => {
		for (const [why, content] of Object.entries(all)) {
			const name = `hostile-${String(hostile.size).padStart(3, '0')}.${extension}`;
			hostile.set(name, why);
			writeFileSync(join(folder, name), content, extension === 'pdf' ? 'latin1' : 'utf8');
		}
	};
	add(hostilePdfs, 'pdf');
	add(hostileMails, 'eml');
	add(hostileTexts, 'txt');
	add(tooLong, 'txt');
	add(Object.fromEntries(Object.keys(hostileAnswers).map((why) => [why, why])), 'txt');
	for (const { name: why, bytes } of bombs) {
		const name = `hostile-${String(hostile.size).padStart(3, '0')}${extname(why)}`;
		hostile.set(name, why);
		writeFileSync(join(folder, name), bytes);
	}
	return hostile;
}

/** What the process holds of the machine's memory. */
function megabytesOf(pid: number): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}

let home: string;
let standIn: StandIn;
let between: Awaited<ReturnType<typeof standBetween>>;
let n8n: N8nServer;
let serverFolder: string;
beforeAll(async () => {
	home = mkdtempSync(join(tmpdir(), 'n8n-e2e-hostile-'));
	serverFolder = await installN8n(() => {});
	standIn = await createStandIn();
	between = await standBetween(standIn.url, spoilAnswers);
	n8n = await startN8n({
		folder: serverFolder,
		packageFile: packPackage(root, home),
		env: { N8N_RESTRICT_FILE_ACCESS_TO: home },
	});
});
afterAll(async () => {
	await n8n?.stop();
	between?.close();
	await standIn?.close();
	rmSync(home, { recursive: true, force: true });
});

describe('a batch of good items and hostile ones in a real n8n (#69)', () => {
	it('is read to the end: every good one right, every other with a word of its own, n8n awake', async () => {
		await writeGood(join(home, 'good'));
		await writeGood(join(home, 'all'));
		const hostile = writeHostile(join(home, 'all'));
		expect(hostile.size).toBeGreaterThanOrEqual(60);
		const session = await openSession(n8n.url);
		const gpt = await createCredential(session, {
			name: 'GPT',
			type: 'zohoGptModelApi',
			data: { provider: 'custom', customUrl: between.url, apiKey: standIn.apiKey },
		});
		const reader = createExecutionReader(session, serverFolder);
		const play = async (name: string) => {
			const workflow = createReadFilesWorkflow(join(home, name, '*'), name);
			const id = await importWorkflow(session, workflow, { zohoGptModelApi: gpt });
			await publishWorkflow(session, id);
			return await watchHealth(n8n.url, async () => {
				await fetch(`${n8n.url}/webhook/${name}`, { method: 'POST' });
				return await reader.waitForNext(id, 0);
			});
		};

		// n8n and the nodes load what they need with the first batch, which is none of its cost.
		await play('good');
		const idle = await watchHealth(n8n.url, () => new Promise((done) => setTimeout(done, 3_000)));
		const before = megabytesOf(n8n.pid);
		const busy = await play('all');
		console.log(
			`/healthz idle: median ${idle.median} ms, p99 ${idle.p99} ms; busy: median ${busy.median} ms, p99 ${busy.p99} ms, longest ${busy.longest} ms over ${busy.count} calls`,
		);

		const [right, failed] = busy.result.runs['Extract']?.at(-1)?.data?.main ?? [];
		const emailOf = ({ json }: RunItem) =>
			(json.extraction as { result: { email: unknown } }).result.email;
		const nameOf = (item: RunItem) =>
			String((item.binary?.['data'] as { fileName?: string } | undefined)?.fileName);
		const emails = new Map((right ?? []).map((item) => [nameOf(item), emailOf(item)]));
		for (let number = 0; number < GOOD; number += 1) {
			const name = [...emails.keys()].find((one) =>
				one.startsWith(`good-${String(number).padStart(3, '0')}.`),
			);
			expect(emails.get(name ?? ''), `good ${number}`).toBe(address(number));
		}
		expect((right ?? []).length + (failed ?? []).length).toBe(GOOD + hostile.size);
		for (const { json } of failed ?? []) {
			expect(String(json.error)).not.toBe('');
			expect((json.details as { code: string }).code).toMatch(
				/^(DOC_\w+|INPUT_EMPTY|TEXT_TOO_LONG|OUTPUT_INVALID|REQUEST_REFUSED)$/,
			);
		}
		expect(busy.p99).toBeLessThan(idle.p99 + MAY_WAIT_MS);
		const after = megabytesOf(n8n.pid);
		console.log(`memory before: ${before.toFixed()} MB, right after: ${after.toFixed()} MB`);
		await expect
			.poll(() => megabytesOf(n8n.pid), { timeout: BACK_WITHIN_MS, interval: 1_000 })
			.toBeLessThan(before + MAY_KEEP_MB);
	});
});
