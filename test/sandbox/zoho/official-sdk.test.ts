import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('./official-sdk.mjs', import.meta.url));

let twin: Twin;
let folder: string;
let seen: Record<string, unknown>;

/** The SDK keeps its state in the process, so it gets one of its own. */
beforeAll(async () => {
	twin = await createTwin();
	folder = await mkdtemp(join(tmpdir(), 'zoho-sdk-'));
	const { id, secret, refreshToken } = twin.client;
	const { stdout } = await run(process.execPath, [
		script,
		twin.url,
		folder,
		id,
		secret,
		refreshToken,
	]);
	seen = JSON.parse(stdout);
}, 60_000);

afterAll(async () => {
	await twin.close();
	await rm(folder, { recursive: true, force: true });
});

describe("Zoho's own SDK for Node, driving the twin", () => {
	it('creates a record', () => {
		expect(seen.create).toEqual({ status: 201, rows: ['success SUCCESS'] });
	});

	it('sees a mixed answer row by row', () => {
		expect(seen.mixed).toEqual({
			status: 207,
			rows: ['success SUCCESS', 'error MANDATORY_NOT_FOUND'],
		});
	});

	it('lists records with typed values', () => {
		expect(seen.list).toEqual({
			status: 200,
			name: 'Quill',
			owner: 'Femke Oudekerk',
			created: 'Date',
			more: true,
		});
	});

	it('is refused a list without fields', () => {
		expect(seen.noFields).toEqual({ status: 400, code: 'REQUIRED_PARAM_MISSING' });
	});

	it('searches by e-mail and by criteria, and gets nothing for a stranger', () => {
		expect(seen.search).toEqual({ email: ['Quill'], criteria: ['Quill'], nobody: 204 });
	});

	it('queries by COQL', () => {
		expect(seen.coql).toEqual({ status: 200, names: ['Quill'], count: 1 });
	});

	it('adds a note and reads it back', () => {
		expect(seen.notes).toEqual({ status: 201, contents: ['Met at the fair'] });
	});

	it('attaches a file to a record, lists it, reads it back and deletes it', () => {
		expect(seen.attachments).toEqual({
			uploaded: [200, 'SUCCESS'],
			listed: ['offer.txt', '8'],
			downloaded: ['offer.txt', 'An offer'],
			deleted: 'SUCCESS',
		});
	});

	it('puts several files into the file store and reads one back', () => {
		expect(seen.files).toEqual({ status: 200, second: ['b.txt', 'Two'] });
	});

	it('reads users and the current one', () => {
		expect(seen.users).toEqual({ all: 5, current: ['femke.oudekerk@marrowby.example'] });
	});

	it('reads the fields of a module', () => {
		expect(seen.fields).toMatchObject({ Last_Name: { type: 'text', mandatory: true, length: 80 } });
	});

	it('asked for its token once, as multipart form data', () => {
		const tokens = twin.log().filter(({ path }) => path === '/oauth/v2/token');
		expect(tokens.map(({ status }) => status)).toEqual([200]);
	});
});
