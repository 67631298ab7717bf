import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proveSummary } from '../../../../../nodes/core/gpt/work/summarize/prove-summary';
import { compareReadings } from '../../../../../nodes/core/gpt/work/summarize/compare-readings';
import { toTalk } from '../../../../../nodes/core/gpt/proof/turns/talk';
import { withSaidNames } from '../../../../../nodes/core/gpt/proof/turns/said-names';
import type { SummaryAnswer } from '../../../../../nodes/core/gpt/task/answer';
import type { SummarizeTask } from '../../../../../nodes/core/gpt/task/task';
import { readTranscript } from '../../../../../nodes/core/gpt/text/turns';
import { callDay } from '../../../../../nodes/core/gpt/work/call-day';
import { readFile } from '../../../../../nodes/runtime/documents/worker/read-file';
import { findRelativeDays } from '../../../../../nodes/runtime/dates/find-relative-days';
import { readSamples } from '../../../../support/answers/sample-answers';
import { answered, gptWith, job, refusal, scriptedServer } from '../scripted-server';

const samples = await Promise.all(
	readSamples()
		.filter(({ kind }) => kind === 'transcripts')
		.map(async (sample) => {
			const file = { name: basename(sample.file), mimeType: '', bytes: readFileSync(sample.file) };
			const limits = { maxCharacters: 1e6, maxPages: 100, signature: true };
			const { document } = await readFile(file, limits);
			const { header, turns } = readTranscript(document.text);
			const named = { text: document.text, file: file.name };
			const day = callDay(named, header, { locale: null, zone: null });
			const setting = { locale: null, zone: null, day, findRelativeDays };
			return { sample, document, talk: toTalk({ header, turns: withSaidNames(turns) }, setting) };
		}),
);

type Read = (typeof samples)[number];

const known = new Map<SummaryAnswer, ReturnType<typeof proveSummary>>();

function heldOf({ document, talk }: Read, first: SummaryAnswer, second?: SummaryAnswer): string[] {
	const proven = known.get(first) ?? proveSummary(first, talk, document);
	known.set(first, proven);
	const fields = second ? compareReadings(proven, { first, second }, talk.language) : proven;
	return Object.entries(fields).flatMap(([name, { status }]) =>
		status === 'review' ? [name] : [],
	);
}

const isPoint = /^(?:objections|action_items|risks|decisions|next_step)/;
const fieldOf = (place: string): string =>
	place
		.replace('action_items', 'actionItems')
		.replace('next_step', 'nextStep')
		.replace(/\].*/, ']');

describe('a second reading of a call', () => {
	it('holds five points of 800 that two perfect readings put too far from each other', () => {
		const held = samples.flatMap((read) =>
			read.sample.perfect.flatMap(({ summarize: first }, at, all) => {
				const second = all[(at + 1) % all.length]?.summarize;
				if (!first || !second) return [];
				const once = heldOf(read, first);
				const twice = heldOf(read, first, second).filter((name) => !once.includes(name));
				return twice.map((name) => `${read.sample.name} ${at} ${name}`);
			}),
		);
		expect(held).toEqual([
			'first/oakhurst-thirty-minutes 1 decisions[2]',
			'second/fjordbud-winter-test 1 objections[0]',
			'second/northgate-both-budgets 0 actionItems[1]',
			'second/northgate-both-budgets 1 actionItems[1]',
			'second/pronto-second-depot 2 objections[1]',
		]);
	});

	it('leaves seven wrong points of a hundred, where it is perfect itself', () => {
		const passed = samples.flatMap((read) =>
			read.sample.erring.flatMap(({ how, wrong, answer }) => {
				const second = read.sample.perfect[0]?.summarize;
				if (!answer.summarize || !second) return [];
				const held = heldOf(read, answer.summarize, second);
				return wrong
					.filter((place) => isPoint.test(place) && !held.includes(fieldOf(place)))
					.map((place) => `${read.sample.name}: ${how} (${place})`);
			}),
		);
		expect(passed).toEqual([
			'first/oakhurst-thirty-minutes: price of the competitor and our price exchanged (objections[1].text)',
			'third/Zloty Klos - rozmowa wstepna: invented next step (next_step)',
			'third/Zloty Klos - rozmowa wstepna: an unrelated turn cited (objections[0].turns)',
			'third/call_20261126T0912_diarized: an unrelated turn cited (objections[0].turns)',
			'third/komorebi-coffee-2026-11-26: flipped decision (decisions[0].text)',
			'third/komorebi-coffee-2026-11-26: invented next step (next_step)',
			'third/pronto-lavanderie-second-depot-part-two: invented next step (next_step)',
		]);
	});
});

