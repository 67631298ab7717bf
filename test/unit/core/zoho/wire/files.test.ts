import { describe, expect, it } from 'vitest';
import type { CoreError } from '../../../../../nodes/core/kernel/errors';
import type { IncomingFile, OutgoingFile } from '../../../../../nodes/core/kernel/ports';
import { downloadFile, uploadFiles } from '../../../../../nodes/core/zoho/wire/files';
import { createSession } from '../../../../../nodes/core/zoho/wire/session';
import { uploadLimits } from '../../../../../nodes/core/zoho/words/limits';
import { fakeWire, refused, type Answer } from '../fake-wire';

const path = '/crm/v8/Leads/1/Attachments';
const file = (size: number): OutgoingFile => ({
	name: 'offer.pdf',
	mimeType: 'application/pdf',
	size,
	open: () => Promise.reject(new Error('The core opens no file')),
});
const uploading = (script: Answer[], files: OutgoingFile[], limit = uploadLimits.attachment) => {
	const wire = fakeWire(script);
	const sent = uploadFiles(createSession(wire.ports), { path }, { files, limit });
	return { wire, sent, code: sent.catch((cause: CoreError) => cause.code) };
};
const taken: Answer = { status: 200, body: { data: [] } };
const tokenRefused: Answer = { status: 401, body: refused('INVALID_TOKEN', {}) };

describe('uploading files', () => {
	it('sends them as form data under Zoho’s one field', async () => {
		const { wire, sent } = uploading([taken], [file(3)]);
		expect((await sent).status).toBe(200);
		expect(wire.requests).toMatchObject([
			{
				method: 'POST',
				url: `https://www.zohoapis.eu${path}`,
				form: [{ field: 'file', value: { name: 'offer.pdf', size: 3 } }],
			},
		]);
		expect(wire.requests[0]).not.toHaveProperty('body');
	});

	it.each(Object.entries(uploadLimits))('keeps the limits of %s', async (_, limit) => {
		const full = Array.from({ length: limit.files }, () => file(limit.bytes));
		expect((await uploading([taken], full, limit as never).sent).status).toBe(200);
		const many = uploading([], [...full, file(1)], limit as never);
		expect(await many.code).toBe('TOO_MANY_FILES');
		const big = uploading([], [file(limit.bytes + 1)], limit as never);
		expect(await big.code).toBe('FILE_TOO_BIG');
		const empty = uploading([], [file(0)], limit as never);
		expect(await empty.code).toBe('FILE_EMPTY');
		const refused = [many, big, empty].flatMap(({ wire }) => wire.requests);
		expect(refused).toEqual([]);
	});

	it('sends them again whole with a new token, and after a call too many', async () => {
		const busy: Answer = { status: 429, body: refused('TOO_MANY_REQUESTS', {}) };
		const { wire, sent } = uploading([tokenRefused, busy, taken], [file(3)]);
		expect((await sent).status).toBe(200);
		expect(wire.refreshes()).toBe(1);
		expect(wire.requests.map(({ form }) => form?.length)).toEqual([1, 1, 1]);
	});

	it('does not send them twice when they may have arrived', async () => {
		for (const lost of [{ lost: 'maybe' }, { status: 502 }, { status: 408 }] as Answer[]) {
			const { wire, code } = uploading([lost], [file(3)]);
			expect(await code).toBe('ANSWER_LOST');
			expect(wire.requests).toHaveLength(1);
		}
	});

	it('sends them again when nothing had left', async () => {
		const { wire, sent } = uploading([{ lost: 'no' }, taken], [file(3)]);
		expect((await sent).status).toBe(200);
		expect(wire.requests).toHaveLength(2);
	});

	it('says in Zoho’s words why they are refused, and names the scope', async () => {
		const size = { status: 413, body: refused('FILE_SIZE_MORE_THAN_ALLOWED_SIZE', {}) };
		expect(await uploading([size], [file(3)]).code).toBe('FILE_SIZE_MORE_THAN_ALLOWED_SIZE');
		const scope = { status: 401, body: refused('OAUTH_SCOPE_MISMATCH', {}) };
		await expect(uploading([scope], [file(3)]).sent).rejects.toMatchObject({
			advice: expect.stringContaining('ZohoCRM.modules.attachments.CREATE'),
		});
	});
});

describe('downloading a file', () => {
	const incoming: IncomingFile = {
		name: 'offer.pdf',
		mimeType: 'application/pdf',
		size: 0,
		bytes: (async function* () {})(),
	};
	/** The wire hands over a file where the script says 200. */
	const downloading = (script: Answer[], receive: (file: IncomingFile) => Promise<string>) => {
		const wire = fakeWire(script);
		const send: typeof wire.ports.send = async (request) => {
			const response = await wire.ports.send(request);
			if (response.status === 200) await request.receive?.(incoming);
			return response;
		};
		return downloadFile(createSession({ ...wire.ports, send }), { path }, receive);
	};

	it('gives what was made of it', async () => {
		expect(await downloading([{ status: 200 }], async ({ name }) => `kept ${name}`)).toBe(
			'kept offer.pdf',
		);
	});

	it('gives nothing where there is none', async () => {
		expect(await downloading([{ status: 204 }], async () => 'kept')).toBeUndefined();
	});

	it('hands it over again after a broken connection and with a new token', async () => {
		const script: Answer[] = [{ lost: 'maybe' }, { status: 503 }, tokenRefused, { status: 200 }];
		expect(await downloading(script, async () => 'kept')).toBe('kept');
	});

	it('fails with Zoho’s refusal, and with what receiving fails with', async () => {
		const link = { status: 400, body: refused('DOWNLOAD_NOT_ALLOWED', {}) };
		await expect(downloading([link], async () => 'kept')).rejects.toMatchObject({
			code: 'DOWNLOAD_NOT_ALLOWED',
		});
		const full = downloading([{ status: 200 }], () => Promise.reject(new Error('disk full')));
		await expect(full).rejects.toThrow('disk full');
	});
});
