import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { IBinaryData, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { createItemFiles } from '../../../nodes/runtime/files/item-files';
import { openFolderStore } from '../../support/engine/binary-store';
import { openContexts } from '../../support/engine/contexts';
import { Container, core } from '../../support/engine/n8n';
import type { NodeRun } from '../../support/engine/run-node';
import { passTimeQuickly } from '../../support/engine/quick-waits';
import { connectedTo } from '../../support/zoho-connection';
import { moduleOf, onTwin } from './on-twin';

const { twin, run, calls } = onTwin();
let backToRealTime: () => void;
beforeAll(() => {
	backToRealTime = passTimeQuickly();
});
afterAll(() => backToRealTime());

let lead: string;
let otherLead: string;
beforeEach(() => {
	[lead = '', otherLead = ''] = twin()
		.records('Leads')
		.map(({ id }) => String(id));
});

const inList = (value: string) => ({ __rl: true, mode: 'list', value });
const goOn = { settings: { onError: 'continueRegularOutput' as const } };
const { execute } = openContexts({
	node: ZohoCrm,
	credentialTypes: [],
	credentials: [],
	parameters: {},
});
const bytesOf = async (data: IBinaryData | undefined) => {
	const item = { json: {}, binary: data ? { data } : {} };
	return Buffer.from(await (await createItemFiles(execute.helpers).read(item, 'data')).bytes());
};

/** An item with a file in the field `data`. */
const carrying = (
	fileName: string,
	bytes: Uint8Array | string = 'x',
	json: INodeExecutionData['json'] = {},
	mimeType = 'application/pdf',
): INodeExecutionData => ({
	json,
	binary: { data: { fileName, mimeType, data: Buffer.from(bytes).toString('base64') } },
});

const attachment = (operation: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'attachment',
	operation,
	module: moduleOf('Leads'),
	recordId: lead,
	...more,
});
const upload = (
	input: INodeExecutionData[],
	more: INodeParameters = {},
	run_: Partial<NodeRun> = {},
) => run(attachment('upload', more), { input, ...run_ });
const download = (attachmentId: unknown, more: Partial<NodeRun> = {}) =>
	run(attachment('download', { attachmentId: String(attachmentId) }), more);

/** What Zoho CRM itself has on a record, the newest first. */
async function attached(record = lead): Promise<Array<Record<string, unknown>>> {
	const answer = await fetch(
		`${twin().url}/crm/v8/Leads/${record}/Attachments?fields=File_Name,Size,$type`,
		{ headers: { Authorization: `Bearer ${twin().client.accessToken}` } },
	);
	const text = await answer.text();
	return text === '' ? [] : (JSON.parse(text) as { data: Array<Record<string, unknown>> }).data;
}
/** Attaches something to the lead, past the node; gives its ID. */
async function attach(field: string, value: string | File): Promise<string> {
	const body = new FormData();
	if (typeof value === 'string') body.set(field, value);
	else body.set(field, value, value.name);
	const made = await fetch(`${twin().url}/crm/v8/Leads/${lead}/Attachments`, {
		method: 'POST',
		headers: { Authorization: `Bearer ${twin().client.accessToken}` },
		body,
	});
	const { data } = (await made.json()) as { data: Array<{ details: { id: string } }> };
	return data[0]?.details.id ?? '';
}

const posts = () => calls('POST', /Attachments$/);
const names = async (record = lead) => (await attached(record)).map((one) => one['File_Name']);

