import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Json } from '../../../nodes/core/kernel/json';
import type { SummaryAnswer } from '../../../nodes/core/gpt/task/answer';

type Quoted = { quote: string | null; value: Json };

export interface SampleAnswer {
	classify?: { quote: string | null; label: string };
	extract?: Record<string, Quoted>;
	summarize?: SummaryAnswer;
}

export interface Sample {
	kind: 'mails' | 'documents' | 'transcripts';
	/** `first/complaint-parking-brake` */
	name: string;
	/** The input itself. */
	file: string;
	perfect: SampleAnswer[];
	erring: Array<{ how: string; wrong: string[]; answer: SampleAnswer }>;
}

/** The kinds of mistakes that the words of a document show, by how answers tell what went wrong. */
export const isShown =
	/invented|digit|letter wrong|day off|week|month off|year off|day and month|comma and point|guessed|not ticked|not crossed|fax|subtotal|deposit|carried forward|made up|picked/;

const answers = 'test/answers';

/** Every answer that was written from an input alone, with the input it was written from. */
export function readSamples(): Sample[] {
	const kinds = ['mails', 'documents', 'transcripts'] as const;
	return kinds.flatMap((kind) =>
		['first', 'second', 'third'].flatMap((set) =>
			readdirSync(join(answers, kind, set)).map((entry) => {
				const name = entry.replace(/\.json$/, '');
				const inputs = join('sandbox/samples', kind, set);
				const file = readdirSync(inputs).find((one) => parse(one).name === name) ?? '';
				const text = readFileSync(join(answers, kind, set, entry), 'utf8');
				return { kind, name: `${set}/${name}`, file: join(inputs, file), ...JSON.parse(text) };
			}),
		),
	);
}
