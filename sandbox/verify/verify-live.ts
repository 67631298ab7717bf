import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { beliefs } from './beliefs.ts';
import { connect, NotConnected } from './connect.ts';
import { rowsOf } from './read-answer.ts';
import { linesOf, reportOf } from './report.ts';
import { runBeliefs } from './run-beliefs.ts';
import { NoAnswer, sendTo, type Send } from './send.ts';

interface Surroundings {
	env: Record<string, string | undefined>;
	/** Prints a line. */
	say(line: string): void;
	/** Names the records of this run; a word nobody else uses. */
	mark: string;
	signal?: AbortSignal;
}

/**
 * `npm run verify-live`: holds the beliefs against the account the environment names.
 * @param args `--sandbox`, `--report FILE`
 * @returns exit code: 0 when nothing differs, nothing is left and the report is written, 1 otherwise, 2 when it could not begin
 */
export async function verifyLive(args: string[], around: Surroundings): Promise<number> {
	const { say, mark, signal } = around;
	try {
		const { sandbox, report } = optionsOf(args);
		const send = sendTo(await connect(around.env));
		if (sandbox && !(await isSandbox(send))) {
			say('The organization does not say that it is a sandbox. Nothing was written.');
			return 2;
		}
		if (sandbox) say(`Records of this run are named ${mark}.`);
		const options = { send, sandbox, mark, ...(signal ? { signal } : {}) };
		const { outcomes, left } = await runBeliefs(beliefs, options);
		for (const line of linesOf(beliefs, outcomes)) say(line);
		for (const module of left) say(`Look for ${mark} in ${module}: a record may be left there.`);
		const isKept = report === undefined || keep(report, reportOf(outcomes, sandbox));
		if (!isKept) say('The report could not be written. Give --report another file.');
		return !isKept || left.length > 0 || outcomes.some(({ verdict }) => verdict === 'differs')
			? 1
			: 0;
	} catch (cause) {
		if (!(cause instanceof NotConnected)) throw cause;
		say(cause.message);
		return 2;
	}
}

function optionsOf(args: string[]): { sandbox: boolean; report: string | undefined } {
	try {
		const { values } = parseArgs({
			args,
			options: { sandbox: { type: 'boolean', default: false }, report: { type: 'string' } },
		});
		return { sandbox: values.sandbox, report: values.report };
	} catch {
		throw new NotConnected('Usage: npm run verify-live -- [--sandbox] [--report FILE]');
	}
}

/** Whether the file could be written. */
function keep(file: string, text: string): boolean {
	try {
		writeFileSync(file, text);
		return true;
	} catch {
		return false;
	}
}

async function isSandbox(send: Send): Promise<boolean> {
	const answer = await send({ method: 'GET', path: '/org' }).catch((cause: unknown) => {
		if (cause instanceof NoAnswer) throw new NotConnected('The API server does not answer.');
		throw cause;
	});
	const [organization] = rowsOf(answer, 'org');
	if (organization === undefined) {
		throw new NotConnected(
			'The organization cannot be read, which needs ZohoCRM.org.READ. Nothing was written.',
		);
	}
	return answer.status === 200 && rowsOf(answer, 'org').every(({ type }) => type === 'sandbox');
}
