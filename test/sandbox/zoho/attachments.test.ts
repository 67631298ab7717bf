import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, form, tokenFor, type Call } from './client.ts';

let twin: Twin;
let call: Call;
let lead: string;

beforeAll(async () => {
	twin = await createTwin({ seed: 'empty' });
	call = clientOf(twin);
});
beforeEach(async () => {
	twin.reset();
	const made = await call('POST', '/Leads', { data: [{ Last_Name: 'Reed', Company: 'Reed Ltd' }] });
	lead = made.body.data[0]?.details.id ?? '';
});
afterAll(() => twin.close());

const under = (id = '') => `/Leads/${lead}/Attachments${id === '' ? '' : `/${id}`}`;
const upload = (name: string, bytes: Uint8Array<ArrayBuffer>, type = 'application/pdf') =>
	call('POST', under(), form([['file', new File([bytes], name, { type })]]));
const download = (path: string, token = twin.client.accessToken) =>
	fetch(`${twin.url}/crm/v8${path}`, { headers: { Authorization: `Bearer ${token}` } });
const idOf = async (uploading: ReturnType<typeof upload>) =>
	(await uploading).body.data[0]?.details.id ?? '';

describe('attachments of a record', () => {
	it('are uploaded as form data and given back byte for byte, with name and type', async () => {
		const bytes = randomBytes(70_000);
		const sent = await upload('offer (final) ü.pdf', bytes);
		expect(sent.status).toBe(200);
		expect(sent.body.data).toEqual([
			{
				code: 'SUCCESS',
				message: 'attachment uploaded successfully',
				status: 'success',
				details: {
					id: expect.stringMatching(/^\d{19}$/),
					Created_Time: expect.any(String),
					Modified_Time: expect.any(String),
					Created_By: { id: expect.any(String), name: 'Femke Oudekerk' },
					Modified_By: { id: expect.any(String), name: 'Femke Oudekerk' },
				},
			},
		]);
		const got = await download(under(sent.body.data[0]?.details.id));
		expect(got.status).toBe(200);
		expect(got.headers.get('content-type')).toBe('application/pdf;charset=UTF-8');
		expect(got.headers.get('content-disposition')).toBe(
			"attachment;filename*=UTF-8''offer %28final%29 %C3%BC.pdf",
		);
		expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true);
	});

	it('are listed, the newest first, with the size as text and who made and changed them', async () => {
		await upload('first.pdf', randomBytes(3));
		const id = await idOf(upload('second.pdf', randomBytes(12)));
		const { body } = await call('GET', `${under()}?fields=id,File_Name,Size,Parent_Id,$type`);
		expect(body.data.map(({ File_Name: name }) => name)).toEqual(['second.pdf', 'first.pdf']);
		expect(body.data[0]).toEqual({
			id,
			File_Name: 'second.pdf',
			Size: '12',
			Parent_Id: { name: 'Reed', id: lead },
			$type: 'File',
			Created_Time: expect.any(String),
			Created_By: expect.any(Object),
			Modified_Time: expect.any(String),
			Modified_By: expect.any(Object),
		});
		expect(body.info).toMatchObject({ count: 2, more_records: false });
	});

	it('are none for a record that has none', async () => {
		expect((await call('GET', `${under()}?fields=id`)).status).toBe(204);
	});

	it('are listed with the fields that are named, up to 2,000 by page', async () => {
		expect((await call('GET', under())).body).toMatchObject({
			code: 'REQUIRED_PARAM_MISSING',
			details: { param_name: 'fields' },
		});
		expect((await call('GET', `${under()}?fields=id&page=11`)).body).toMatchObject({
			code: 'DISCRETE_PAGINATION_LIMIT_EXCEEDED',
			details: { limit: 2_000 },
		});
		expect((await call('GET', `${under()}?fields=id&page_token=x`)).status).toBe(501);
	});

	it('can be links, which nobody downloads', async () => {
		const link = form([
			['attachmentUrl', 'https://files.example/offer.pdf'],
			['title', 'Offer'],
		]);
		const id = await idOf(call('POST', under(), link));
		const { body } = await call('GET', `${under()}?fields=File_Name,$type,$link_url`);
		expect(body.data[0]).toMatchObject({
			File_Name: 'Offer',
			$type: 'Link URL',
			$link_url: 'https://files.example/offer.pdf',
		});
		expect((await call('GET', under(id))).body).toMatchObject({ code: 'DOWNLOAD_NOT_ALLOWED' });
		expect(
			(await call('POST', under(), form([['attachmentUrl', 'no address']]))).body,
		).toMatchObject({
			code: 'INVALID_URL_PATTERN',
			message: 'the given attachment URL is incorrect',
		});
	});

	it('may be without any bytes', async () => {
		await upload('empty.txt', new Uint8Array());
		expect(twin.attachments('Leads', lead)).toMatchObject([{ File_Name: 'empty.txt', Size: '0' }]);
	});

	it('are deleted', async () => {
		const id = await idOf(upload('offer.pdf', randomBytes(3)));
		expect((await call('DELETE', under(id))).body.data[0]).toMatchObject({
			message: 'record deleted',
			details: { id },
		});
		expect((await call('GET', under(id))).status).toBe(204);
		expect((await call('DELETE', under(id))).body).toMatchObject({
			code: 'INVALID_DATA',
			message: 'record not deleted',
			details: { resource_path_index: 3 },
		});
	});

	it('need a record and a file', async () => {
		const nobody = '/Leads/5725767000000999999/Attachments';
		const file = form([['file', new File(['x'], 'x.txt')]]);
		for (const answer of [await call('POST', nobody, file), await call('GET', nobody)]) {
			expect(answer).toMatchObject({
				status: 400,
				body: { code: 'INVALID_DATA', details: { resource_path_index: 1 } },
			});
		}
		expect((await call('POST', '/Nowhere/1/Attachments', file)).body.code).toBe('INVALID_MODULE');
		expect((await call('POST', under(), form([]))).body.code).toBe('REQUIRED_PARAM_MISSING');
		expect((await call('POST', under(), { data: [] })).body.code).toBe('REQUIRED_PARAM_MISSING');
	});

	it('are 100 MB at most, the whole request included', async () => {
		twin.settings({ attachmentBytes: 1_000 });
		expect((await upload('just.bin', randomBytes(700))).status).toBe(200);
		expect(await upload('more.bin', randomBytes(1_000))).toMatchObject({
			status: 413,
			body: { code: 'BODY_SIZE_REACHED', details: {} },
		});
		const { body } = await call('GET', `${under()}?fields=id`);
		expect(body.data).toHaveLength(1);
	});

	it('ask for a scope of their own', async () => {
		const token = await tokenFor(
			twin,
			'ZohoCRM.modules.leads.ALL,ZohoCRM.modules.attachments.CREATE',
		);
		const narrow = clientOf(twin, token);
		const file = form([['file', new File(['x'], 'x.txt')]]);
		expect((await narrow('POST', under(), file)).status).toBe(200);
		expect((await narrow('GET', under())).body.code).toBe('OAUTH_SCOPE_MISMATCH');
	});
});

