import { describe, expect, it } from 'vitest';
import { ModelFailure } from '../../../../../../nodes/core/gpt/model/model';
import type { ClassifyTask } from '../../../../../../nodes/core/gpt/task/task';
import {
	answered,
	gptWith,
	job,
	refusal,
	scriptedServer,
	unsupported,
	usage,
} from '../../scripted-server';

const task: ClassifyTask = {
	kind: 'classify',
	categories: [
		{ name: 'Order', description: 'Wants to buy' },
		{ name: 'Complaint', description: 'Something is broken' },
	],
	multiple: false,
	noneName: 'None of These',
	threshold: 0.8,
	margin: 0.15,
	engine: 'auto',
};
const structured: ClassifyTask = { ...task, engine: 'structured' };
/** Content with what the words alone prove. */
const byWords: ClassifyTask = { ...structured, threshold: 0, margin: 0 };
const text = 'The bike I got is broken.';

const decision = (...probabilities: number[]) => ({
	model: 'gpt-6-luna-2026-10-06',
	usage,
	answers: [
		{
			type: 'choice',
			name: 'label',
			choice: 'Complaint',
			confidence: 0.5,
			probabilities: ['Complaint', 'Order', 'None of These'].map((value, index) => ({
				value,
				probability: probabilities[index] ?? 0,
			})),
		},
	],
});