describe('Attachment > Upload', () => {
	it('hangs the file of each item on its record, and says what it is there', async () => {
		const { items, error } = await upload(
			[
				carrying('offer.pdf', '12345', { record: lead }),
				carrying('scan.png', '123', { record: otherLead }, 'image/png'),
			],
			{ recordId: '={{ $json.record }}' },
		);
		expect(error).toBeUndefined();
		expect(items).toEqual([
			{
				id: expect.stringMatching(/^\d{19}$/),
				action: 'uploaded',
				module: 'Leads',
				recordId: lead,
				fileName: 'offer.pdf',
				mimeType: 'application/pdf',
				size: 5,
				Created_Time: expect.any(String),
				Created_By: expect.any(Object),
				Modified_Time: expect.any(String),
				Modified_By: expect.any(Object),
			},
			expect.objectContaining({ recordId: otherLead, fileName: 'scan.png', size: 3 }),
		]);
		expect(await attached()).toMatchObject([{ File_Name: 'offer.pdf', Size: '5', $type: 'File' }]);
		expect(await names(otherLead)).toEqual(['scan.png']);
		expect(posts()).toHaveLength(2);
	});

	it('gives the attachment another name where one is set, and keeps the item where it is asked to', async () => {
		const more = {
			fileName: '=Offer of {{ $json.day }}.pdf',
			options: { output: 'inputWithResult' },
		};
		const { items, outputs } = await upload([carrying('a.pdf', 'x', { day: 'Monday' })], more);
		expect(items[0]).toMatchObject({ day: 'Monday', zoho: { fileName: 'Offer of Monday.pdf' } });
		expect(outputs[0]?.[0]?.binary?.['data']?.fileName).toBe('a.pdf');
		expect(await names()).toEqual(['Offer of Monday.pdf']);
	});

	it.each([
		['quotes', 'the "final" offer.pdf'],
		['Arabic', 'عرض السعر.pdf'],
		['a turned direction', 'invoice\u202efdp.exe'],
		['300 characters', `${'n'.repeat(296)}.pdf`],
		['signs of markup', '<b>&amp; 100%.pdf'],
	])('keeps a name with %s', async (_, name) => {
		const { items, error } = await upload([carrying(name)]);
		expect(error).toBeUndefined();
		expect(items[0]).toMatchObject({ fileName: name });
		expect(await names()).toEqual([name]);
	});

	it('makes one line of a name that a mail folded over several', async () => {
		await upload([carrying('offer\r\n final.pdf')]);
		expect(await names()).toEqual(['offer final.pdf']);
	});

	it('shows in a dry run what it would send, and sends nothing', async () => {
		const { items } = await upload([carrying('offer.pdf', '12345')], { options: { dryRun: true } });
		expect(items).toEqual([
			{
				action: 'wouldUpload',
				module: 'Leads',
				recordId: lead,
				fileName: 'offer.pdf',
				mimeType: 'application/pdf',
				size: 5,
			},
		]);
		expect(twin().log()).toEqual([]);
	});

	it('refuses what is no file before anything is sent, each for its item alone', async () => {
		const input = [
			carrying('empty.pdf', ''),
			{ json: {}, binary: { photo: carrying('a.png').binary!['data']! } },
			{ json: {} },
			carrying('good.pdf'),
		];
		const stopped = await upload(input);
		expect(stopped.error).toBeDefined();
		expect(posts()).toHaveLength(0);
		const { items } = await upload(input, {}, goOn);
		expect(items).toMatchObject([
			{ error: "The file 'empty.pdf' is empty", details: { code: 'FILE_EMPTY' } },
			{ message: expect.stringContaining("'photo'"), details: { code: 'FILE_MISSING' } },
			{ message: expect.stringContaining('none'), details: { code: 'FILE_MISSING' } },
			{ action: 'uploaded' },
		]);
		expect(posts()).toHaveLength(1);
	});

	it('says of a record that is not there, and of a module without attachments, what is wrong', async () => {
		const input = [carrying('a.pdf')];
		const unknown = await upload(input, { recordId: '5725767000000999999' }, goOn);
		expect(unknown.items).toMatchObject([
			{ details: { code: 'RECORD_NOT_FOUND', module: 'Leads' } },
		]);
		const nowhere = await upload(input, { module: moduleOf('Nowhere') }, goOn);
		expect(nowhere.items).toMatchObject([
			{ details: { code: 'INVALID_MODULE', module: 'Nowhere' } },
		]);
		const path = await upload(input, { module: inList('Leads/../Deals') }, goOn);
		expect(path.items).toMatchObject([{ details: { code: 'INVALID_MODULE_NAME' } }]);
		expect(await names()).toEqual([]);
	});

	it('tells a file that Zoho CRM finds too big, and uploads the others', async () => {
		twin().settings({ attachmentBytes: 1_000 });
		const { items } = await upload(
			[carrying('big.bin', randomBytes(2_000)), carrying('small.bin')],
			{},
			goOn,
		);
		expect(items).toMatchObject([
			{ details: { code: 'BODY_SIZE_REACHED' } },
			{ action: 'uploaded' },
		]);
		expect(await names()).toEqual(['small.bin']);
	});

	it('sends the file again from its start when the token ends on the way', async () => {
		twin().addFault({
			kind: 'expire-token',
			match: { method: 'POST', path: 'Attachments' },
			times: 1,
		});
		const bytes = randomBytes(600_000);
		const { items } = await upload([carrying('a.bin', bytes)]);
		expect(posts().map(({ status }) => status)).toEqual([401, 200]);
		const { outputs } = await download(items[0]?.id);
		expect((await bytesOf(outputs[0]?.[0]?.binary?.['data'])).equals(bytes)).toBe(true);
	});
});

