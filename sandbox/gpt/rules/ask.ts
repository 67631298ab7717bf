import { fold, nameWords } from './words.ts';
import type { Json } from '../wire/json.ts';

export type ValueType = 'string' | 'number' | 'integer' | 'boolean' | 'enum' | 'strings' | 'enums';

/** One value somebody wants out of a document, as its schema says. */
export interface Ask {
	name: string;
	description: string;
	type: ValueType;
	/** `email`, `date`, `date-time` or '' */
	format: string;
	/** What may be chosen from; [] for free values. */
	choices: Json[];
	/** Words a form would label it with. */
	labels: string[][];
	/** Names of the fields asked for along with it. */
	others?: string[];
}

export interface Finding {
	value: Json;
	/** Cut from the document; null where no words of it settle the value, so that a person must. */
	quote: string | null;
	/** 0 to 1 by the rule that found it. */
	certainty: number;
}

/** Words by which a form may label the field: its name, and the label before a dash in its description. */
export function labelsOf(name: string, description: string): string[][] {
	const lead = /^["'“]?([^.:;(–—"”]{2,40}?)["'”]?(?:\s+[–—-]\s|[.:;(]|$)/.exec(description)?.[1];
	const labels = [nameWords(name)];
	if (lead !== undefined && lead.split(/\s+/).length <= 4) labels.push(nameWords(lead));
	const unique = new Map(labels.map((words) => [words.join(' '), words]));
	unique.delete('');
	return [...unique.values()];
}

/** Everything said about the field in one folded string, name first. */
export function askText(ask: Ask): string {
	return fold(`${nameWords(ask.name).join(' ')} ${ask.description}`);
}
