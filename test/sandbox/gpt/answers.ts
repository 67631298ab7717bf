import { generate } from '../../../sandbox/gpt/answer/generate.ts';
import { classifySchema, extractSchema, fenced, summarySchema } from './requests.ts';

type Schema = Record<string, unknown>;

/** What the rules answer to a document, without the wire. */
export function answer(text: string, schema: Schema): Record<string, never> {
	const { written } = generate({
		userTexts: [fenced(text)],
		schema: JSON.parse(JSON.stringify(schema)),
		effort: 'none',
		maxTokens: undefined,
		faults: [],
	});
	return JSON.parse(written.text);
}

export function labelOf(text: string, labels: Record<string, string>): string {
	return answer(text, classifySchema(labels))['label'] ?? '';
}

/** The values found (one without a quote is a guess for a person to settle), those that are null left out; every quote must stand in the text. */
export function found(text: string, fields: Record<string, Schema>): Record<string, unknown> {
	const values: [string, unknown][] = [];
	for (const [name, { quote, value }] of Object.entries<{ quote: string | null; value: unknown }>(
		answer(text, extractSchema(fields)),
	)) {
		if (quote !== null && !text.includes(quote))
			throw new Error(`The quote of '${name}' is not in the text`);
		if (quote !== null && value === null) throw new Error(`'${name}' has a quote alone`);
		if (value !== null) values.push([name, value]);
	}
	return Object.fromEntries(values);
}

export interface Summary {
	summary: string;
	objections: { text: string; turns: number[] }[];
	action_items: { task: string; owner: string | null; due: string | null; turns: number[] }[];
	risks: { text: string; turns: number[] }[];
	decisions: { text: string; turns: number[] }[];
	next_step: string | null;
}

export function summaryOf(text: string): Summary {
	return answer(text, summarySchema) as unknown as Summary;
}
