import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyFor, modelOf, onStandIn } from './on-stand-in';
import { response, scriptedModel } from './scripted-model';

const { run } = onStandIn();
const server = scriptedModel();

const shapes = path.resolve(import.meta.dirname, '../../unit/core/gpt/text/transcripts');
const nothing = {
	summary: 'They speak about the price.',
	objections: [],
	action_items: [],
	risks: [],
	decisions: [],
	next_step: null,
};

async function summarize(text: string, answer: unknown, options = {}): Promise<any> {
	server.answers(() => response(answer));
	const { items, error } = await run(
		{ operation: 'summarize', model: modelOf('gpt-6-luna'), source: 'text', text, options },
		{ credentials: [keyFor(server.url(), 'sk-test')] },
	);
	expect(error).toBeUndefined();
	return items[0];
}

const sent = () => server.calls().map(({ body }) => JSON.stringify(body));

describe('Summarize', () => {
	it.each([
		'captions/teams.vtt',
		'own-lines/teams.txt',
		'own-lines/zoom.txt',
		'json/fireflies.json',
	])('shows the model who says what in %s', async (file) => {
		await summarize(readFileSync(path.join(shapes, file), 'utf8'), nothing);
		expect(sent()[0]).toContain('[1] Ann Miller: Good morning, can you hear me?\\n[2] ');
		expect(sent()[0]).not.toMatch(/start_time|-->|10:02:1/);
	});

	it('counts days from the date that a tool writes above a call', async () => {
		const text = [
			'Northwind-20261118_100012-Meeting Transcript',
			'18 November 2026, 10:00am',
			'12m 31s',
			'Ann Miller   0:03',
			'The price is too high for us.',
			'Bob Rivers   0:08',
			'I will send you a price list by Friday.',
		].join('\n');
		const item = await summarize(text, {
			...nothing,
			action_items: [
				{
					task: 'Send a price list',
					owner: 'Bob Rivers',
					due: 'by Friday',
					due_date: '2026-11-20',
					turns: [2],
				},
			],
		});
		expect(item.fields['actionItems[0]']).toMatchObject({ status: 'accepted', issues: [] });
		expect(item.fields['actionItems[0]'].evidence.quote).toBe(
			'I will send you a price list by Friday.',
		);
	});

	it('sends a paragraph of two million characters in parts', async () => {
		const text = 'We spoke about the price of twenty bikes. '.repeat(50_000);
		await summarize(text, nothing, { maxCharacters: 3_000_000, charactersPerCall: 400_000 });
		const lengths = sent().map((body) => body.length);
		expect(lengths.length).toBeGreaterThan(5);
		expect(Math.max(...lengths)).toBeLessThan(450_000);
	});
});
