import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSeed } from '../../sandbox/zoho/seed/load-seed.ts';

const folder = (name: string) => fileURLToPath(new URL(`../inputs/${name}/`, import.meta.url));
const readRows = <T>(name: string, row: z.ZodType<T>): T[] =>
	readdirSync(folder(name))
		.filter((file) => /^(vapi|retell|elevenlabs|plain)\.json$/.test(file))
		.flatMap((file) => z.array(row).parse(JSON.parse(readFileSync(folder(name) + file, 'utf8'))));

const quoted = z.looseObject({ quote: z.string() });
const answer = z.looseObject({
	stage: quoted.nullable(),
	fields: z.record(z.string(), quoted),
	promises: z.array(quoted),
});
const conversation = z.looseObject({
	id: z.string(),
	given: z.array(z.record(z.string(), z.string())).default([]),
	body: z.json(),
	expected: z.looseObject({
		writes: z.array(
			z.looseObject({
				module: z.string(),
				operation: z.string().optional(),
				name: z.string().optional(),
				parent: z.object({ module: z.string(), name: z.string() }).optional(),
			}),
		),
	}),
	answers: z.object({
		perfect: z.array(answer).length(3),
		erring: z.array(z.object({ wrong: z.array(z.string()), how: z.string(), answer })).min(1),
	}),
});
const conversations = readRows('voice/conversations', conversation);
const toolCall = z.looseObject({
	id: z.string(),
	tools: z.array(z.string()),
	expected: z.looseObject({ heard: z.array(z.looseObject({})) }),
});
const toolCalls = readRows('voice/tool-calls', toolCall);

const seed = readSeed();
const nameOf = (row: Record<string, unknown>) =>
	row.Deal_Name ?? [row.First_Name, row.Last_Name].filter(Boolean).join(' ');

describe('what a voice platform sends', () => {
	it('has every row once', () => {
		for (const ids of [conversations, toolCalls].map((rows) => rows.map(({ id }) => id))) {
			expect(new Set(ids).size).toBe(ids.length);
		}
	});

	it.each(toolCalls)('says of each call what is heard: $id', ({ tools, expected }) => {
		expect(expected.heard).toHaveLength(tools.length);
	});

	it.each(conversations)('names records that are there: $id', ({ expected, given }) => {
		const known = (module: string) =>
			[...(seed.records[module] ?? []), ...given.filter((row) => row.module === module)].map(
				nameOf,
			);
		for (const { parent, module, operation, name } of expected.writes) {
			if (parent) expect(known(parent.module)).toContain(parent.name);
			if (operation === 'update') expect(known(module)).toContain(name);
		}
	});

	it.each(conversations)('quotes what was said: $id', ({ body, answers }) => {
		const texts = textsIn(body);
		const real = answers.erring.filter(({ how }) => !how.includes('invented quote'));
		for (const { stage, fields, promises } of [
			...answers.perfect,
			...real.map((one) => one.answer),
		]) {
			const quotes = [...(stage ? [stage] : []), ...Object.values(fields), ...promises];
			for (const { quote } of quotes) {
				expect(texts.some((text) => text.includes(quote))).toBe(true);
			}
		}
	});
});

/** Every text of a body, however deep. */
function textsIn(value: z.core.util.JSONType): string[] {
	if (typeof value === 'string') return [value];
	if (value === null || typeof value !== 'object') return [];
	return Object.values(value).flatMap(textsIn);
}
