import { describe, expect, it } from 'vitest';
import type { OutgoingFile } from '../../../../../nodes/core/kernel/ports';
import { uploadLimits } from '../../../../../nodes/core/zoho/words/limits';
import { fakeWire, refused, type Answer } from '../fake-wire';
import { brief, errorIn, thrown } from '../thrown';

const module = 'Leads';
const recordId = '77';
const at = { module, recordId, attachmentId: '5' };
const fileOf = (name: string, size = 6): OutgoingFile => ({
	name,
	mimeType: 'text/plain',
	size,
	open: () => Promise.reject(new Error('The core opens no file')),
});
const uploaded = (id: string): Answer => ({
	status: 200,
	body: { data: [{ code: 'SUCCESS', status: 'success', message: '', details: { id } }] },
});
const invalid = (place?: number): Answer => ({
	status: 400,
	body: refused('INVALID_DATA', place === undefined ? {} : { resource_path_index: place }),
});

describe('uploading attachments', () => {
	it('makes one call for each file, and gives each what it became', async () => {
		const wire = fakeWire([uploaded('1'), uploaded('2')]);
		const outcomes = await wire.zoho.attachments.upload({ module }, [
			{ recordId, file: fileOf('a.txt') },
			{ recordId: '78', file: fileOf('b.txt') },
		]);
		expect(outcomes.map(brief)).toEqual(['ok 1', 'ok 2']);
		expect(wire.requests.map(({ url }) => new URL(url).pathname)).toEqual([
			'/crm/v8/Leads/77/Attachments',
			'/crm/v8/Leads/78/Attachments',
		]);
		expect(wire.requests[1]?.form).toMatchObject([{ field: 'file', value: { name: 'b.txt' } }]);
	});

	it('sends none that Zoho could not take, and the others', async () => {
		const wire = fakeWire([uploaded('1')]);
		const outcomes = await wire.zoho.attachments.upload({ module }, [
			{ recordId, file: fileOf('empty.txt', 0) },
			{ recordId, file: fileOf('big.txt', uploadLimits.attachment.bytes + 1) },
			{ recordId: '../78', file: fileOf('a.txt') },
			{ recordId, file: fileOf('full.txt', uploadLimits.attachment.bytes) },
		]);
		expect(outcomes.map(brief)).toEqual(['FILE_EMPTY', 'FILE_TOO_BIG', 'INVALID_ID', 'ok 1']);
		expect(errorIn(outcomes[1]).message).toContain('big.txt');
	});

	it.each([
		['offer\r\n\tfinal.pdf', 'offer final.pdf'],
		['\u0000\n', 'file'],
		[' a "b" ü.pdf ', 'a "b" ü.pdf'],
	])('writes the name %j in one line', async (name, sent) => {
		const wire = fakeWire([uploaded('1')]);
		await wire.zoho.attachments.upload({ module }, [{ recordId, file: fileOf(name) }]);
		expect(wire.requests[0]?.form).toMatchObject([{ value: { name: sent } }]);
	});

	it('shows what it would send in a dry run', async () => {
		const wire = fakeWire([]);
		const file = fileOf('a.txt');
		const outcomes = await wire.zoho.attachments.upload({ module, dryRun: true }, [
			{ recordId, file },
		]);
		expect(outcomes).toEqual([
			{
				ok: true,
				value: { recordId, fileName: 'a.txt', mimeType: 'text/plain', size: 6, details: {} },
			},
		]);
	});

	it('goes no further once every file would be refused', async () => {
		const wire = fakeWire([{ status: 400, body: refused('INVALID_MODULE', {}) }]);
		const outcomes = await wire.zoho.attachments.upload({ module }, [
			{ recordId, file: fileOf('a.txt') },
			{ recordId, file: fileOf('b.txt') },
		]);
		expect(outcomes.map(brief)).toEqual(['INVALID_MODULE', 'NOT_SENT']);
	});

	it('goes on after a record that is not there', async () => {
		const wire = fakeWire([invalid(1), uploaded('2')]);
		const outcomes = await wire.zoho.attachments.upload({ module }, [
			{ recordId: '1', file: fileOf('a.txt') },
			{ recordId, file: fileOf('b.txt') },
		]);
		expect(outcomes.map(brief)).toEqual(['RECORD_NOT_FOUND', 'ok 2']);
	});
});

