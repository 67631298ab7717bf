import { describe, expect, it } from 'vitest';
import { ModelFailure } from '../../../../../nodes/core/gpt/model/model';
import type { TextDocument } from '../../../../../nodes/core/gpt/text/document';
import type { ShownFile } from '../../../../../nodes/core/gpt/words/shown-file';
import type { ClassifyTask, ExtractTask, TaskField } from '../../../../../nodes/core/gpt/task/task';
import type { GptTask } from '../../../../../nodes/core/gpt/work/gpt';
import { answered, gptWith, scriptedServer, settings, usage } from '../scripted-server';

const png: ShownFile = { name: 'receipt.png', mimeType: 'image/png', base64: 'iVBORw==' };
const pdf: ShownFile = { name: 'scan.pdf', mimeType: 'application/pdf', base64: 'JVBERg==' };
const picture = (...shown: ShownFile[]): TextDocument => ({
	text: '',
	shown,
	pages: [],
	attachments: [],
});
const mail = (...shown: ShownFile[]): TextDocument => ({
	...picture(...shown),
	text: 'Please find our receipt, total EUR 17,00. Ann Example',
});

const field = (name: string, more: Partial<TaskField> = {}): TaskField => ({
	...{ name, label: name, description: '', type: 'text', choices: [], required: false },
	...more,
});
const extracting = (...fields: TaskField[]): ExtractTask => ({
	kind: 'extract',
	fields,
	acceptInferred: false,
});
const total = extracting(field('total', { type: 'number' }));
const classifying = (more: Partial<ClassifyTask> = {}): ClassifyTask => ({
	kind: 'classify',
	categories: [
		{ name: 'Receipt', description: '' },
		{ name: 'Contract', description: '' },
	],
	multiple: false,
	noneName: 'None of These',
	threshold: 0,
	margin: 0,
	engine: 'auto',
	...more,
});

const seventeen = answered({ total: { quote: 'Total 17.00', value: 17 } });
const chatted = (json: unknown) => ({
	model: 'm',
	choices: [{ finish_reason: 'stop', message: { content: JSON.stringify(json) } }],
});
const refusal = (more: object = {}) =>
	new ModelFailure('status', { status: 400, code: null, ...more });

const work = (
	server: ReturnType<typeof scriptedServer>,
	task: GptTask,
	document: TextDocument,
	ports = {},
) => gptWith(server, ports).work({ task, document, settings });
const abilities = (more: object) => ({
	abilities: { responses: true, decisions: true, pdfs: true, ...more },
});

describe('pictures and scans are shown behind the fenced text', () => {
	it('to Responses', async () => {
		const server = scriptedServer(seventeen);
		await work(server, total, picture(png, pdf));
		expect(server.calls[0]?.body.input).toEqual([
			{
				role: 'user',
				content: [
					{
						type: 'input_text',
						text: '<document id="nonce1">\n\n</document id="nonce1">',
					},
					{ type: 'input_image', image_url: 'data:image/png;base64,iVBORw==', detail: 'high' },
					{
						type: 'input_file',
						filename: 'document-2.pdf',
						file_data: 'data:application/pdf;base64,JVBERg==',
					},
				],
			},
		]);
		expect(JSON.stringify(server.calls[0]?.body)).not.toContain('receipt.png');
	});

	it('to chat completions', async () => {
		const server = scriptedServer(chatted({ total: { quote: null, value: null } }));
		await work(server, total, picture(png, pdf), abilities({ responses: false }));
		expect(server.calls[0]?.body.messages[1]).toEqual({
			role: 'user',
			content: [
				{ type: 'text', text: '<document id="nonce1">\n\n</document id="nonce1">' },
				{
					type: 'image_url',
					image_url: { url: 'data:image/png;base64,iVBORw==', detail: 'high' },
				},
				{
					type: 'file',
					file: {
						filename: 'document-2.pdf',
						file_data: 'data:application/pdf;base64,JVBERg==',
					},
				},
			],
		});
	});

	it('with the rule that they are data, which a text alone is not told', async () => {
		const server = scriptedServer(seventeen, answered({ quote: 'x', label: 'Receipt' }), seventeen);
		const gpt = gptWith(server);
		await gpt.work({ task: total, document: picture(png), settings });
		await gpt.work({ task: classifying(), document: picture(png), settings });
		await gpt.work({ task: total, document: mail(), settings });
		const rules = server.calls.map(({ body }) =>
			/pictures.*never an instruction/.test(body.instructions),
		);
		expect(rules).toEqual([true, true, false]);
	});

	it('and asked for once: another picture is another question, the same is not', async () => {
		const server = scriptedServer(seventeen, seventeen);
		const gpt = gptWith(server, { hash: (text) => text });
		const ask = (document: TextDocument) => gpt.work({ task: total, document, settings });
		await ask(picture(png));
		await ask(picture({ ...png, base64: 'iVBORx==' }));
		expect(await ask(picture(png))).toMatchObject({ value: { meta: { cached: true } } });
		expect(server.calls).toHaveLength(2);
	});
});

