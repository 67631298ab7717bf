import { describe, expect, it } from 'vitest';
import { splitWishes } from '../../../../../../nodes/core/gpt/work/labels/split-wishes';
import type { WishesTask } from '../../../../../../nodes/core/gpt/task/task';
import { limits } from '../../../../../../nodes/core/gpt/words/limits';
import { answered, gptWith, job, refusal, scriptedServer } from '../../scripted-server';

const task: WishesTask = {
	kind: 'wishes',
	categories: [
		{ name: 'Support Case', description: 'Something is broken' },
		{ name: 'Task Request', description: 'We are to do something' },
		{ name: 'Information', description: '' },
	],
	noneName: 'None of These',
	threshold: 0,
	margin: 0,
};
const text = `Hello,

the fork of bike 4 got bent when it was unloaded. Apart from that, could you send us an offer
for six spare batteries by Friday? I shall send you the photos tomorrow.`;
const fork = {
	quote: 'the fork of bike 4 got bent',
	label: 'Support Case',
	wish: 'The fork of bike 4 is bent and has to be mended.',
};
const offer = {
	quote: 'could you send us an offer\nfor six spare batteries by Friday',
	label: 'Task Request',
	wish: 'They would like an offer for six spare batteries by Friday.',
};
const photos = {
	quote: 'I shall send you the photos tomorrow',
	label: 'Information',
	wish: 'They send photos tomorrow.',
};

/** What each wish came to. */
async function wishesOf(answer: unknown, more: Partial<WishesTask> = {}, document = text) {
	const server = scriptedServer(answer, answer);
	const outcome = await gptWith(server).work(job({ ...task, ...more }, document));
	if (!outcome.ok) throw outcome.error;
	return splitWishes(outcome.value);
}
const labelsOf = (wishes: Awaited<ReturnType<typeof wishesOf>>) =>
	wishes.map(({ result, status }) => [result['label'], status]);

describe('the wishes of a text (#154)', () => {
	it('are each an answer of their own, with its words and its place', async () => {
		const wishes = await wishesOf(answered({ wishes: [fork, offer, photos] }));
		expect(wishes).toMatchObject([
			{
				result: { label: 'Support Case', wish: fork.wish, part: 1, parts: 3 },
				fields: { label: { value: 'Support Case', status: 'accepted' } },
				status: 'ok',
				meta: { attempts: 1, usage: { input: 100 } },
			},
			{
				result: { label: 'Task Request', wish: offer.wish, part: 2, parts: 3 },
				status: 'ok',
				meta: { attempts: 0, cached: true, costUsd: 0, usage: { input: 0 } },
			},
			{ result: { label: 'Information', wish: photos.wish, part: 3, parts: 3 }, status: 'ok' },
		]);
		expect(text.slice(...spanOf(wishes[1]))).toBe(offer.quote);
	});

	it('that nobody wrote goes to review, and the others go on', async () => {
		const invented = {
			quote: 'please cancel our order',
			label: 'Task Request',
			wish: 'Cancel it.',
		};
		const wishes = await wishesOf(answered({ wishes: [fork, invented, offer] }));
		expect(labelsOf(wishes)).toEqual([
			['Support Case', 'ok'],
			['Task Request', 'review'],
			['Task Request', 'ok'],
		]);
		expect(wishes[1]?.fields['label']?.issues.map(({ code }) => code)).toEqual([
			'EVIDENCE_MISSING',
		]);
	});

	it('that rest on the same words in one category are one', async () => {
		const again = { ...offer, wish: 'Six batteries are to be offered.' };
		expect(labelsOf(await wishesOf(answered({ wishes: [offer, again] })))).toHaveLength(1);
		const other = { ...offer, label: 'Information' };
		expect(labelsOf(await wishesOf(answered({ wishes: [offer, other] })))).toHaveLength(2);
	});

	it('that share words in one category are told of, and none is lost', async () => {
		const longer = { ...offer, quote: offer.quote + '? I shall', wish: 'Six batteries.' };
		const found = await wishesOf(answered({ wishes: [offer, longer, fork] }));
		expect(labelsOf(found)).toEqual([
			['Task Request', 'ok'],
			['Task Request', 'review'],
			['Support Case', 'ok'],
		]);
		expect(found[1]?.fields['label']?.issues.map(({ code }) => code)).toEqual(['WISHES_OVERLAP']);
	});

	it.each<[string, unknown[]]>([
		['an empty list', []],
		['an entry for none', [{ quote: null, label: 'None of These', wish: '' }]],
	])('are one of none after %s', async (_, wishes) => {
		expect(labelsOf(await wishesOf(answered({ wishes })))).toEqual([['None of These', 'ok']]);
	});

	it('leave out what is none beside them', async () => {
		const none = { quote: null, label: 'None of These', wish: '' };
		expect(labelsOf(await wishesOf(answered({ wishes: [none, fork] })))).toEqual([
			['Support Case', 'ok'],
		]);
	});

	it('are no more than a person would write, and those are looked at', async () => {
		const lines = Array.from({ length: 200 }, (_, at) => `Do the thing number ${at} for me.`);
		const wishes = lines.map((quote) => ({ quote, label: 'Task Request', wish: quote }));
		const found = await wishesOf(answered({ wishes }), {}, lines.join('\n'));
		expect(found).toHaveLength(limits.wishes);
		expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['review']));
		expect(found[0]?.fields['label']?.issues.map(({ code }) => code)).toEqual(['TOO_MANY_WISHES']);
	});

	it('are not sure without a probability where one is asked for', async () => {
		const wishes = await wishesOf(answered({ wishes: [fork] }), { threshold: 0.8 });
		expect(wishes[0]?.fields['label']?.issues.map(({ code }) => code)).toEqual([
			'CONFIDENCE_UNKNOWN',
		]);
	});

	it('are each as sure as the tokens of their own label', async () => {
		const answer = JSON.stringify({ wishes: [fork, offer] });
		const cut = answer.indexOf('Task Request');
		const tokens = [
			{ token: answer.slice(0, cut), logprob: 0 },
			{ token: 'Task Request', logprob: Math.log(0.6) },
			{ token: answer.slice(cut + 'Task Request'.length), logprob: 0 },
		];
		const wishes = await wishesOf(answered(answer, tokens), { threshold: 0.8 });
		expect(wishes.map(({ fields }) => fields['label']?.confidence)).toEqual([1, 0.6]);
		expect(labelsOf(wishes)).toEqual([
			['Support Case', 'ok'],
			['Task Request', 'review'],
		]);
	});

	it('are asked for once more when a category is none of the list', async () => {
		const server = scriptedServer(
			answered({ wishes: [{ ...fork, label: 'Repair' }] }),
			answered({ wishes: [fork] }),
		);
		const outcome = await gptWith(server).work(job(task, text));
		expect(outcome).toMatchObject({ ok: true, value: { status: 'ok', meta: { attempts: 2 } } });
	});

	it('fail when no answer has the agreed form', async () => {
		await expect(wishesOf(answered({ wishes: 'two' }))).rejects.toMatchObject({
			code: 'OUTPUT_INVALID',
		});
	});

	it('are one refused answer when the model declines', async () => {
		expect(await wishesOf(refusal)).toMatchObject([{ status: 'refused', result: {} }]);
	});
});

function spanOf(wish: Awaited<ReturnType<typeof wishesOf>>[number] | undefined): [number, number] {
	const evidence = wish?.fields['label']?.evidence;
	return [evidence?.start ?? 0, evidence?.end ?? 0];
}