describe('downloading an attachment', () => {
	it('gives the file to whoever receives it', async () => {
		const wire = fakeWire([
			(request) => {
				void request.receive?.({
					name: 'a.txt',
					mimeType: 'text/plain',
					size: 1,
					bytes: (async function* () {})(),
				});
				return { status: 200 };
			},
		]);
		const names: unknown[] = [];
		await wire.zoho.attachments.download(at, async ({ name }) => {
			names.push(name);
		});
		expect(names).toEqual(['a.txt']);
		expect(wire.requests[0]?.url).toMatch(/\/Leads\/77\/Attachments\/5$/);
	});

	it.each<[string, Answer, string]>([
		['nothing', { status: 204 }, 'ATTACHMENT_NOT_FOUND'],
		['that the attachment is unknown', invalid(3), 'ATTACHMENT_NOT_FOUND'],
		['that something is unknown', invalid(), 'ATTACHMENT_NOT_FOUND'],
		['that the record is unknown', invalid(1), 'RECORD_NOT_FOUND'],
	])('fails when Zoho says %s', async (_, answer, code) => {
		const wire = fakeWire([answer]);
		const error = await thrown(() => wire.zoho.attachments.download(at, async () => {}));
		expect(error.code).toBe(code);
	});

	it('asks for no address that is none', async () => {
		const wire = fakeWire([]);
		const asking = (attachmentId: string) =>
			thrown(() => wire.zoho.attachments.download({ ...at, attachmentId }, async () => {}));
		expect((await asking('5/../../Deals')).details).toMatchObject({ parameter: 'Attachment ID' });
		expect((await asking('')).code).toBe('INVALID_ID');
	});
});

describe('deleting attachments', () => {
	const ids = [
		{ recordId, attachmentId: '5' },
		{ recordId, attachmentId: '6' },
	];

	it('makes one call for each, and says which was not there', async () => {
		const wire = fakeWire([uploaded('5'), invalid(3)]);
		const outcomes = await wire.zoho.attachments.delete({ module }, ids);
		expect(outcomes).toMatchObject([
			{ ok: true, value: ids[0] },
			{ ok: false, error: { code: 'ATTACHMENT_NOT_FOUND' } },
		]);
		expect(wire.requests.map(({ method, url }) => [method, new URL(url).pathname])).toEqual([
			['DELETE', '/crm/v8/Leads/77/Attachments/5'],
			['DELETE', '/crm/v8/Leads/77/Attachments/6'],
		]);
	});

	it('takes one that is gone after a lost answer for done, and a refusal for another reason for unknown', async () => {
		const gone = fakeWire([{ lost: 'maybe' }, invalid(3)]);
		const [done] = await gone.zoho.attachments.delete({ module }, ids.slice(0, 1));
		expect(done).toMatchObject({ ok: true, value: ids[0] });
		const locked = { status: 400, body: refused('RECORD_LOCKED', {}) };
		const held = fakeWire([{ lost: 'maybe' }, locked]);
		const [unknown] = await held.zoho.attachments.delete({ module }, ids.slice(0, 1));
		expect(errorIn(unknown).code).toBe('OUTCOME_UNKNOWN');
	});
});

it('lists what hangs on a record, by fields that are named', async () => {
	const row = { id: '5', File_Name: 'a.txt', Size: '6' };
	const wire = fakeWire([{ status: 200, body: { data: [row], info: { more_records: false } } }]);
	expect(await wire.zoho.attachments.list({ module, recordId, limit: 10 })).toEqual([row]);
	expect(wire.requests[0]?.query).toMatchObject({ per_page: '10' });
	expect(wire.requests[0]?.query?.['fields']?.split(',')).toContain('$link_url');
});
