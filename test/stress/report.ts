import type { Verdict } from '../support/faults/verdict.ts';
import { kinds, type Asked, type Finding, type Kind, type Played } from './kinds.ts';

export interface Row extends Record<keyof Verdict, number> {
	kind: Kind;
	cases: number;
	of: number;
}

export interface Report extends Asked {
	day: string;
	rows: Row[];
	findings: Array<Finding & { kind: Kind }>;
}

const faults = ['lost', 'doubled', 'wrong', 'unreported'] as const;

/** What a whole run must have played at least. */
const least: Record<Kind, number> = { product: 20_000, history: 1_000, document: 60, answer: 40 };

/** Adds up what the parts of a run found. */
export function reportOf(parts: readonly Played[], asked: Asked & { day: string }): Report {
	const rows = (Object.keys(kinds) as Kind[]).map((kind): Row => {
		const own = parts.filter((one) => one.kind === kind);
		const count = (name: keyof Verdict): number =>
			own
				.flatMap(({ findings }) => findings)
				.reduce((sum, { verdict }) => sum + verdict[name].length, 0);
		return {
			kind,
			cases: own.reduce((sum, { cases }) => sum + cases, 0),
			of: own.reduce((sum, { of }) => sum + of, 0),
			lost: count('lost'),
			doubled: count('doubled'),
			wrong: count('wrong'),
			unreported: count('unreported'),
		};
	});
	const findings = parts.flatMap(({ kind, findings }) =>
		findings.map((finding) => ({ kind, ...finding })),
	);
	return { ...asked, rows, findings };
}

/** Whether all there is was played, or the one case that was asked for, and nothing was found. */
export const isGood = ({ rows, findings, only }: Report): boolean => {
	const isWhole =
		only === undefined
			? rows.every(({ kind, cases, of }) => cases === of && of >= least[kind])
			: rows.some(({ cases }) => cases > 0);
	return isWhole && findings.length === 0;
};

const tableRow = ({ kind, cases, of, ...counts }: Row): string =>
	`| ${kinds[kind]} | ${cases < of ? `${cases} of ${of}` : cases} | ${faults.map((name) => counts[name]).join(' | ')} |`;

/** How a case is played alone. */
export const replayOf = (name: string, seed: number): string =>
	`npm run stress -- --seed ${seed} --only "${name}"`;

const findingLine = (seed: number, { name, verdict }: Finding): string => {
	const counts = faults.flatMap((one) =>
		verdict[one].length === 0 ? [] : [`${verdict[one].length} ${one}`],
	);
	return `- ${counts.join(', ')}: \`${replayOf(name, seed)}\``;
};

/** docs/stress.md. */
export function stressPage({ rows, findings, seed, day }: Report): string {
	const found =
		findings.length === 0
			? 'No case ended otherwise than it should.'
			: `Cases that ended otherwise than they should, and how to play each alone:\n\n${findings.map((one) => findingLine(seed, one)).join('\n')}`;
	const isCut = rows.some(({ cases, of }) => cases < of);
	const cut = isCut
		? '\n\nThe time that was given ended before all was played; what was is a choice of all kinds.'
		: '';
	return `# Stress

\`npm run stress\` plays what \`npm test\` plays a choice of: every fault of the twin and of the wire before it, at the first, the second and every request of every write, with what goes wrong with the lookups
that follow, with and without continue on fail, tried again by n8n, by hand, by hand with changes and after a stop; random histories of such tries; and every hostile document and answer, each with a good
item behind it. A row is lost when it is said to be written and is not there, doubled when it is there more than once, wrong when it is said to be another one or holds what nobody wrote, unreported when
nothing true is said of it.

| Played | Cases | Lost | Doubled | Wrong | Unreported |
| --- | --- | --- | --- | --- | --- |
${rows.map(tableRow).join('\n')}

${found}${cut}

Played on ${day} with the seed ${seed}. A seed gives the same histories again: \`npm run stress -- --seed ${seed}\`; \`--only\` plays one case by its name, \`--minutes\` ends a run early, and \`--json\` gives the counts to machines.
`;
}