const call = [
	'Date: 20 November 2026',
	'',
	'Ann: We take two ovens for Leeds.',
	'Bob: Good. I will send you the contract by Friday 27 November.',
].join('\n');
const summary = {
	summary: 'Ann takes two ovens for Leeds.',
	objections: [],
	action_items: [
		{
			task: 'Send the contract',
			owner: 'Bob',
			due: 'by Friday 27 November',
			due_date: '2026-11-27',
			turns: [2],
		},
	],
	risks: [],
	decisions: [{ text: 'Two ovens for Leeds', turns: [1] }],
	next_step: null,
};
const task = (secondReading?: SummarizeTask['secondReading']): SummarizeTask => ({
	kind: 'summarize',
	maxCharacters: 10_000,
	...(secondReading ? { secondReading } : {}),
});

async function summarize(second: unknown, reading: SummarizeTask['secondReading'] = 'same') {
	const server = scriptedServer(answered(summary), second);
	const outcome = await gptWith(server).work(job(task(reading), call));
	if (!outcome.ok) throw new Error(outcome.error.code);
	const { fields, status } = outcome.value;
	const codes = Object.entries(fields).flatMap(([name, { issues }]) =>
		issues.map(({ code }) => `${name} ${code}`),
	);
	return { server, status, codes, fields };
}

describe('a summary that is read twice', () => {
	it('is as it was where both agree', async () => {
		const { server, status, codes } = await summarize(answered(summary));
		expect([status, codes]).toEqual(['ok', []]);
		const [one, other] = server.calls.map(({ body }) => body);
		expect(Object.keys(one.text.format.schema.properties)[0]).toBe('summary');
		expect(Object.keys(other.text.format.schema.properties)[0]).toBe('next_step');
		expect(other.instructions).not.toContain('ovens');
	});

	it('holds a decision that the second one does not have, a day and an owner that differ', async () => {
		const [item] = summary.action_items;
		const second = { ...summary, decisions: [], action_items: [{ ...item, due_date: null }] };
		const { status, codes, fields } = await summarize(answered(second));
		expect(status).toBe('review');
		expect(codes).toEqual(['actionItems[0] READINGS_DIFFER', 'decisions[0] READINGS_DIFFER']);
		expect(fields['actionItems[0]']?.rival?.value).toMatchObject({ dueDate: null });
		const other = { ...summary, action_items: [{ ...item, owner: 'Ann' }] };
		expect((await summarize(answered(other))).codes).toEqual(['actionItems[0] READINGS_DIFFER']);
	});

	it('holds a decision that the second one turns round', async () => {
		const second = { ...summary, decisions: [{ text: 'No ovens for Leeds', turns: [1] }] };
		expect((await summarize(answered(second))).codes).toEqual(['decisions[0] READINGS_DIFFER']);
	});

	it('holds all points of one that is declined, and asks the other model', async () => {
		const { server, codes } = await summarize(refusal, { model: 'gpt-6-sol' });
		expect(server.calls[1]?.body.model).toBe('gpt-6-sol');
		expect(codes).toEqual([
			'summary SECOND_READING_FAILED',
			'actionItems[0] SECOND_READING_FAILED',
			'decisions[0] SECOND_READING_FAILED',
		]);
	});
});
