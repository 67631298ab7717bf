import { describe, expect, it } from 'vitest';
import type { ExtractTask, TaskField } from '../../../../../nodes/core/gpt/task/task';
import { answered, gptWith, incomplete, job, scriptedServer } from '../scripted-server';

const field = (name: string, more: Partial<TaskField> = {}): TaskField => ({
	name,
	label: name,
	description: '',
	type: 'text',
	choices: [],
	required: false,
	...more,
});
const task = (...fields: TaskField[]): ExtractTask => ({
	kind: 'extract',
	fields,
	acceptInferred: false,
});
const text = 'Order 4711 from Acme GmbH, total EUR 1.250,00. It is urgent.';
const company = { quote: 'Acme GmbH', value: 'Acme GmbH' };

describe('extract (#63, #189)', () => {
	it('gives values with the words they rest on', async () => {
		const server = scriptedServer(
			answered({
				company,
				total: { quote: 'EUR 1.250,00', value: 1250 },
				due: { quote: null, value: null },
			}),
		);
		const fields = task(
			field('company'),
			field('total', { type: 'number' }),
			field('due', { type: 'date' }),
		);
		const outcome = await gptWith(server).work(job(fields, text));
		expect(outcome).toMatchObject({
			ok: true,
			value: {
				result: { company: 'Acme GmbH', total: 1250, due: null },
				status: 'ok',
				fields: {
					company: {
						status: 'accepted',
						confidence: null,
						confidenceSource: 'none',
						evidence: { start: 16, end: 25 },
					},
					due: { status: 'absent', evidence: null },
				},
			},
		});
		expect(server.calls).toHaveLength(1);
		expect(server.calls[0]?.body.input).toContain(text);
		expect(server.calls[0]?.body.instructions).not.toContain('Acme');
	});

	it.each([
		['words that are not there', { quote: 'Umbra plc', value: 'Umbra plc' }, 'EVIDENCE_MISSING'],
		['no words at all', { quote: null, value: 'Acme GmbH' }, 'EVIDENCE_MISSING'],
		[
			'words that say something else',
			{ quote: 'Order 4711', value: 'Acme GmbH' },
			'VALUE_NOT_IN_QUOTE',
		],
	])('sends to review a value that rests on %s', async (_, company, code) => {
		const outcome = await gptWith(scriptedServer(answered({ company }))).work(
			job(task(field('company')), text),
		);
		expect(outcome).toMatchObject({
			value: {
				status: 'review',
				result: { company: company.value },
				fields: { company: { status: 'review', issues: [{ code }] } },
			},
		});
	});

	it.each<[string, string, Partial<TaskField>, { quote: string; value: unknown }, string]>([
		[
			'an invented amount',
			'We will pay 12,500 euros for it in March.',
			{ type: 'number' },
			{ quote: 'We will pay 99,500 euros for it in March', value: 99500 },
			'OTHER_VALUE',
		],
		[
			'a yes made of a no',
			'We do not want the premium plan next year.',
			{ type: 'boolean' },
			{ quote: 'We do want the premium plan next year', value: true },
			'EVIDENCE_CHANGED',
		],
		[
			'a yes from words that nearly stand there',
			'We do want the large premium plan next year.',
			{ type: 'boolean' },
			{ quote: 'We do want the premium plan this year', value: true },
			'EVIDENCE_INEXACT',
		],
		[
			'the end of a longer number',
			'The total is 12,500 euros.',
			{ type: 'number' },
			{ quote: '2,500 euros', value: 2500 },
			'PART_OF_LONGER',
		],
		[
			'the beginning of a longer name',
			'Annabel Smith will call.',
			{},
			{ quote: 'Ann', value: 'Ann' },
			'PART_OF_LONGER',
		],
	])('sends %s to review', async (_, words, more, value, code) => {
		const outcome = await gptWith(scriptedServer(answered({ it: value }))).work(
			job(task(field('it', more)), words),
		);
		const issues = expect.arrayContaining([expect.objectContaining({ code })]);
		expect(outcome).toMatchObject({
			value: { status: 'review', fields: { it: { status: 'review', issues } } },
		});
	});

	it('accepts a value that the passage states, though the quote left a word out', async () => {
		const words = 'We will pay altogether 12,500 euros for the bikes in March.';
		const total = { quote: 'We will pay 12,500 euros for the bikes in March', value: 12500 };
		const outcome = await gptWith(scriptedServer(answered({ total }))).work(
			job(task(field('total', { type: 'number' })), words),
		);
		expect(outcome).toMatchObject({
			value: { status: 'ok', fields: { total: { evidence: { match: 'fuzzy' } } } },
		});
	});

	it('sends an item to review when a required value is not stated', async () => {
		const server = scriptedServer(answered({ due: { quote: null, value: null } }));
		const outcome = await gptWith(server).work(
			job(task(field('due', { type: 'date', required: true })), text),
		);
		expect(outcome).toMatchObject({
			value: {
				status: 'review',
				fields: { due: { status: 'absent', issues: [{ code: 'REQUIRED_ABSENT' }] } },
			},
		});
	});

	it('holds a choice the words only imply, unless told to accept it', async () => {
		const priority = field('priority', { type: 'choice', choices: ['High', 'Low'] });
		const reply = answered({ priority: { quote: 'Order 4711 from Acme GmbH', value: 'High' } });
		const held = await gptWith(scriptedServer(reply)).work(job(task(priority), text));
		expect(held).toMatchObject({
			value: { status: 'review', fields: { priority: { issues: [{ code: 'CHOICE_INFERRED' }] } } },
		});
		const taken = await gptWith(scriptedServer(reply)).work(
			job({ ...task(priority), acceptInferred: true }, text),
		);
		expect(taken).toMatchObject({
			value: { status: 'ok', fields: { priority: { status: 'accepted' } } },
		});
	});

	it('asks again for the failing fields alone, and sums the usage', async () => {
		const server = scriptedServer(
			answered({ company, total: { quote: 'EUR 1.250,00', value: 'a lot' } }),
			answered({ total: { quote: 'EUR 1.250,00', value: 1250 } }),
		);
		const fields = task(field('company'), field('total', { type: 'number' }));
		const outcome = await gptWith(server).work(job(fields, text));
		expect(Object.keys(server.calls[1]?.body.text.format.schema.properties)).toEqual(['total']);
		expect(server.calls[1]?.body.instructions).not.toContain('a lot');
		expect(outcome).toMatchObject({
			value: {
				result: { company: 'Acme GmbH', total: 1250 },
				status: 'ok',
				meta: {
					attempts: 2,
					requestIds: ['req_1', 'req_2'],
					usage: { input: 200, cachedInput: 80, cacheWrite: 20, output: 40, reasoning: 10 },
				},
			},
		});
	});

	it('rejects a field that fails twice and keeps the others', async () => {
		const bad = { quote: 'EUR 1.250,00', value: 'a lot' };
		const server = scriptedServer(answered({ company, total: bad }), answered({ total: bad }));
		const outcome = await gptWith(server).work(
			job(task(field('company'), field('total', { type: 'number' })), text),
		);
		expect(outcome).toMatchObject({
			value: {
				status: 'review',
				result: { company: 'Acme GmbH', total: null },
				fields: { total: { status: 'rejected', raw: 'a lot', issues: [{ code: 'WRONG_TYPE' }] } },
			},
		});
	});

	it('reads an answer wrapped in a code fence, and asks again for one that is no JSON', async () => {
		const fenced = answered(`\`\`\`json\n${JSON.stringify({ company })}\n\`\`\``);
		const server = scriptedServer(answered('I would rather talk.'), fenced);
		const outcome = await gptWith(server).work(job(task(field('company')), text));
		expect(outcome).toMatchObject({ value: { status: 'ok', meta: { attempts: 2 } } });
		const lost = await gptWith(scriptedServer(answered('No.'), answered('No.'))).work(
			job(task(field('company')), text),
		);
		expect(lost).toMatchObject({ ok: false, error: { code: 'OUTPUT_INVALID' } });
	});

	it('asks for many fields in several questions and puts the answers together', async () => {
		const fields = Array.from({ length: 85 }, (_, index) => field(`f${index}`));
		const reply = ({ body }: { body: any }) =>
			answered(
				Object.fromEntries(
					Object.keys(body.text.format.schema.properties).map((name) => [name, company]),
				),
			);
		const server = scriptedServer(reply, reply, reply);
		const outcome = await gptWith(server).work(job(task(...fields), text));
		expect(outcome).toMatchObject({ value: { status: 'ok', meta: { attempts: 3 } } });
		expect(outcome.ok && Object.keys(outcome.value.result)).toEqual(fields.map(({ name }) => name));
	});

	it('gives a cut answer twice the room once, then says how much it had', async () => {
		const server = scriptedServer(incomplete('max_output_tokens'), answered({ company }));
		const outcome = await gptWith(server).work(job(task(field('company')), text));
		expect(server.calls.map((call) => call.body.max_output_tokens)).toEqual([512, 1024]);
		expect(outcome).toMatchObject({ value: { status: 'ok', meta: { usage: { output: 40 } } } });
		const cut = incomplete('max_output_tokens');
		const failed = await gptWith(scriptedServer(cut, cut)).work(job(task(field('company')), text));
		expect(failed).toMatchObject({
			ok: false,
			error: { code: 'INCOMPLETE_LENGTH', details: { maxOutputTokens: 1024 } },
		});
		const filtered = await gptWith(scriptedServer(incomplete('content_filter'))).work(
			job(task(field('company')), text),
		);
		expect(filtered).toMatchObject({ ok: false, error: { code: 'CONTENT_FILTERED' } });
	});
});