describe('the file store', () => {
	const store = (...files: File[]) =>
		call('POST', '/files', form(files.map((file) => ['file', file])));

	it('takes up to ten files at once and gives each of them back', async () => {
		const bytes = randomBytes(5_000);
		const sent = await store(
			new File([bytes], 'a.png', { type: 'image/png' }),
			new File(['b'], 'b'),
		);
		expect(sent.status).toBe(200);
		expect(sent.body.data).toMatchObject([
			{ code: 'SUCCESS', message: 'a.png uploaded Succeessfully', details: { name: 'a.png' } },
			{ details: { name: 'b' } },
		]);
		const got = await download(`/files?id=${sent.body.data[0]?.details.id}`);
		expect(got.headers.get('content-type')).toBe('image/png;charset=UTF-8');
		expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true);
	});

	it('refuses eleven files, none, an empty one, and any above 20 MB together with the others', async () => {
		const files = Array.from({ length: 11 }, (_, number) => new File(['x'], `${number}.txt`));
		expect((await store(...files.slice(0, 10))).status).toBe(200);
		expect(await store(...files)).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
		const missing = { status: 400, body: { code: 'failure_in_attachment_handling' } };
		expect(await store()).toMatchObject(missing);
		expect(await store(new File([], 'empty.txt'))).toMatchObject(missing);
		twin.settings({ fileBytes: 100 });
		const small = new File([randomBytes(100)], 'small');
		expect((await store(small)).status).toBe(200);
		expect(await store(small, new File([randomBytes(101)], 'big'))).toMatchObject({
			status: 415,
			body: { code: 'FILE_SIZE_MORE_THAN_ALLOWED_SIZE', details: {} },
		});
	});

	it('needs an id, and has nothing for one it does not know', async () => {
		expect((await call('GET', '/files')).body).toMatchObject({
			code: 'REQUIRED_PARAM_MISSING',
			details: { param_name: 'id' },
		});
		expect((await call('GET', '/files?id=nothing')).status).toBe(204);
	});
});

it('takes a form that is broken for one without a file', async () => {
	const broken = { 'Content-Type': 'multipart/form-data; boundary=x' };
	expect((await call('POST', under(), {}, broken)).body.code).toBe('REQUIRED_PARAM_MISSING');
	expect((await call('POST', '/files', {}, broken)).body.code).toBe(
		'failure_in_attachment_handling',
	);
});

describe('faults of files', () => {
	it('cut a download off before its end, so that the client sees a broken connection', async () => {
		const id = await idOf(upload('offer.pdf', randomBytes(300_000)));
		twin.addFault({ kind: 'truncate', match: { method: 'GET' }, times: 1 });
		const broken = await download(under(id));
		expect(broken.headers.get('content-length')).toBe('300000');
		await expect(broken.arrayBuffer().then(({ byteLength }) => byteLength)).rejects.toThrow();
		expect((await (await download(under(id))).arrayBuffer()).byteLength).toBe(300_000);
	});

	it('keep an upload whose answer is lost', async () => {
		twin.addFault({ kind: 'reset-after', match: { method: 'POST' }, times: 1 });
		await expect(upload('kept.pdf', randomBytes(10))).rejects.toThrow();
		expect((await call('GET', `${under()}?fields=File_Name`)).body.data).toMatchObject([
			{ File_Name: 'kept.pdf' },
		]);
	});

	it('leave a lively connection when a token is refused before its file was read', async () => {
		twin.addFault({ kind: 'expire-token', match: { method: 'POST' }, times: 1 });
		const refused = await upload('late.pdf', randomBytes(3_000_000));
		expect(refused).toMatchObject({ status: 401, body: { code: 'INVALID_TOKEN' } });
	});
});
