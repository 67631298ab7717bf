import { describe, expect, it } from 'vitest';
import { classifySchema, enquiryMail, fenced, triage } from './requests.ts';
import { running } from './running.ts';

const run = running();
const body = {
	model: 'gpt-6-luna',
	reasoning_effort: 'none' as const,
	messages: [
		{ role: 'system' as const, content: 'Answer from the document.' },
		{ role: 'user' as const, content: fenced(enquiryMail) },
	],
	response_format: {
		type: 'json_schema' as const,
		json_schema: { name: 'answer', strict: true, schema: classifySchema(triage) },
	},
};

describe('POST /v1/chat/completions', () => {
	it('answers a strict schema with usage', async () => {
		const completion = await run.client.chat.completions.create(body);
		expect(JSON.parse(completion.choices[0]?.message.content ?? '').label).toBe('New Enquiry');
		expect(completion.choices[0]?.finish_reason).toBe('stop');
		expect(completion.model).toBe('stand-in-rules-1');
		expect(completion.usage?.total_tokens).toBe(
			(completion.usage?.prompt_tokens ?? 0) + (completion.usage?.completion_tokens ?? 0),
		);
	});

	it('streams chunks that join to the answer, usage last', async () => {
		const whole = await run.client.chat.completions.create(body);
		const stream = await run.client.chat.completions.create({
			...body,
			stream: true,
			stream_options: { include_usage: true },
		});
		let text = '';
		let tokens = 0;
		for await (const chunk of stream) {
			text += chunk.choices[0]?.delta.content ?? '';
			tokens = chunk.usage?.completion_tokens ?? tokens;
		}
		expect(text).toBe(whole.choices[0]?.message.content);
		expect(tokens).toBe(whole.usage?.completion_tokens);
	});

	it('finishes for length, refuses, and gives n choices', async () => {
		const cut = await run.client.chat.completions.create({ ...body, max_completion_tokens: 4 });
		expect(cut.choices[0]?.finish_reason).toBe('length');
		run.standIn.addFault({ kind: 'refusal', route: '/chat/completions' });
		const refused = await run.client.chat.completions.create(body);
		expect(refused.choices[0]?.message).toMatchObject({
			content: null,
			refusal: expect.any(String),
		});
		expect((await run.client.chat.completions.create({ ...body, n: 3 })).choices).toHaveLength(3);
	});

	it('gives log probabilities when asked', async () => {
		const { choices } = await run.client.chat.completions.create({
			...body,
			logprobs: true,
			top_logprobs: 2,
		});
		const tokens = choices[0]?.logprobs?.content ?? [];
		expect(tokens.map(({ token }) => token).join('')).toBe(choices[0]?.message.content);
	});
});
