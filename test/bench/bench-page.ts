/** What one process paid for loading some classes. */
export interface Load {
	/** Of the processor. */
	ms: number;
	/** On the heap, after a garbage collection. */
	bytes: number;
	files: number;
	classes: number;
}

export interface BenchResult {
	/** All nodes and credentials of this package. */
	ours: Load;
	/** Some of n8n's own. */
	peer: Load;
}

/** How many times the peer's time, and megabytes. */
export const LIMITS = { ratio: 1.5, megabytes: 4 };

const MEGABYTE = 2 ** 20;
const ratioOf = ({ ours, peer }: BenchResult): number => ours.ms / peer.ms;

export const withinLimits = (result: BenchResult): boolean =>
	ratioOf(result) <= LIMITS.ratio && result.ours.bytes <= LIMITS.megabytes * MEGABYTE;

const row = (what: string, { classes, files, ms, bytes }: Load): string =>
	`| ${what} | ${classes} | ${files} | ${ms.toFixed(1)} ms | ${(bytes / MEGABYTE).toFixed(1)} MB |`;

/** docs/bench.md, with where and when it was measured. */
export function benchPage(
	result: BenchResult,
	place: { n8n: string; node: string; loads: number; day: string },
): string {
	const verdict = withinLimits(result) ? 'within both limits' : 'over a limit';
	return `# What n8n's start pays for this package

\`npm run bench\` loads all nodes and credentials of the packed package in a process that has \`n8n-workflow\` already, as n8n does when it starts, and in the same way a few nodes of n8n's own.
Time is the processor's, and the quickest of ${place.loads} loads counts: other work on the machine only ever slows one down.

| Loaded | Classes | Files | Time | Memory |
| --- | --- | --- | --- | --- |
${row('This package', result.ours)}
${row('Zoho CRM, Salesforce and OpenAI of `n8n-nodes-base`, two credentials', result.peer)}

The package takes ${ratioOf(result).toFixed(2)} times what its peer takes, ${verdict}: at most ${LIMITS.ratio} times, and ${LIMITS.megabytes} MB. A limit in milliseconds would measure the machine.

Measured on ${place.day} with n8n ${place.n8n} and Node.js ${place.node}.
`;
}
