import { toFile } from 'openai';
import { describe, expect, it, vi } from 'vitest';
import { classifySchema, enquiryMail, responsesBody, triage } from './requests.ts';
import { running } from './running.ts';

const run = running();

function line(id: string, body: object, url = '/v1/responses'): string {
	return JSON.stringify({ custom_id: id, method: 'POST', url, body });
}

async function submit(lines: string[]) {
	const file = await run.client.files.create({
		file: await toFile(Buffer.from(lines.join('\n')), 'in.jsonl'),
		purpose: 'batch',
	});
	return await run.client.batches.create({
		input_file_id: file.id,
		endpoint: '/v1/responses',
		completion_window: '24h',
	});
}

function settled(id: string) {
	return vi.waitFor(async () => {
		const batch = await run.client.batches.retrieve(id);
		expect(['completed', 'failed', 'cancelled']).toContain(batch.status);
		return batch;
	});
}

describe('files and batches', () => {
	it('keeps, lists, gives back and deletes a file', async () => {
		const { id } = await run.client.files.create({
			file: await toFile(Buffer.from('a,b'), 'x.csv'),
			purpose: 'user_data',
			expires_after: { anchor: 'created_at', seconds: 3600 },
		});
		expect(await run.client.files.retrieve(id)).toMatchObject({
			filename: 'x.csv',
			bytes: 3,
			purpose: 'user_data',
			expires_at: expect.any(Number),
		});
		expect((await run.client.files.list()).data.map((file) => file.id)).toContain(id);
		expect(await (await run.client.files.content(id)).text()).toBe('a,b');
		expect(await run.client.files.delete(id)).toMatchObject({ deleted: true });
		await expect(run.client.files.retrieve(id)).rejects.toMatchObject({ status: 404 });
	});

	it('works through a batch and parts good from bad', async () => {
		const good = responsesBody(classifySchema(triage), enquiryMail);
		const batch = await submit([line('one', good), line('two', { ...good, model: 'gpt-0' })]);
		expect(batch.status).toBe('validating');
		const done = await settled(batch.id);
		expect(done).toMatchObject({
			status: 'completed',
			request_counts: { total: 2, completed: 1, failed: 1 },
		});
		const [answered] = (await (await run.client.files.content(done.output_file_id ?? '')).text())
			.trim()
			.split('\n');
		expect(JSON.parse(answered ?? '')).toMatchObject({
			custom_id: 'one',
			response: { status_code: 200, body: { status: 'completed' } },
		});
		const [failed] = (await (await run.client.files.content(done.error_file_id ?? '')).text())
			.trim()
			.split('\n');
		expect(JSON.parse(failed ?? '')).toMatchObject({
			custom_id: 'two',
			response: { status_code: 404 },
		});
	});

	it('fails a batch whose line is no request and cancels one under way', async () => {
		expect(await settled((await submit(['{"custom_id":1}'])).id)).toMatchObject({
			status: 'failed',
			errors: { data: [{ line: 1 }] },
		});
		const good = responsesBody(classifySchema(triage), enquiryMail);
		const { id } = await submit(Array.from({ length: 300 }, (_, index) => line(`r${index}`, good)));
		await run.client.batches.cancel(id);
		expect((await settled(id)).status).toBe('cancelled');
		expect((await run.client.batches.list()).data.length).toBe(2);
	});
});
