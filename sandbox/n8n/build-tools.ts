import { spawnSync } from 'node:child_process';

const TOOLS = ['python3', 'make', 'g++'];

/** n8n's sqlite3 comes as a binary from GitHub; where that cannot be had, it is compiled. */
async function canReachGitHub(): Promise<boolean> {
	const answer = await fetch('https://github.com', {
		method: 'HEAD',
		signal: AbortSignal.timeout(5_000),
	}).catch(() => undefined);
	return answer?.ok ?? false;
}

/** The tools that installing n8n on this machine needs and that are not there, by command name. */
export async function missingBuildTools(): Promise<string[]> {
	const missing = TOOLS.filter((tool) => spawnSync(tool, ['--version']).status !== 0);
	return missing.length > 0 && (await canReachGitHub()) ? [] : missing;
}