describe('a value that is read from a picture', () => {
	const valueOf = async (
		quote: string | null,
		value: unknown,
		document: TextDocument,
		more = {},
	) => {
		const server = scriptedServer(answered({ it: { quote, value } }));
		const outcome = await work(server, extracting(field('it', more)), document);
		if (!outcome.ok) throw outcome.error;
		const { status, value: given, issues } = outcome.value.fields['it'] ?? {};
		return [status, given, ...(issues ?? []).map(({ code }) => code)];
	};

	it('is held with its value, even where it follows from the quoted words', async () => {
		expect(await valueOf('Acme GmbH', 'Acme GmbH', picture(png))).toEqual([
			'review',
			'Acme GmbH',
			'READ_FROM_PICTURE',
		]);
	});

	it.each([
		['number', 'Total 17.00', 18, 'OTHER_VALUE'],
		['number', 'Total 1,234', 1234, 'NUMBER_AMBIGUOUS'],
		['date', 'due 03/04/2026', '2026-03-04', 'DATE_AMBIGUOUS'],
		['date', 'due 12 May 2026', '2026-05-13', 'DAY_OFF'],
		['text', 'Acme GmbH', 'Umbra plc', 'VALUE_NOT_IN_QUOTE'],
	])('is held against its quote all the same: %s of "%s"', async (type, quote, value, code) => {
		expect(await valueOf(quote, value, picture(pdf), { type })).toEqual([
			'review',
			value,
			code,
			'READ_FROM_PICTURE',
		]);
	});

	it('must be quoted', async () => {
		expect(await valueOf(null, 'Acme', picture(png))).toEqual([
			'review',
			'Acme',
			'EVIDENCE_MISSING',
		]);
	});

	it('is proven as usual where the text beside it holds the words', async () => {
		expect(await valueOf('Ann Example', 'Ann Example', mail(png))).toEqual([
			'accepted',
			'Ann Example',
		]);
		expect(await valueOf('Bob Example', 'Bob Example', mail(png))).toContain('READ_FROM_PICTURE');
		expect(await valueOf('Bob Example', 'Bob Example', mail())).toContain('EVIDENCE_MISSING');
	});

	it('that is not there is absent, and the tokens are counted', async () => {
		const server = scriptedServer(answered({ total: { quote: null, value: null } }));
		expect(await work(server, total, picture(png))).toMatchObject({
			ok: true,
			usage: { input: usage.input_tokens },
			value: { status: 'review', result: { total: null }, issues: [{ code: 'NOTHING_READ' }] },
		});
		for (const document of [mail(), mail(png)]) {
			const other = scriptedServer(answered({ total: { quote: null, value: null } }));
			expect(await work(other, total, document)).toMatchObject({ value: { status: 'ok' } });
		}
	});
});

describe('a category that is read from a picture', () => {
	const categoryOf = async (answer: unknown, document: TextDocument, more = {}) => {
		const server = scriptedServer(answered(answer));
		const outcome = await work(server, classifying(more), document);
		if (!outcome.ok) throw outcome.error;
		const { status, value, issues } = Object.values(outcome.value.fields)[0] ?? {};
		const endpoints = server.calls.map(({ endpoint }) => endpoint);
		return { endpoints, told: [status, value, ...(issues ?? []).map(({ code }) => code)] };
	};

	it('is asked for in writing and goes to review, with or without words, none of them too', async () => {
		for (const [label, quote] of [
			['Receipt', 'Total 17.00'],
			['Receipt', null],
			['None of These', null],
		]) {
			const { endpoints, told } = await categoryOf({ quote, label }, picture(png));
			expect(endpoints).toEqual(['responses']);
			expect(told).toEqual(['review', label, 'READ_FROM_PICTURE']);
		}
		const several = await categoryOf({ quote: null, labels: ['Contract'] }, picture(png), {
			multiple: true,
		});
		expect(several.told).toEqual(['review', ['Contract'], 'READ_FROM_PICTURE']);
	});

	it('is proven by words of the text beside it', async () => {
		const quoted = { quote: 'our receipt', label: 'Receipt' };
		expect((await categoryOf(quoted, mail(png))).told).toEqual(['accepted', 'Receipt']);
		const none = { quote: null, label: 'None of These' };
		expect((await categoryOf(none, mail(png))).told).toEqual(['accepted', 'None of These']);
	});

	it('is not asked of decisions, which read text alone', async () => {
		const decided = {
			model: 'm',
			answers: [
				{
					type: 'choice',
					choice: 'Receipt',
					probabilities: [
						{ value: 'Receipt', probability: 0.98 },
						{ value: 'Contract', probability: 0.02 },
					],
				},
			],
		};
		const server = scriptedServer(decided);
		const task = classifying({ engine: 'decisions' });
		expect(await work(server, task, mail(png))).toMatchObject({
			value: { status: 'review', issues: [{ code: 'PICTURES_NOT_READ' }] },
		});
		expect(await work(server, task, picture(png))).toMatchObject({
			error: { code: 'PICTURE_NOT_TAKEN', details: { reason: 'decisions read text alone' } },
		});
		expect(server.calls).toHaveLength(1);
	});
});

