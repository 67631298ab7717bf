import { describe, expect, it } from 'vitest';
import { jpeg } from '../../support/pictures/drawn.ts';
import { enquiryMail, extractSchema, fenced, field, responsesBody } from './requests.ts';
import { running } from './running.ts';

const run = running();
const schema = extractSchema({ total: field('number', 'Total due') });
const body = responsesBody(schema, '');
const data = jpeg.toString('base64');
const image = { type: 'input_image' as const, detail: 'high' as const };

describe('pictures and PDFs', () => {
	it('are taken by Responses, say nothing and count no tokens', async () => {
		const ask = async (...more: object[]) =>
			await run.client.responses.create({
				...body,
				input: [
					{
						role: 'user',
						content: [{ type: 'input_text', text: fenced('') }, ...(more as [])],
					},
				],
			});
		const plain = await ask();
		const shown = await ask(
			{ ...image, image_url: `data:image/jpeg;base64,${data}` },
			{ type: 'input_file', filename: 'a.pdf', file_data: `data:application/pdf;base64,${data}` },
		);
		expect(JSON.parse(shown.output_text)).toEqual({ total: { quote: null, value: null } });
		expect(shown.usage?.input_tokens).toBe(plain.usage?.input_tokens);
		await expect(ask({ ...image, image_url: 'data:image/tiff;base64,SUkq' })).rejects.toMatchObject(
			{
				status: 400,
				code: 'unsupported_value',
			},
		);
		await expect(ask({ ...image, file_id: 'file-1' })).rejects.toMatchObject({ status: 400 });
	});

	it('are taken by chat completions, and the text beside them is read', async () => {
		const ask = async (...more: object[]) =>
			await run.client.chat.completions.create({
				model: 'gpt-6-luna',
				messages: [
					{
						role: 'user',
						content: [{ type: 'text', text: fenced(enquiryMail) }, ...(more as [])],
					},
				],
				response_format: { type: 'json_schema', json_schema: { name: 'a', strict: true, schema } },
			});
		const plain = await ask();
		const shown = await ask(
			{ type: 'image_url', image_url: { url: `data:image/png;base64,${data.repeat(50)}` } },
			{
				type: 'file',
				file: { filename: 'a.pdf', file_data: `data:application/pdf;base64,${data}` },
			},
		);
		expect(shown.choices[0]?.message.content).toBe(plain.choices[0]?.message.content);
		const more = (shown.usage?.prompt_tokens ?? 0) - (plain.usage?.prompt_tokens ?? 0);
		expect(more).toBeLessThan(100);
		await expect(
			ask({ type: 'image_url', image_url: { url: 'http://example.com/a.png' } }),
		).rejects.toMatchObject({ status: 400 });
	});
});
