import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ZohoCrm } from '../../nodes/ZohoCrm/ZohoCrm.node';
import type { IncomingFile, OutgoingFile } from '../../nodes/core/kernel/ports';
import { downloadFile, uploadFiles } from '../../nodes/core/zoho/wire/files';
import { createSession } from '../../nodes/core/zoho/wire/session';
import { uploadLimits } from '../../nodes/core/zoho/words/limits';
import { createItemFiles } from '../../nodes/runtime/files/item-files';
import { executeHost } from '../../nodes/runtime/zoho/zoho-host';
import { createZohoPorts } from '../../nodes/runtime/zoho/zoho-ports';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { openFolderStore } from '../support/engine/binary-store';
import { openContexts } from '../support/engine/contexts';
import { connectedTo, zohoCredentialTypes } from '../support/zoho-connection';

let twin: Twin;
let path: string;
const servers: Array<{ close(): void }> = [];
beforeAll(async () => {
	twin = await createTwin();
});
beforeEach(() => {
	twin.reset();
	path = `/crm/v8/Leads/${String(twin.records('Leads')[0]?.id)}/Attachments`;
});
afterEach(() => {
	for (const server of servers.splice(0)) server.close();
});
afterAll(() => twin.close());

/** A connection through n8n's own request helpers, to the twin or to another address. */
function open(apiDomain = twin.url, signal?: AbortSignal) {
	const { execute } = openContexts(
		{
			node: ZohoCrm,
			credentialTypes: zohoCredentialTypes,
			credentials: [connectedTo(twin, { api_domain: apiDomain })],
			parameters: {},
		},
		undefined,
		signal,
	);
	const session = createSession(createZohoPorts(executeHost(execute), 'zohoCrmOAuth2Api'));
	return {
		files: createItemFiles(execute.helpers),
		helpers: execute.helpers,
		upload: (file: OutgoingFile) =>
			uploadFiles(session, { path }, { files: [file], limit: uploadLimits.attachment }),
		download: <T>(id: string, receive: (file: IncomingFile) => Promise<T>) =>
			downloadFile(session, { path: `${path}/${id}` }, receive),
	};
}

