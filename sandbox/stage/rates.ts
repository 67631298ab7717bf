import Table from 'cli-table3';
import type { Played } from './play-input.ts';

/** One story's way through one set of inputs. */
export interface PlayedSet {
	story: string;
	set: string;
	inputs: Played[];
}

export interface Rate {
	inputs: number;
	expected: number;
	review: number;
	wrong: number;
	/** Inputs that a person would write, and those of them that were written as expected. */
	toWrite: number;
	written: number;
	ms: number;
	calls: number;
	credits: number;
	gptCalls: number;
	tokens: number;
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Counts what became of inputs, and what they took. */
export function rateOf(inputs: Played[]): Rate {
	const count = (verdict: Played['verdict']) =>
		inputs.filter((input) => input.verdict === verdict).length;
	const toWrite = inputs.filter(({ row }) => row.outcome === 'written');
	const answers = inputs.flatMap(({ gpt }) => gpt);
	return {
		inputs: inputs.length,
		expected: count('expected'),
		review: count('review'),
		wrong: count('wrong'),
		toWrite: toWrite.length,
		written: toWrite.filter(({ verdict }) => verdict === 'expected').length,
		ms: sum(inputs.map(({ ms }) => ms)),
		calls: sum(inputs.map(({ calls }) => calls)),
		credits: sum(inputs.map(({ credits }) => credits)),
		gptCalls: sum(answers.map(({ requests }) => requests)),
		tokens: sum(answers.map(({ tokens }) => tokens)),
	};
}

/** The rates of every story and set as a table. */
export function ratesTable(sets: PlayedSet[]): string {
	const table = new Table({
		head: [
			'Story',
			'Set',
			'Inputs',
			'Expected',
			'Review',
			'Wrong',
			'Written of what should be',
			'CRM calls',
			'Credits',
			'Tokens',
			'Seconds',
		],
		style: { head: [], border: [] },
	});
	for (const { story, set, inputs } of sets) {
		const rate = rateOf(inputs);
		const { expected, review, wrong, calls, credits, tokens } = rate;
		const share = `${rate.written} of ${rate.toWrite}`;
		const seconds = (rate.ms / 1000).toFixed(1);
		const verdicts = [rate.inputs, expected, review, wrong, share];
		table.push([story, set, ...verdicts, calls, credits, tokens, seconds]);
	}
	return table.toString();
}