describe('classify (#61, #189)', () => {
	it('takes probabilities from the decisions endpoint', async () => {
		const server = scriptedServer(decision(0.93, 0.05, 0.02));
		const outcome = await gptWith(server).work(job(task, text));
		expect(outcome).toMatchObject({
			ok: true,
			value: {
				result: { label: 'Complaint' },
				status: 'ok',
				fields: { label: { status: 'accepted', confidence: 0.93, confidenceSource: 'decisions' } },
				meta: { engine: 'decisions', attempts: 1, degraded: [], costUsd: 0.00001 },
			},
		});
		expect(server.calls[0]?.body.questions[0].choices).toEqual([
			{ value: 'Order', description: 'Wants to buy' },
			{ value: 'Complaint', description: 'Something is broken' },
			{ value: 'None of These', description: 'The document fits none of the others' },
		]);
	});

	it.each([
		[[0.79, 0.2, 0.01], ['LOW_CONFIDENCE']],
		[
			[0.5, 0.45, 0.05],
			['LOW_CONFIDENCE', 'SMALL_MARGIN'],
		],
	])('sends doubtful labels to review: %j', async (probabilities, codes) => {
		const outcome = await gptWith(scriptedServer(decision(...probabilities))).work(job(task, text));
		expect(outcome).toMatchObject({ value: { status: 'review', result: { label: 'Complaint' } } });
		expect(outcome.ok && outcome.value.fields.label?.issues.map((issue) => issue.code)).toEqual(
			codes,
		);
	});

	it.each([
		['no such endpoint', new ModelFailure('status', { status: 404 })],
		['a model it is not offered for', new ModelFailure('status', { status: 400, param: 'model' })],
	])('falls back to a written answer, once per run, on %s', async (_, first) => {
		const written = answered({ quote: 'is broken', label: 'Complaint' });
		const server = scriptedServer(first, written, written);
		const gpt = gptWith(server);
		const outcome = await gpt.work(job(task, text));
		await gpt.work(job(task, `${text} Again.`));
		expect(server.calls.map((call) => call.endpoint)).toEqual([
			'decisions',
			'responses',
			'responses',
		]);
		expect(outcome).toMatchObject({
			value: {
				status: 'review',
				fields: {
					label: {
						confidence: null,
						confidenceSource: 'none',
						evidence: { match: 'exact' },
						issues: [{ code: 'CONFIDENCE_UNKNOWN' }],
					},
				},
				meta: { engine: 'responses', degraded: ['decisions'] },
			},
		});
	});

	it('reads the confidence of a written label from its tokens', async () => {
		const tokens = ['{"quote":"is broken","label":"', 'Compl', 'aint', '"}'];
		const logprobs = tokens.map((token, index) => ({
			token,
			logprob: [0, -0.1, -0.05, -2][index] ?? 0,
		}));
		const server = scriptedServer(answered(tokens.join(''), logprobs));
		const outcome = await gptWith(server).work(job(structured, text));
		expect(server.calls[0]?.body).toMatchObject({
			include: ['message.output_text.logprobs'],
			store: false,
			reasoning: { effort: 'none' },
		});
		expect(outcome).toMatchObject({
			value: {
				status: 'ok',
				fields: { label: { confidence: 0.8607, confidenceSource: 'logprob' } },
			},
		});
	});

	it('does without what the server does not take, and says so', async () => {
		const server = scriptedServer(
			unsupported('reasoning.effort'),
			unsupported('include'),
			answered({ quote: 'is broken', label: 'Complaint' }),
		);
		const outcome = await gptWith(server).work(job(structured, text));
		expect(server.calls[2]?.body).not.toHaveProperty('reasoning');
		expect(server.calls[2]?.body).not.toHaveProperty('include');
		expect(outcome).toMatchObject({
			value: { status: 'review', meta: { degraded: ['reasoning', 'logprobs'] } },
		});
	});

	it('holds a label whose words are not in the document', async () => {
		const server = scriptedServer(
			answered({ quote: 'please cancel everything', label: 'Complaint' }),
		);
		const outcome = await gptWith(server).work(job(byWords, text));
		expect(outcome).toMatchObject({
			value: { status: 'review', fields: { label: { issues: [{ code: 'EVIDENCE_MISSING' }] } } },
		});
	});

	it('asks once more when the label is no category, then fails', async () => {
		const wrong = answered({ quote: null, label: 'Refund' });
		const good = answered({ quote: 'is broken', label: 'Complaint' });
		const repaired = scriptedServer(wrong, good);
		const outcome = await gptWith(repaired).work(job(structured, text));
		expect(repaired.calls[1]?.body.instructions).toContain('did not pass for: label');
		expect(outcome).toMatchObject({
			value: {
				result: { label: 'Complaint' },
				meta: { attempts: 2, usage: { input: 200, output: 40 } },
			},
		});
		const failed = await gptWith(scriptedServer(wrong, answered('Sorry!'))).work(
			job(structured, text),
		);
		expect(failed).toMatchObject({ ok: false, error: { code: 'OUTPUT_INVALID' } });
	});

	it('takes several labels when several may apply', async () => {
		const predicates = {
			model: 'gpt-6-luna',
			usage,
			answers: [
				{ type: 'predicate', name: 'category_0', probability: 0.95 },
				{ type: 'predicate', name: 'category_1', probability: 0.91 },
			],
		};
		const several = await gptWith(scriptedServer(predicates)).work(
			job({ ...task, multiple: true }, text),
		);
		expect(several).toMatchObject({
			value: {
				result: { labels: ['Order', 'Complaint'] },
				status: 'ok',
				fields: { labels: { confidence: 0.91 } },
			},
		});
		const none = answered({ quote: null, labels: [] });
		const written = await gptWith(scriptedServer(none)).work(
			job({ ...byWords, multiple: true }, text),
		);
		expect(written).toMatchObject({
			value: { result: { labels: ['None of These'] }, status: 'ok' },
		});
	});

	it('keeps a refused item, with its status', async () => {
		const outcome = await gptWith(scriptedServer(refusal)).work(job(structured, text));
		expect(outcome).toMatchObject({
			ok: true,
			value: { status: 'refused', result: {}, fields: {}, issues: [{ code: 'REFUSED' }] },
		});
	});

	it.each([
		['at the threshold', [0.8, 0.15, 0.05], []],
		['just below it', [0.7999, 0.15, 0.05], ['LOW_CONFIDENCE']],
		['at the margin', [0.575, 0.425, 0], ['LOW_CONFIDENCE']],
		['just below the margin', [0.5749, 0.425, 0], ['LOW_CONFIDENCE', 'SMALL_MARGIN']],
	])('judges a label %s by the value itself', async (_, probabilities, codes) => {
		const outcome = await gptWith(scriptedServer(decision(...probabilities))).work(job(task, text));
		const field = outcome.ok ? outcome.value.fields.label : undefined;
		expect(field?.issues.map((issue) => issue.code)).toEqual(codes);
	});

	it.each([
		['a letter', 'e'],
		['a sign', '.'],
		['a part of a word', 'broke'],
	])('holds a label that rests on %s', async (_, quote) => {
		const outcome = await gptWith(scriptedServer(answered({ quote, label: 'Complaint' }))).work(
			job(byWords, text),
		);
		expect(outcome).toMatchObject({
			value: { status: 'review', fields: { label: { issues: [{ code: 'EVIDENCE_MISSING' }] } } },
		});
	});

	it('holds a label whose words the document denies', async () => {
		const server = scriptedServer(answered({ quote: 'broken', label: 'Complaint' }));
		const outcome = await gptWith(server).work(job(byWords, 'The bike is not broken at all.'));
		expect(outcome).toMatchObject({
			value: { status: 'review', fields: { label: { issues: [{ code: 'NEGATED' }] } } },
		});
	});

	it.each([
		['[x] Please call me back', 'ok'],
		['[ ] Please call me back', 'review'],
		['☐ Please call me back', 'review'],
	])('rests on what a form ticks: %s', async (line, status) => {
		const form = `Message: a bike\n${line}\n`;
		const server = scriptedServer(answered({ quote: 'Please call me back', label: 'Order' }));
		const outcome = await gptWith(server).work(job(byWords, form));
		expect(outcome).toMatchObject({ ok: true, value: { status } });
	});

	it('is asked about one matter alone, whose words stand as data before the document', async () => {
		const server = scriptedServer(answered({ quote: 'broken', label: 'Complaint' }));
		await gptWith(server).work(job({ ...structured, about: 'The bike is broken' }, text));
		const asked = JSON.stringify(server.calls[0]);
		expect(asked).toMatch(/<matter id=.{1,80}The bike is broken.{1,80}<document id=/);
		expect(asked).toContain('Answer for one of them alone');
	});
});
