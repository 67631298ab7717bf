import { describe, expect, it } from 'vitest';
import { running } from './running.ts';

const run = running();

describe('the GPT stand-in over the official SDK', () => {
	it('listens on the loopback address and lists models that say they are a stand-in', async () => {
		expect(run.standIn.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
		const { data } = await run.client.models.list();
		expect(data.map(({ id }) => id)).toContain('stand-in-rules-1');
		expect(data.every(({ owned_by }) => owned_by === 'stand-in')).toBe(true);
	});

	it('refuses a wrong key without repeating it', async () => {
		const refusal = run.withKey('sk-wrong').models.list();
		await expect(refusal).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' });
		await expect(refusal).rejects.not.toThrow(/sk-wrong/);
	});

	it('takes the key in the header Azure uses', async () => {
		const answer = await fetch(`${run.standIn.url}/models`, {
			headers: { 'api-key': run.standIn.apiKey },
		});
		expect(answer.status).toBe(200);
	});

	it('answers for one model and knows no other', async () => {
		expect((await run.client.models.retrieve('stand-in-rules-1')).id).toBe('stand-in-rules-1');
		await expect(run.client.models.retrieve('gpt-0')).rejects.toMatchObject({
			status: 404,
			code: 'model_not_found',
		});
	});

	it('answers an unknown path loudly', async () => {
		await expect(run.client.embeddings.create({ model: 'm', input: 'x' })).rejects.toMatchObject({
			status: 404,
		});
	});
});
