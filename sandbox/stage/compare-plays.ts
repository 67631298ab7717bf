import type { Played } from './play-input.ts';
import type { PlayedSet } from './rates.ts';

/** What an input led to, without what differs from play to play: ids, times, tokens. */
const parts = {
	reasons: ({ reasons }: Played) => reasons,
	'GPT answers': ({ gpt }: Played) =>
		gpt.map(({ node, status, result, unsure }) => [node, status, result, unsure]),
	'Gate verdicts': ({ gate }: Played) => gate,
	'records written': ({ writes }: Played) => writes.map(({ id: _, ...write }) => write),
	'CRM calls': ({ calls }: Played) => calls,
};

function difference(first: Played, second: Played): string | undefined {
	if (first.verdict !== second.verdict) return `${second.verdict} instead of ${first.verdict}`;
	const other = Object.entries(parts).filter(
		([, read]) => JSON.stringify(read(first)) !== JSON.stringify(read(second)),
	);
	return other.length === 0 ? undefined : `other ${other.map(([name]) => name).join(', ')}`;
}

/** Where the second play of the same sets ended otherwise than the first: a line for each such input. */
export function comparePlays(first: PlayedSet[], second: PlayedSet[]): string[] {
	return first.flatMap(({ story, set, inputs }) => {
		const again = second.find((one) => one.story === story && one.set === set)?.inputs ?? [];
		return inputs.flatMap((input) => {
			const place = `${story}, ${set}, ${input.row.file}`;
			const same = again.find(({ row }) => row.file === input.row.file);
			const found = same ? difference(input, same) : 'not played';
			return found === undefined ? [] : [`${place}: ${found}`];
		});
	});
}
