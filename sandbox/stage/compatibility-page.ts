import type { Rate } from './rates.ts';

/** The stories as they were played on one version of n8n. */
export interface VersionPlay {
	n8n: string;
	node: string;
	rate: Pick<Rate, 'inputs' | 'expected' | 'review' | 'wrong'>;
	/** The version it is held against, and where it ended otherwise. */
	against: { n8n: string; differences: string[] };
	/** `2026-11-29`. */
	day: string;
}

const head = (floor: string) => `# Compatibility

\`npm run compat -- ${floor}\` installs that version of n8n beside the tested one, plays every story on both with the packed package, the CRM twin and the stand-in for a model,
and writes this page. Two plays are the same when every input has the same verdict, GPT answers, Gate verdicts, records written and number of CRM calls.

## Tried

| n8n | Node.js | Inputs | Expected | Review | Wrong | What differs | Played on |
| --- | --- | --- | --- | --- | --- | --- | --- |
`;

const tail = (tested: string) => `
_Expected_ is as a person would have done it, _Review_ is left to a person, _Wrong_ is neither. One main process with SQLite.

## Stated, not tried

- Versions of n8n without a row, newer than ${tested} included. Node.js 22.22, the oldest that the manifest allows.
- All other tests, the editor in a browser among them, run on n8n ${tested} alone.
- Versions before the floor: the nodes refuse to run and say which version they need. How they know, and why the floor is where it is, stands in
  [decision 0012](decisions/0012-n8n-2-30-is-the-floor.md).
`;

function toRow({ n8n, node, rate, against, day }: VersionPlay): string {
	const { inputs, expected, review, wrong } = rate;
	const { differences } = against;
	const found =
		n8n === against.n8n
			? 'the tested version'
			: differences.join('<br>') || `nothing from ${against.n8n}`;
	const cells = [n8n, node, inputs, expected, review, wrong, found, day];
	return `| ${cells.join(' | ')} |`;
}

const versionOf = (row: string): string => row.split('|')[1]?.trim() ?? '';

/** The page with these plays; rows of versions that were not played this time stay as they are. */
export function compatibilityPage(
	old: string,
	plays: VersionPlay[],
	versions: { tested: string; floor: string },
): string {
	const kept = old
		.split('\n')
		.filter((line) => /^\| \d/.test(line))
		.filter((row) => !plays.some(({ n8n }) => n8n === versionOf(row)));
	const rows = [...kept, ...plays.map(toRow)].sort((a, b) =>
		versionOf(b).localeCompare(versionOf(a), 'en', { numeric: true }),
	);
	return `${head(versions.floor)}${rows.join('\n')}\n${tail(versions.tested)}`;
}
