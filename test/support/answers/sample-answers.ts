import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { withCall } from './call-answers';
import type { Json } from '../../../nodes/core/kernel/json';
import type { SummaryAnswer } from '../../../nodes/core/gpt/task/answer';

type Quoted = { quote: string | null; value: Json };

/** One of the wishes of an input, as a model answers that is told of the customer's open deals and cases. */
export interface Wish {
	label: string;
	quote: string | null;
	/** In the model's own words. */
	wish: string;
	/** The open deal or case that is meant. */
	about: { quote: string; name: string } | null;
	/** By module, for every module that the wish may lead to. */
	extract: Record<string, Record<string, Quoted>>;
}

export interface SampleAnswer {
	wishes?: Wish[];
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

/** The sample with the answers of a model that is asked for wishes, where somebody wrote them. */
export function withWishes(sample: Sample): Sample {
	const file = join(answers, 'wishes', `${sample.name}.json`);
	if (!existsSync(file)) return sample;
	const told = JSON.parse(readFileSync(file, 'utf8'));
	return sample.kind === 'transcripts' ? withCall(sample, told) : { ...sample, ...told };
}
