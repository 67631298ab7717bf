import type { Belief } from './belief.ts';
import type { Outcome } from './run-beliefs.ts';

/** One line for each belief, and what all of them come to. */
export function linesOf(beliefs: Belief[], outcomes: Outcome[]): string[] {
	const width = Math.max(...beliefs.map(({ id }) => id.length)) + 2;
	const lines = outcomes.map(({ id, verdict, answers, reason }) => {
		const why = reason ?? (verdict === 'differs' ? answers.join(', ') : undefined);
		return `${verdict.padEnd(11)}${id.padEnd(width)}${why ?? ''}`.trimEnd();
	});
	const count = (verdict: string) => outcomes.filter((one) => one.verdict === verdict).length;
	return [
		...lines,
		`${count('agree')} agree, ${count('differs')} differ, ${count('not tried')} not tried; docs/unverified.md says what each line asks`,
	];
}

/** What a user may send in: verdicts, statuses and codes, and nothing of the account. */
export function reportOf(outcomes: Outcome[], sandbox: boolean): string {
	return `${JSON.stringify({ report: 'n8n-nodes-zoho-gpt verify-live', sandbox, outcomes }, null, 2)}\n`;
}
