import { viewOf } from '../rules/view.ts';
import { summarise } from '../rules/minutes/summarise.ts';
import type { FaultKind } from '../wire/fault.ts';
import type { JsonObject } from '../wire/json.ts';
import { countTokens, splitTokens } from '../wire/tokens.ts';
import { answer } from './answer.ts';
import { fencedDocument } from './document.ts';
import { inventQuote, leaveEnum } from './spoil.ts';
import { writeJson } from './write-json.ts';
import type { Written } from './write-json.ts';

export interface Request {
	userTexts: string[];
	/** null where plain text is wanted. */
	schema: JsonObject | null;
	/** Reasoning effort as asked for or by default. */
	effort: string;
	/** Output tokens, reasoning included. */
	maxTokens: number | undefined;
	faults: FaultKind[];
}

export interface Generated {
	written: Written;
	refusal: string | null;
	incomplete: 'max_output_tokens' | 'content_filter' | null;
	outputTokens: number;
	reasoningTokens: number;
}

// What stands later than this in a document is paid for but not read: rules take seconds per megabyte.
const longestRead = 400_000;

// What each effort "thinks", in tokens: enough to show that reasoning is billed and eats the limit.
const thinking: Record<string, number> = {
	none: 0,
	minimal: 32,
	low: 64,
	medium: 256,
	high: 512,
	xhigh: 1024,
	max: 2048,
};

/** Answers by rules from the text: JSON for a schema, a summary where plain text is wanted. */
export function generate(request: Request): Generated {
	const { faults } = request;
	const reasoningTokens = thinking[request.effort] ?? 0;
	const done = (written: Written, rest: Partial<Generated> = {}): Generated => ({
		written,
		refusal: null,
		incomplete: null,
		outputTokens: reasoningTokens + countTokens(written.text),
		reasoningTokens,
		...rest,
	});
	if (faults.includes('refusal')) {
		const refusal = "I'm sorry, but I can't help with that.";
		return done(
			{ text: '', spans: [] },
			{ refusal, outputTokens: reasoningTokens + countTokens(refusal) },
		);
	}
	const full = write(request);
	const tokens = splitTokens(full.text);
	const room = Math.max(0, (request.maxTokens ?? Infinity) - reasoningTokens);
	if (faults.includes('incomplete_content_filter'))
		return done(cut(full, tokens, Math.floor(tokens.length / 2)), { incomplete: 'content_filter' });
	if (faults.includes('incomplete_length'))
		return done(cut(full, tokens, Math.floor(tokens.length / 2)), {
			incomplete: 'max_output_tokens',
		});
	if (tokens.length > room) {
		return done(cut(full, tokens, room), {
			incomplete: 'max_output_tokens',
			outputTokens: request.maxTokens ?? 0,
			reasoningTokens: Math.min(reasoningTokens, request.maxTokens ?? reasoningTokens),
		});
	}
	if (faults.includes('malformed_json'))
		return done({ text: `${full.text.slice(0, -2)}, oops`, spans: [] });
	return done(full);
}

function write({ userTexts, schema, faults }: Request): Written {
	// The first fenced message holds the document; later ones ask for the answer again.
	const holder = userTexts.find((text) => /<document id="/.test(text)) ?? userTexts[0] ?? '';
	const view = viewOf(fencedDocument(holder).slice(0, longestRead));
	if (schema === null) return { text: summarise(view), spans: [] };
	const { value, certainties } = answer(view, schema);
	if (faults.includes('wrong_enum')) leaveEnum(value, schema, schema);
	if (faults.includes('hallucinated_quote')) inventQuote(value);
	return writeJson(value, certainties);
}

function cut(full: Written, tokens: string[], count: number): Written {
	const text = tokens.slice(0, count).join('');
	return { text, spans: full.spans.filter(({ end }) => end <= text.length) };
}