async function serve(listener: RequestListener): Promise<string> {
	const server = createServer(listener);
	servers.push({
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const fileOf = (bytes: Uint8Array, name = 'offer.pdf'): OutgoingFile => ({
	name,
	mimeType: 'application/pdf',
	size: bytes.length,
	open: async () => Readable.from([bytes], { objectMode: false }),
});
const toBytes = async ({ bytes }: IncomingFile) =>
	Buffer.concat(await Readable.from(bytes).toArray());
const idIn = (body: unknown) =>
	(body as { data: Array<{ details: { id: string } }> }).data[0]!.details.id;
const statuses = (method: string) =>
	twin
		.log()
		.filter((entry) => entry.method === method && entry.path.includes('/Attachments'))
		.map(({ status }) => status);
const caught = (work: Promise<unknown>) => work.catch((cause: unknown) => cause);

describe('a file sent to Zoho CRM and fetched again', () => {
	it('is the same to the byte, under the same name', async () => {
		const { upload, download } = open();
		const name = fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
			.filter((text) => text === text.trim() && !/["/\\\p{Cc}]|^\.*$/u.test(text));
		await fc.assert(
			fc.asyncProperty(
				fc.uint8Array({ minLength: 1, maxLength: 2_000 }),
				name,
				async (bytes, given) => {
					const { body } = await upload(fileOf(bytes, given));
					const received = await download(idIn(body), async (file) => ({
						name: file.name,
						size: file.size,
						bytes: await toBytes(file),
					}));
					expect(received).toEqual({
						name: given,
						size: bytes.length,
						bytes: Buffer.from(bytes),
					});
				},
			),
			{ numRuns: 30 },
		);
	});

	it('comes from n8n’s storage and goes back into it', async () => {
		const store = await openFolderStore();
		try {
			const { files, helpers, upload, download } = open();
			const content = randomBytes(21 * 2 ** 20);
			const data = await helpers.prepareBinaryData(content, 'scan.tiff', 'image/tiff');
			expect(data.id).toMatch(/^filesystem-v2:/);
			const { body } = await upload(await files.read({ json: {}, binary: { data } }, 'data'));
			const kept = await download(idIn(body), files.keep);
			expect(kept).toMatchObject({
				fileName: 'scan.tiff',
				mimeType: 'image/tiff',
				bytes: content.length,
			});
			expect(kept?.id).not.toBe(data.id);
			const again = await files.read({ json: {}, binary: { data: kept! } }, 'data');
			expect(Buffer.from(await again.bytes()).equals(content)).toBe(true);
		} finally {
			await store.close();
		}
	});

	it('is nothing where Zoho CRM has none, and a refusal where it refuses', async () => {
		const { download } = open();
		expect(await download('5725767000000999999', toBytes)).toBeUndefined();
		const link = new FormData();
		link.set('attachmentUrl', 'https://files.example/offer.pdf');
		const made = await fetch(twin.url + path, {
			method: 'POST',
			headers: { Authorization: `Bearer ${twin.client.accessToken}` },
			body: link,
		});
		expect(await caught(download(idIn(await made.json()), toBytes))).toMatchObject({
			code: 'DOWNLOAD_NOT_ALLOWED',
		});
	});

	it('passes a proxy, its length stated', async () => {
		const lengths: number[] = [];
		const proxy = await serve((request, response) => {
			lengths.push(Number(request.headers['content-length']));
			const { authorization = '', 'content-type': type = '' } = request.headers;
			void request.toArray().then(async (chunks: Buffer[]) => {
				const passed = await fetch(String(request.url), {
					method: 'POST',
					headers: { authorization, 'content-type': type },
					body: Buffer.concat(chunks),
				});
				response.writeHead(passed.status, { 'content-type': 'application/json' });
				response.end(await passed.text());
			});
		});
		const before = process.env.HTTP_PROXY;
		process.env.HTTP_PROXY = proxy;
		try {
			const { body } = await open().upload(fileOf(randomBytes(100_000)));
			expect(idIn(body)).toMatch(/^\d{19}$/);
		} finally {
			if (before === undefined) delete process.env.HTTP_PROXY;
			else process.env.HTTP_PROXY = before;
		}
		expect(lengths).toHaveLength(1);
		expect(lengths[0]).toBeGreaterThan(100_000);
		expect(statuses('POST')).toEqual([200]);
	});
});

describe('a token that ends while a file is on its way', () => {
	const content = randomBytes(3_000_000);

	it('is renewed, and the file sent again from its start', async () => {
		twin.addFault({
			kind: 'expire-token',
			match: { method: 'POST', path: 'Attachments' },
			times: 1,
		});
		const { upload, download } = open();
		const { body } = await upload(fileOf(content));
		expect(statuses('POST')).toEqual([401, 200]);
		expect((await download(idIn(body), toBytes))?.equals(content)).toBe(true);
	});

	it('is renewed when the refusal comes in the midst of the bytes', async () => {
		let calls = 0;
		const url = await serve((request, response) => {
			calls += 1;
			request.once('data', () => {
				response.writeHead(401, { 'content-type': 'application/json' });
				response.end('{"code":"INVALID_TOKEN","details":{},"message":"","status":"error"}');
				request.resume();
			});
		});
		// The new token names the twin as the address of the API.
		const { body } = await open(url).upload(fileOf(content));
		expect(calls).toBe(1);
		expect((await open().download(idIn(body), toBytes))?.equals(content)).toBe(true);
	});

	it('is renewed before a download', async () => {
		const { body } = await open().upload(fileOf(content));
		twin.expireTokens();
		const received = await open().download(idIn(body), toBytes);
		expect(received?.equals(content)).toBe(true);
	});
});

describe('a connection that breaks', () => {
	it.each(['reset-after', 'reset-before'] as const)(
		'during an upload (%s) leaves it unknown whether the file arrived, and sends it once',
		async (kind) => {
			twin.addFault({ kind, match: { method: 'POST' } });
			const thrown = await caught(open().upload(fileOf(randomBytes(500_000))));
			expect(thrown).toMatchObject({ code: 'ANSWER_LOST' });
			expect(JSON.stringify([thrown, String(thrown)])).not.toContain(twin.client.accessToken);
			expect(statuses('POST')).toHaveLength(1);
		},
	);

	it('during a download is made again, and the file is received from its start', async () => {
		const content = randomBytes(600_000);
		const { upload, download } = open();
		const { body } = await upload(fileOf(content));
		twin.addFault({ kind: 'truncate', match: { method: 'GET' }, times: 1 });
		let begun = 0;
		const received = await download(idIn(body), async (file) => {
			begun += 1;
			return await toBytes(file);
		});
		expect(begun).toBe(2);
		expect(received?.equals(content)).toBe(true);
	});

	it('during every download ends as a connection that cannot be had', async () => {
		const { upload, download } = open();
		const { body } = await upload(fileOf(randomBytes(600_000)));
		twin.addFault({ kind: 'truncate', match: { method: 'GET' } });
		const thrown = await caught(download(idIn(body), toBytes));
		expect(thrown).toMatchObject({ code: 'NOT_REACHABLE' });
		expect(JSON.stringify([thrown, String(thrown)])).not.toContain(twin.client.accessToken);
		expect(statuses('GET')).toEqual([200, 200, 200, 200]);
	}, 30_000);
});

describe('a file that n8n has no more', () => {
	it('is the failure of the upload, and nothing of it is kept', async () => {
		const store = await openFolderStore();
		try {
			const { files, helpers, upload } = open();
			const data = await helpers.prepareBinaryData(randomBytes(500_000), 'a.pdf');
			const file = await files.read({ json: {}, binary: { data } }, 'data');
			for (const entry of await readdir(store.folder)) {
				await rm(`${store.folder}/${entry}`, { recursive: true });
			}
			expect(await caught(upload(file))).toMatchObject({ code: 'FILE_UNREADABLE' });
			const now = files.read({ json: {}, binary: { data } }, 'data');
			expect(await caught(now)).toMatchObject({ code: 'FILE_UNREADABLE' });
		} finally {
			await store.close();
		}
		expect(statuses('POST')).not.toContain(200);
	});

	it('or another than it was breaks the upload off', async () => {
		const file = { ...fileOf(randomBytes(500_000)), size: 600_000 };
		expect(await caught(open().upload(file))).toMatchObject({ code: 'FILE_CHANGED' });
		expect(statuses('POST')).not.toContain(200);
	});
});

describe('a large file', () => {
	const chunk = new Uint8Array(64 * 1_024);
	const chunks = 1_024;
	const size = chunk.length * chunks;
	/** What buffers of Node and of the system hold between two ends that both run in this process. */
	const between = 16 * 2 ** 20;

	it('is read no faster than it is sent', async () => {
		let read = 0;
		let arrived = 0;
		let ahead = 0;
		const url = await serve((request, response) => {
			void (async () => {
				for await (const part of request as AsyncIterable<Buffer>) {
					arrived += part.length;
					if (arrived % (4 * 2 ** 20) < part.length) await wait(5);
				}
				response.end('{"data":[]}');
			})();
		});
		const file = {
			...fileOf(chunk, 'large.bin'),
			size,
			open: async () =>
				(async function* () {
					for (let place = 0; place < chunks; place += 1) {
						read += chunk.length;
						ahead = Math.max(ahead, read - arrived);
						yield chunk;
					}
				})(),
		};
		expect((await open(url).upload(file)).status).toBe(200);
		expect(arrived).toBeGreaterThan(size);
		expect(ahead).toBeLessThan(between);
	});

	it('arrives no faster than it is taken', async () => {
		let sent = 0;
		let taken = 0;
		let ahead = 0;
		const url = await serve((_, response) => {
			response.writeHead(200, { 'content-length': String(size) });
			Readable.from(
				(function* () {
					for (let place = 0; place < chunks; place += 1) {
						sent += chunk.length;
						yield chunk;
					}
				})(),
			).pipe(response);
		});
		await open(url).download('1', async ({ bytes }) => {
			for await (const part of bytes) {
				taken += part.length;
				ahead = Math.max(ahead, sent - taken);
				if (taken % (4 * 2 ** 20) < part.length) await wait(5);
			}
		});
		expect(taken).toBe(size);
		expect(ahead).toBeLessThan(between);
	});

	it('stops when the execution is cancelled', async () => {
		const stop = new AbortController();
		let closed = false;
		const url = await serve((_, response) => {
			response.on('close', () => (closed = true));
			response.writeHead(200, { 'content-length': String(size) });
			response.write(chunk);
		});
		const thrown = await caught(
			open(url, stop.signal).download('1', async ({ bytes }) => {
				for await (const _ of bytes) stop.abort();
			}),
		);
		expect(thrown).toMatchObject({ name: 'AbortError' });
		await expect.poll(() => closed).toBe(true);
	});
});