describe('an upload whose answer is lost', () => {
	const lose = (
		kind: 'reset-after' | 'reset-before',
		more: { after?: number; times?: number } = {},
	) => twin().addFault({ kind, match: { method: 'POST', path: 'Attachments' }, times: 1, ...more });

	it('is found by its name and size, and not sent again', async () => {
		lose('reset-after');
		const { items, error } = await upload([carrying('offer.pdf', '12345')]);
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ action: 'uploaded', recovered: true, fileName: 'offer.pdf' }]);
		expect(await attached()).toMatchObject([{ id: items[0]?.id }]);
		expect(posts()).toHaveLength(1);
	});

	it('is found with quotes in its name', async () => {
		lose('reset-after');
		const { items } = await upload([carrying('the "final" offer.pdf')]);
		expect(items).toMatchObject([{ recovered: true }]);
	});

	it('is not an older attachment of the same name and size', async () => {
		twin().advance(-600_000);
		await upload([carrying('offer.pdf', '12345')]);
		twin().advance(600_000);
		lose('reset-before');
		const { items } = await upload([carrying('offer.pdf', '12345')], {}, goOn);
		expect(items).toMatchObject([{ details: { code: 'OUTCOME_UNKNOWN' } }]);
		expect(items[0]?.message).toContain('attachments of the record');
		expect(await attached()).toHaveLength(1);
	});

	it('stays unknown where the record has one of another name and the same size since then', async () => {
		lose('reset-before');
		const { items } = await upload(
			[carrying('b.pdf', '12345'), carrying('a.pdf', '12345')],
			{},
			goOn,
		);
		expect(items).toMatchObject([{ details: { code: 'OUTCOME_UNKNOWN' } }, { action: 'uploaded' }]);
		lose('reset-before');
		const again = await upload([carrying('c.pdf', '12345')], {}, goOn);
		expect(again.items[0]?.message).toMatch(/The attachment \d{19} is like it, but not the same/);
	});

	it('belongs to one of several items with the same file', async () => {
		lose('reset-after', { after: 1 });
		const same = Array.from({ length: 3 }, () => carrying('same.pdf', '12345'));
		const { items } = await upload(same);
		const ids = items.map(({ id }) => id);
		expect(new Set(ids).size).toBe(3);
		expect((await attached()).map(({ id }) => id).sort()).toEqual([...ids].sort());
	});

	it('is uploaded by the next try when it did not arrive, and never twice', async () => {
		lose('reset-before', { after: 1 });
		const input = ['a.pdf', 'b.pdf', 'c.pdf'].map((name) => carrying(name, name));
		const first = await upload(input);
		expect(first.error?.message).toContain('unknown');
		const second = await upload(input, {}, { retryOf: first.run.data });
		expect(second.error).toBeUndefined();
		expect(second.items.map(({ fileName }) => fileName)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
		expect((await names()).sort()).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
	});

	it('is tried again by Retry On Fail without a second file', async () => {
		lose('reset-before', { after: 1 });
		const input = ['a.pdf', 'b.pdf', 'c.pdf'].map((name) => carrying(name, name));
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const { error } = await upload(input, {}, { settings });
		expect(error).toBeUndefined();
		expect((await names()).sort()).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
	});
});

