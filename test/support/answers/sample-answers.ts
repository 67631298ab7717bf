import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { withCall } from './call-answers';
import type { Sample } from './sample';

export type { Sample, SampleAnswer, Wish } from './sample';

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

/** The answers of the stories that a record starts, each with the file of its record. */
export function readRecordSamples(): Sample[] {
	const kinds = ['leads', 'cases'] as const;
	return kinds.flatMap((kind) =>
		readdirSync(join(answers, 'enrichment', kind, 'first')).map((entry) => {
			const text = readFileSync(join(answers, 'enrichment', kind, 'first', entry), 'utf8');
			const name = `first/${parse(entry).name}`;
			return {
				kind,
				name,
				file: join('sandbox/samples', kind, 'first', entry),
				...JSON.parse(text),
			};
		}),
	);
}

/** The sample with the answers of a model that is asked for wishes, where somebody wrote them. */
export function withWishes(sample: Sample): Sample {
	const file = join(answers, 'wishes', `${sample.name}.json`);
	if (!existsSync(file)) return sample;
	const told = JSON.parse(readFileSync(file, 'utf8'));
	return sample.kind === 'transcripts' ? withCall(sample, told) : { ...sample, ...told };
}
