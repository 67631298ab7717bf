import { isObject } from '../wire/json.ts';
import type { Json, JsonObject } from '../wire/json.ts';
import { splitTokens } from '../wire/tokens.ts';

/** A finished response told as the stream of events it would have come in. */
export function responseEvents(response: JsonObject): string[] {
	const events: JsonObject[] = [];
	const begun: JsonObject = {
		...response,
		status: 'in_progress',
		output: [],
		usage: null,
		incomplete_details: null,
	};
	events.push(
		{ type: 'response.created', response: begun },
		{ type: 'response.in_progress', response: begun },
	);
	const output: Json[] = Array.isArray(response['output']) ? response['output'] : [];
	output.forEach((item, index) => {
		if (!isObject(item)) return;
		const content: Json[] = Array.isArray(item['content']) ? item['content'] : [];
		const opened: JsonObject =
			item['type'] === 'message' ? { ...item, status: 'in_progress', content: [] } : item;
		events.push({ type: 'response.output_item.added', output_index: index, item: opened });
		content.forEach((part, at) => {
			if (isObject(part))
				events.push(
					...partEvents(part, {
						item_id: item['id'] ?? '',
						output_index: index,
						content_index: at,
					}),
				);
		});
		events.push({ type: 'response.output_item.done', output_index: index, item });
	});
	events.push({ type: `response.${String(response['status'])}`, response });
	return events.map(
		(event, sequence) =>
			`event: ${String(event['type'])}\ndata: ${JSON.stringify({ ...event, sequence_number: sequence })}\n\n`,
	);
}

function partEvents(part: JsonObject, place: JsonObject): JsonObject[] {
	const refusal = part['type'] === 'refusal';
	const kind = refusal ? 'refusal' : 'output_text';
	const text = String(part[refusal ? 'refusal' : 'text'] ?? '');
	const opened: JsonObject = refusal
		? { type: 'refusal', refusal: '' }
		: { type: 'output_text', text: '', annotations: [], logprobs: [] };
	const extra: JsonObject = refusal ? {} : { logprobs: [] };
	const tokens = splitTokens(text);
	const deltas: JsonObject[] = [];
	for (let index = 0; index < tokens.length; index += 8) {
		deltas.push({
			type: `response.${kind}.delta`,
			...place,
			delta: tokens.slice(index, index + 8).join(''),
			...extra,
		});
	}
	return [
		{ type: 'response.content_part.added', ...place, part: opened },
		...deltas,
		{ type: `response.${kind}.done`, ...place, [refusal ? 'refusal' : 'text']: text, ...extra },
		{ type: 'response.content_part.done', ...place, part },
	];
}