it('a retry uploads another file of an item that is alike but for it', async () => {
	twin().addFault({
		kind: 'status',
		status: 403,
		code: 'NO_PERMISSION',
		match: { method: 'POST', path: 'Attachments' },
		after: 1,
		times: 1,
	});
	const first = await upload([carrying('a.pdf', 'a'), carrying('b.pdf', 'b')]);
	const data = JSON.parse(JSON.stringify(first.run.data)) as typeof first.run.data;
	const waiting = data.executionData?.nodeExecutionStack[0]?.data['main']?.[0];
	waiting?.splice(0, 1, carrying('corrected.pdf', 'corrected'));
	const { error } = await upload([], {}, { retryOf: data });
	expect(error).toBeUndefined();
	expect((await names()).sort()).toEqual(['a.pdf', 'b.pdf', 'corrected.pdf']);
});

describe('Attachment > Download', () => {
	it('puts the file with its name and type on the item, beside what that carries', async () => {
		const bytes = randomBytes(70_000);
		const { items } = await upload([carrying('Angebot ü.png', bytes, {}, 'image/png')]);
		const photo = carrying('p.png').binary!['data']!;
		const input = [{ json: { deal: 7 }, binary: { photo } }];
		const { outputs, error } = await download(items[0]?.id, { input });
		expect(error).toBeUndefined();
		const [item] = outputs[0] ?? [];
		expect(item).toMatchObject({ json: { deal: 7 }, pairedItem: { item: 0 } });
		expect(Object.keys(item?.binary ?? {}).sort()).toEqual(['data', 'photo']);
		expect(item?.binary?.['data']).toMatchObject({
			fileName: 'Angebot ü.png',
			mimeType: 'image/png',
		});
		expect((await bytesOf(item?.binary?.['data'])).equals(bytes)).toBe(true);
	});

	it('says which attachment or record is not there, and what a link is', async () => {
		const unknown = '5725767000000999999';
		const none = await download(unknown, goOn);
		expect(none.items).toMatchObject([{ details: { code: 'ATTACHMENT_NOT_FOUND' } }]);
		const parameters = attachment('download', { attachmentId: unknown, recordId: unknown });
		const nobody = await run(parameters, goOn);
		expect(nobody.items).toMatchObject([{ details: { code: 'RECORD_NOT_FOUND' } }]);
		const link = await attach('attachmentUrl', 'https://files.example/offer.pdf');
		const linked = await download(link, goOn);
		expect(linked.items).toMatchObject([{ details: { code: 'DOWNLOAD_NOT_ALLOWED' } }]);
	});

	it('gives a file without any bytes as it is', async () => {
		const { outputs, error } = await download(await attach('file', new File([], 'empty.txt')));
		expect(error).toBeUndefined();
		const data = outputs[0]?.[0]?.binary?.['data'];
		expect(data?.fileName).toBe('empty.txt');
		expect(await bytesOf(data)).toHaveLength(0);
	});

	it('takes up again after one broken connection, and is an error after many, not half a file', async () => {
		const bytes = randomBytes(600_000);
		const { items } = await upload([carrying('a.bin', bytes)]);
		twin().addFault({ kind: 'truncate', match: { method: 'GET' }, times: 1 });
		const { outputs } = await download(items[0]?.id);
		expect((await bytesOf(outputs[0]?.[0]?.binary?.['data'])).equals(bytes)).toBe(true);
		twin().addFault({ kind: 'truncate', match: { method: 'GET' } });
		const broken = await download(items[0]?.id, goOn);
		expect(broken.items).toMatchObject([{ details: { code: 'NOT_REACHABLE' } }]);
		expect(broken.outputs[0]?.[0]?.binary).toBeUndefined();
	});
});

