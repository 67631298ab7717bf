import type { SimulatedInstant } from '../../nodes/ZohoCrmInstantTrigger/simulate-instant.ts';
import type { Faults } from '../../unit/core/zoho/changes/simulation/judge.ts';
import type { Simulated } from '../../unit/core/zoho/changes/simulation/simulate.ts';

/** One play of the polling trigger. */
export interface Run extends Simulated {
	seed: number;
	kinds: string[];
}

/** One play of the instant trigger. */
export interface InstantRun extends SimulatedInstant {
	seed: number;
	kinds: string[];
	/** Share of the calls of which no answer comes. */
	loss: number;
	changes: number;
}

/** Largest state, in bytes, that may be kept with a workflow. */
const mostBytes = 64 * 1024;

/** How much of a run was wrong. */
export function faultsOf(run: Faults & { stateBytes?: number }): number {
	const { missing, doubled, ownOnly, stateBytes = 0 } = run;
	return missing.length + doubled.length + ownOnly.length + Number(stateBytes > mostBytes);
}

/** The page of the runs. */
export function triggerPage({
	polling,
	instant,
}: {
	polling: readonly Run[];
	instant: readonly InstantRun[];
}): string {
	return `# What the triggers see

\`npm run bench -- trigger\` plays two days of a CRM in which people and the workflow itself make, change, delete and restore records, several times in one second and hundreds at once; it writes this page and fails on the first fault.
The CRM that answers is a model of its own, written from Zoho's papers (\`test/unit/core/zoho/changes/simulation/\`). A run is repeated with \`--seed\`.

## Zoho CRM Trigger

One call in five loses its answer, one answer in five brings rows twice, writes turn up late and out of order, every clock is off, n8n is restarted once and killed twice over items, and a day long it does not run.

| Watched | Seed | Changes | Events | Missing | Twice | Own alone | Again after restarts | Polls | Failed | Calls | Idle poll | State |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${polling.map(row).join('\n')}

## Zoho CRM Instant Trigger

One notification in five is lost, one in five comes twice, one in ten late and out of order, for an hour none comes at all; calls get lost as the table says, every clock is off, n8n is restarted twice and killed twice over items, and a day long it does not run. It sweeps every five minutes.

| Watched | Calls lost | Seed | Changes | Events | Missing | Twice | Own alone | Again after restarts | Notifications | Looks | Failed | Told to look |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${instant.map(instantRow).join('\n')}

## The columns

- **Missing**: records that somebody else changed and of which no event has that state or a later one. **Twice**: keys that came twice though no restart lies between. **Own alone**: events of records that only we had written since their last event.
- **Again after restarts**: keys that were given again since n8n may have lost them. **Failed** polls and looks found no answer in spite of second tries. **Idle poll**: calls of one that finds nothing. **State**: bytes kept with the workflow, at most.
- **Looks**: how often the instant trigger asked what changed. **Told to look**: milliseconds from the first notification of a change to the look that found it, of 95 in 100; where calls get lost, the waits for second tries are in it.
`;
}

function row(run: Run): string {
	return line([
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
	]);
}

function instantRow(run: InstantRun): string {
	return line([
		run.kinds.join(', '),
		`${run.loss * 100} %`,
		run.seed,
		run.changes,
		run.delivered,
		run.missing.length,
		run.doubled.length,
		run.ownOnly.length,
		run.repeated,
		run.notifications,
		run.looks,
		run.failed,
		run.waited,
	]);
}

const line = (cells: ReadonlyArray<string | number>): string => `| ${cells.join(' | ')} |`;
