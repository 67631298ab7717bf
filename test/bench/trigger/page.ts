import type { Simulated } from '../../unit/core/zoho/changes/simulation/simulate.ts';

/** One play of the simulation. */
export interface Run extends Simulated {
	seed: number;
	kinds: string[];
}

/** Largest state, in bytes, that may be kept with a workflow. */
const mostBytes = 64 * 1024;

/** How much of a run was wrong. */
export function faultsOf({ missing, doubled, ownOnly, stateBytes }: Run): number {
	return missing.length + doubled.length + ownOnly.length + Number(stateBytes > mostBytes);
}

/** The page of the runs. */
export function triggerPage(runs: readonly Run[]): string {
	const head =
		'| Watched | Seed | Changes | Events | Missing | Twice | Own alone | Again after restarts | Polls | Failed | Calls | Idle poll | State |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |';
	return `# What the trigger sees

\`npm run bench -- trigger\` plays two days of a CRM in which people and the workflow itself make, change, delete and restore records, several times in one second and hundreds at once; it writes this page and fails on the first fault.
One call in five loses its answer, one answer in five brings rows twice, writes turn up late and out of order, every clock is off, n8n is restarted once and killed twice over items, and a day long it does not run. The CRM that answers is a model of its own, written from Zoho's papers (\`test/unit/core/zoho/changes/simulation/\`). A run is repeated with \`--seed\`.

${head}
${runs.map(row).join('\n')}

- **Missing**: records that somebody else changed and of which no event has that state or a later one. **Twice**: keys that came twice though no restart lies between. **Own alone**: events of records that only we had written since their last event.
- **Again after restarts**: keys that were given again since n8n may have lost them. **Failed** polls found no answer in spite of second tries. **Idle poll**: calls of one that finds nothing. **State**: bytes kept with the workflow, at most.
`;
}

function row(run: Run): string {
	const cells = [
		run.kinds.join(', '),
		run.seed,
		run.changes,
		run.delivered,
		run.missing.length,
		run.doubled.length,
		run.ownOnly.length,
		run.repeated,
		run.polls,
		run.failed,
		run.calls,
		run.idleCalls,
		run.stateBytes,
	];
	return `| ${cells.join(' | ')} |`;
}