describe('Attachment > Get Many', () => {
	it('lists files and links with size, time and user, as many as are asked for', async () => {
		await upload(['a.pdf', 'b.pdf', 'c.pdf'].map((name) => carrying(name, name.repeat(3))));
		const all = await run(attachment('getMany', { returnAll: true }));
		expect(all.items.map(({ File_Name: name }) => name)).toEqual(['c.pdf', 'b.pdf', 'a.pdf']);
		expect(all.items[0]).toEqual({
			id: expect.stringMatching(/^\d{19}$/),
			File_Name: 'c.pdf',
			Size: 15,
			Created_Time: expect.any(String),
			Created_By: { id: expect.any(String), name: 'Femke Oudekerk' },
			Parent_Id: { id: lead, name: expect.any(String) },
			$type: 'File',
		});
		const two = await run(attachment('getMany', { limit: 2, simplify: false }));
		expect(two.items).toHaveLength(2);
		expect(two.items[0]).toMatchObject({
			Size: '15',
			$file_id: expect.any(String),
			$link_url: null,
		});
	});

	it('reads on from page to page', async () => {
		const input = Array.from({ length: 201 }, (_, number) => carrying(`${number}.txt`));
		await upload(input);
		const before = twin().log().length;
		const { items } = await run(attachment('getMany', { returnAll: true }));
		expect(new Set(items.map(({ File_Name: name }) => name)).size).toBe(201);
		expect(twin().log().length - before).toBe(2);
	}, 60_000);

	it('gives none of a record that has none, and says of one that is not there that it is not', async () => {
		const none = await run(attachment('getMany'));
		expect(none.error).toBeUndefined();
		expect(none.items).toEqual([]);
		const nobody = await run(attachment('getMany', { recordId: '5725767000000999999' }), goOn);
		expect(nobody.items).toMatchObject([{ details: { code: 'RECORD_NOT_FOUND' } }]);
	});
});

describe('Attachment > Delete', () => {
	const remove = (attachmentId: unknown, more: INodeParameters = {}, run_: Partial<NodeRun> = {}) =>
		run(attachment('delete', { attachmentId: String(attachmentId), ...more }), run_);

	it('takes one off its record, and leaves the others', async () => {
		const { items } = await upload([carrying('a.pdf'), carrying('b.pdf')]);
		const dry = await remove(items[0]?.id, { options: { dryRun: true } });
		expect(dry.items).toMatchObject([{ id: items[0]?.id, action: 'wouldDelete' }]);
		expect(await names()).toEqual(['b.pdf', 'a.pdf']);
		const gone = await remove(items[0]?.id);
		expect(gone.items).toEqual([
			{ id: items[0]?.id, action: 'deleted', module: 'Leads', recordId: lead, deleted: true },
		]);
		expect(await names()).toEqual(['b.pdf']);
		const again = await remove(items[0]?.id, {}, goOn);
		expect(again.items).toMatchObject([{ details: { code: 'ATTACHMENT_NOT_FOUND' } }]);
	});

	it('is done when its answer was lost and Zoho CRM has it no more', async () => {
		const { items } = await upload([carrying('a.pdf')]);
		twin().addFault({ kind: 'reset-after', match: { method: 'DELETE' }, times: 1 });
		const { items: gone, error } = await remove(items[0]?.id);
		expect(error).toBeUndefined();
		expect(gone).toMatchObject([{ action: 'deleted' }]);
	});

	it('does not take the ID of a record for one of an attachment', async () => {
		const { items } = await remove(lead, {}, goOn);
		expect(items).toMatchObject([{ details: { code: 'ATTACHMENT_NOT_FOUND' } }]);
		const { items: odd } = await remove('all', {}, goOn);
		expect(odd).toMatchObject([{ details: { code: 'ID_NOT_DIGITS' } }]);
		expect(calls('DELETE', /Attachments/)).toHaveLength(1);
	});
});

