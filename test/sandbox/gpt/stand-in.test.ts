import OpenAI from 'openai';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createStandIn } from '../../../sandbox/gpt/stand-in.ts';
import type { StandIn } from '../../../sandbox/gpt/stand-in.ts';
import { classifySchema, extractSchema, fenced, field } from './requests.ts';

let standIn: StandIn;
let client: OpenAI;

beforeAll(async () => {
	standIn = await createStandIn();
	client = clientOf(standIn.apiKey);
});
beforeEach(() => standIn.reset());
afterAll(() => standIn.close());

function clientOf(apiKey: string): OpenAI {
	return new OpenAI({ apiKey, baseURL: standIn.url, maxRetries: 0, logLevel: 'off' });
}

const mail = [
	'From: Marta Olsen <marta.olsen@fjordwerk.example>',
	'To: sales@zylker.example',
	'Subject: Prices for pumps',
	'Date: Mon, 16 Nov 2026 09:12:00 +0100',
	'',
	'Hello,',
	'',
	'we are looking for a new supplier of pumps. Could you send us a quote for 40 units?',
	'',
	'Kind regards',
	'Marta Olsen',
	'Head of Purchasing',
	'Fjordwerk AS',
	'Tel. +47 22 33 44 55',
].join('\n');

const classes = {
	'New Enquiry': 'Somebody who wants prices, an offer or a demo',
	'Support Case': 'A customer reports that something does not work',
	'None of These': 'Nothing of the above',
};

function ask(schema: Record<string, unknown>, text = mail, more: object = {}) {
	return client.responses.create({
		model: 'gpt-6-luna',
		store: false,
		reasoning: { effort: 'none' },
		instructions: 'Answer from the document.',
		input: [{ role: 'user', content: fenced(text) }],
		text: { format: { type: 'json_schema', name: 'answer', strict: true, schema } },
		...more,
	});
}

describe('the GPT stand-in over the official SDK', () => {
	it('classifies a mail by the descriptions of the labels and quotes it (#189)', async () => {
		const response = await ask(classifySchema(classes));
		const { label, quote } = JSON.parse(response.output_text);
		expect(label).toBe('New Enquiry');
		expect(mail).toContain(quote);
		expect(response.model).toBe('stand-in-rules-1');
		expect(response.usage?.output_tokens_details.reasoning_tokens).toBe(0);
	});

	it('extracts values with the words they stand in, null where there are none', async () => {
		const response = await ask(
			extractSchema({
				Last_Name: field('string', 'Last name'),
				Email: field('string', 'Email', { format: 'email' }),
				Company: field('string', 'Company'),
				Phone: field('string', 'Phone'),
				Quantity: field('integer', 'Quantity of units wanted'),
				Closing_Date: field('string', 'Closing date', { format: 'date' }),
			}),
		);
		const answer = JSON.parse(response.output_text);
		const values = Object.fromEntries(
			Object.entries<{ value: unknown }>(answer).map(([name, { value }]) => [name, value]),
		);
		expect(values).toEqual({
			Last_Name: 'Olsen',
			Email: 'marta.olsen@fjordwerk.example',
			Company: 'Fjordwerk AS',
			Phone: '+47 22 33 44 55',
			Quantity: 40,
			Closing_Date: null,
		});
		for (const { quote } of Object.values<{ quote: string | null }>(answer)) {
			if (quote !== null) expect(mail).toContain(quote);
		}
	});

	it('lists its models and refuses a wrong key and an unknown model', async () => {
		const ids = (await client.models.list()).data.map(({ id }) => id);
		expect(ids).toContain('stand-in-rules-1');
		await expect(clientOf('sk-wrong').models.list()).rejects.toMatchObject({
			status: 401,
			code: 'invalid_api_key',
		});
		await expect(ask(classifySchema(classes), mail, { model: 'gpt-0' })).rejects.toMatchObject({
			status: 404,
			code: 'model_not_found',
		});
	});
});
