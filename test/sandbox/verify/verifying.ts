import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '../../../sandbox/verify/run-beliefs.ts';
import { verifyLive } from '../../../sandbox/verify/verify-live.ts';
import type { Twin } from '../../../sandbox/zoho/twin.ts';

export const MARK = 'verify-0a1b2c3d';

export interface Verified {
	code: number;
	/** What was printed. */
	said: string;
	/** The report as text, and its outcomes by id. */
	report: string;
	verdicts: Record<string, string>;
}

/** What the environment names a twin by; `url` when something stands before it. */
export const environmentOf = ({ client, url: own }: Twin, url = own) => ({
	ZOHO_TWIN_URL: url,
	ZOHO_CLIENT_ID: client.id,
	ZOHO_CLIENT_SECRET: client.secret,
	ZOHO_REFRESH_TOKEN: client.refreshToken,
});

/** Runs the command in this process and reads its report. */
export async function verify(
	env: Record<string, string | undefined>,
	args: string[] = [],
	signal?: AbortSignal,
): Promise<Verified> {
	const folder = await mkdtemp(join(tmpdir(), 'verify-'));
	const file = join(folder, 'report.json');
	const lines: string[] = [];
	try {
		const code = await verifyLive([...args, '--report', file], {
			env,
			say: (line) => lines.push(line),
			mark: MARK,
			...(signal ? { signal } : {}),
		});
		const report = code === 2 ? '' : readFileSync(file, 'utf8');
		const { outcomes }: { outcomes: Outcome[] } = JSON.parse(report || '{"outcomes":[]}');
		const verdicts = Object.fromEntries(outcomes.map(({ id, verdict }) => [id, verdict]));
		return { code, said: lines.join('\n'), report, verdicts };
	} finally {
		await rm(folder, { recursive: true });
	}
}

export const idsWith = ({ verdicts }: Verified, verdict: string): string[] =>
	Object.entries(verdicts).flatMap(([id, own]) => (own === verdict ? [id] : []));