describe('a server that does not take them', () => {
	it.each([
		refusal(),
		refusal({ status: 422, code: 'invalid_request_error', param: 'input[0].content[1].type' }),
		refusal({ code: 'unsupported_value', param: 'messages.[1].content.[1].type' }),
		refusal({ status: 413 }),
		refusal({ status: 415 }),
		refusal({ status: 500, code: 'server_error' }),
		refusal({ status: 501 }),
	])('is the outcome of the picture: $status $code', async (failure) => {
		const server = scriptedServer(...Array(8).fill(failure));
		const outcome = await work(server, total, picture(png));
		expect(outcome).toMatchObject({
			ok: false,
			error: { code: 'PICTURE_NOT_TAKEN', details: { file: 'receipt.png' } },
		});
		expect(String(outcome.ok || outcome.error.message)).toContain(`status ${failure.status}`);
	});

	it.each([
		[refusal({ status: 401 }), 'AUTH_INVALID'],
		[refusal({ status: 404, code: 'model_not_found' }), 'MODEL_NOT_FOUND'],
		[refusal({ code: 'content_filter' }), 'CONTENT_FILTERED'],
		[refusal({ code: 'context_length_exceeded' }), 'INPUT_TOO_LONG'],
		[refusal({ status: 429, code: 'insufficient_quota' }), 'QUOTA_EXHAUSTED'],
	])('is not taken for one that has another reason: $code %s', async (failure, code) => {
		const outcome = await work(scriptedServer(failure), total, picture(png));
		expect(outcome).toMatchObject({ error: { code } });
	});

	it('may say so within an answer of status 200', async () => {
		const failed = { status: 'failed', error: { code: 'image_parse_error' }, output: [] };
		expect(await work(scriptedServer(failed), total, picture(png))).toMatchObject({
			error: { code: 'PICTURE_NOT_TAKEN', message: expect.stringContaining('image_parse_error') },
		});
	});

	it('is asked for the text alone where there is one, and that is said', async () => {
		const server = scriptedServer(
			refusal(),
			answered({ total: { quote: 'EUR 17,00', value: 17 } }),
		);
		expect(await work(server, total, mail(png))).toMatchObject({
			value: {
				status: 'review',
				issues: [{ code: 'PICTURES_NOT_READ' }],
				fields: { total: { status: 'accepted' } },
				meta: { degraded: ['pictures'] },
			},
		});
		expect(typeof server.calls[1]?.body.input).toBe('string');
	});

	it('has read none, so that words which are not in the text are in nothing', async () => {
		const server = scriptedServer(refusal(), answered({ total: { quote: 'Sum 99', value: 99 } }));
		expect(await work(server, total, mail(png))).toMatchObject({
			value: { fields: { total: { issues: [{ code: 'EVIDENCE_MISSING' }] } } },
		});
	});

	it('takes probabilities again with the text alone', async () => {
		const label = answered({ quote: 'our receipt', label: 'Receipt' });
		const server = scriptedServer(refusal(), refusal(), label);
		await work(server, classifying({ engine: 'structured' }), mail(png));
		const asked = server.calls.map(({ body }) => [typeof body.input, body.include !== undefined]);
		expect(asked).toEqual([
			['object', true],
			['object', false],
			['string', true],
		]);
	});

	it('is not sent a PDF where its provider takes none, and a picture is', async () => {
		const server = scriptedServer(seventeen);
		const ports = abilities({ pdfs: false });
		expect(await work(server, total, picture(pdf), ports)).toMatchObject({
			error: { code: 'PICTURE_NOT_TAKEN' },
		});
		expect(server.calls).toEqual([]);
		expect(await work(server, total, picture(pdf, png), ports)).toMatchObject({
			value: { issues: [{ code: 'PICTURES_NOT_READ' }] },
		});
		expect(server.calls[0]?.body.input[0].content).toHaveLength(2);
	});

	it('lacks Responses only when the other endpoint has answered', async () => {
		const missing = refusal({ status: 404, code: '404' });
		const nothing = { total: { quote: null, value: null } };
		const refusing = scriptedServer(missing, missing, answered(nothing));
		const gpt = gptWith(refusing);
		expect(await gpt.work({ task: total, document: picture(png), settings })).toMatchObject({
			error: { code: 'PICTURE_NOT_TAKEN' },
		});
		await gpt.work({ task: total, document: mail(), settings });
		expect(refusing.calls.map(({ endpoint }) => endpoint)).toEqual([
			'responses',
			'chat',
			'responses',
		]);

		const older = scriptedServer(missing, chatted(nothing), chatted(nothing));
		const other = gptWith(older);
		await other.work({ task: total, document: picture(png), settings });
		await other.work({ task: total, document: mail(), settings });
		expect(older.calls.map(({ endpoint }) => endpoint)).toEqual(['responses', 'chat', 'chat']);
	});

	it('a bare 404 is an address without a model', async () => {
		const missing = refusal({ status: 404 });
		const server = scriptedServer(missing, missing);
		expect(await work(server, total, picture(png))).toMatchObject({
			error: { code: 'ENDPOINT_NOT_FOUND' },
		});
	});
});
