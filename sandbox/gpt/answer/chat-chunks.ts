import { isObject } from '../wire/json.ts';
import type { JsonObject } from '../wire/json.ts';
import { splitTokens } from '../wire/tokens.ts';

/** A finished completion told as the chunks it would have come in, `[DONE]` at the end. */
export function chatChunks(completion: JsonObject, withUsage: boolean): string[] {
	const { usage, choices, ...head } = completion;
	const base: JsonObject = {
		...head,
		object: 'chat.completion.chunk',
		...(withUsage ? { usage: null } : {}),
	};
	const chunk = (index: number, delta: JsonObject, reason: string | null): JsonObject => ({
		...base,
		choices: [{ index, delta, finish_reason: reason, logprobs: null }],
	});
	const chunks: JsonObject[] = [];
	for (const choice of Array.isArray(choices) ? choices : []) {
		if (!isObject(choice) || !isObject(choice['message'])) continue;
		const index = Number(choice['index']);
		const { content, refusal } = choice['message'];
		const key = typeof content === 'string' ? 'content' : 'refusal';
		const tokens = splitTokens(String(content ?? refusal ?? ''));
		chunks.push(chunk(index, { role: 'assistant', [key]: '' }, null));
		for (let at = 0; at < tokens.length; at += 8) {
			chunks.push(chunk(index, { [key]: tokens.slice(at, at + 8).join('') }, null));
		}
		chunks.push(chunk(index, {}, String(choice['finish_reason'])));
	}
	if (withUsage) chunks.push({ ...base, choices: [], usage: usage ?? null });
	return [...chunks.map((entry) => `data: ${JSON.stringify(entry)}\n\n`), 'data: [DONE]\n\n'];
}
