import { rateOf, type PlayedSet, type Rate } from './rates.ts';

export interface Summary {
	/** Whether every input ended as its expected row says, or in review. */
	ok: boolean;
	model: 'stand-in' | 'real';
	total: Rate;
	sets: Array<{ story: string; set: string; rate: Rate; inputs: unknown[] }>;
}

/** What `--json` prints: rates per story and set, and per input its verdict, answers and writes. */
export function summarise(sets: PlayedSet[], model: Summary['model']): Summary {
	const total = rateOf(sets.flatMap(({ inputs }) => inputs));
	return {
		ok: total.inputs > 0 && total.wrong === 0,
		model,
		total,
		sets: sets.map(({ story, set, inputs }) => ({
			story,
			set,
			rate: rateOf(inputs),
			inputs: inputs.map(({ row, ...rest }) => ({
				file: row.file,
				expected: row.outcome,
				...rest,
			})),
		})),
	};
}