describe('64 MB in n8n’s storage', () => {
	const chunk = new Uint8Array(64 * 1_024);
	const size = 64 * 2 ** 20;
	/** What buffers of Node and of the system hold between two ends that both run in this process. */
	const between = 16 * 2 ** 20;
	let store: Awaited<ReturnType<typeof openFolderStore>>;
	beforeAll(async () => {
		store = await openFolderStore();
	});
	afterAll(() => store.close());

	/** A server in place of Zoho CRM, for as long as the work takes. */
	async function against<T>(
		listener: RequestListener,
		work: (credentials: NodeRun['credentials']) => Promise<T>,
	): Promise<T> {
		const server = createServer(listener);
		await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
		const api_domain = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		return await work([connectedTo(twin(), { api_domain })]).finally(() => {
			server.closeAllConnections();
			server.close();
		});
	}

	it('go up and come down to the byte', async () => {
		const content = randomBytes(size);
		const data = await execute.helpers.prepareBinaryData(content, 'large.bin');
		const { items } = await upload([{ json: {}, binary: { data } }]);
		expect(items).toMatchObject([{ size }]);
		const { outputs } = await download(items[0]?.id);
		const kept = outputs[0]?.[0]?.binary?.['data'];
		expect(kept?.id).toMatch(/^filesystem-v2:/);
		expect((await bytesOf(kept)).equals(content)).toBe(true);
	}, 60_000);

	it('are read from it no faster than they are sent', async () => {
		const data = await execute.helpers.prepareBinaryData(Buffer.alloc(size), 'large.bin');
		let [read, arrived, ahead] = [0, 0, 0];
		const service = Container.get(core.BinaryDataService);
		const open = service.getAsStream.bind(service);
		const watched = vi.spyOn(service, 'getAsStream').mockImplementation(async (...asked) => {
			const stream = await open(...asked);
			async function* counted() {
				for await (const part of stream as AsyncIterable<Buffer>) {
					read += part.length;
					ahead = Math.max(ahead, read - arrived);
					yield part;
				}
			}
			return Readable.from(counted(), { objectMode: false });
		});
		const slowly: RequestListener = (request, response) => {
			void (async () => {
				for await (const part of request as AsyncIterable<Buffer>) {
					arrived += part.length;
					if (arrived % (4 * 2 ** 20) < part.length) await wait(5);
				}
				const row = { code: 'SUCCESS', status: 'success', details: { id: '5725767000000000001' } };
				response.setHeader('content-type', 'application/json');
				response.end(JSON.stringify({ data: [row] }));
			})();
		};
		const { error } = await against(slowly, (credentials) =>
			upload([{ json: {}, binary: { data } }], {}, { credentials }),
		).finally(() => watched.mockRestore());
		expect(error).toBeUndefined();
		expect(read).toBe(size);
		expect(ahead).toBeLessThan(between);
	}, 60_000);

	it('are written to it while they arrive', async () => {
		const before = await bytesIn(store.folder);
		let [sent, ahead] = [0, 0];
		const { outputs, error } = await against(
			(_, response) => {
				response.writeHead(200, { 'content-length': String(size) });
				async function* parts() {
					for (; sent < size; sent += chunk.length) {
						if (sent % (4 * 2 ** 20) === 0) {
							ahead = Math.max(ahead, sent - ((await bytesIn(store.folder)) - before));
						}
						yield chunk;
					}
				}
				Readable.from(parts(), { objectMode: false }).pipe(response);
			},
			(credentials) => download('5725767000000000001', { credentials }),
		);
		expect(error).toBeUndefined();
		expect(outputs[0]?.[0]?.binary?.['data']?.bytes).toBe(size);
		expect(ahead).toBeLessThan(between);
	}, 60_000);
});

async function bytesIn(folder: string): Promise<number> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	const sizes = files.map(
		async ({ parentPath, name }) => (await stat(join(parentPath, name))).size,
	);
	return (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0);
}
