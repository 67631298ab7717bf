import { isObject } from '../wire/json.ts';
import type { Json } from '../wire/json.ts';
import type { Certainty } from './scored.ts';

export interface Span {
	start: number;
	end: number;
	certainty: Certainty;
}

export interface Written {
	text: string;
	/** Where the values stand that the rules were more or less sure of. */
	spans: Span[];
}

/** Writes compact JSON in the order of the keys and notes where each rated value stands. */
export function writeJson(value: Json, certainties: Map<string, Certainty>): Written {
	const spans: Span[] = [];
	let text = '';
	const write = (node: Json, path: string): void => {
		const start = text.length;
		if (Array.isArray(node)) {
			text += '[';
			node.forEach((entry, index) => {
				if (index > 0) text += ',';
				write(entry, `${path}/${index}`);
			});
			text += ']';
		} else if (isObject(node)) {
			text += '{';
			Object.entries(node).forEach(([key, entry], index) => {
				text += `${index > 0 ? ',' : ''}${JSON.stringify(key)}:`;
				write(entry, `${path}/${key}`);
			});
			text += '}';
		} else text += JSON.stringify(node);
		const certainty = certainties.get(path);
		if (certainty === undefined) return;
		const inset = typeof node === 'string' ? 1 : 0;
		spans.push({ start: start + inset, end: text.length - inset, certainty });
	};
	write(value, '');
	return { text, spans };
}
