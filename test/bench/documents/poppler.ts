import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The version of the pdftotext that is installed; undefined without one. */
export function popplerVersion(): string | undefined {
	const { stderr } = spawnSync('pdftotext', ['-v'], { encoding: 'utf8' });
	return /version (\S+)/.exec(stderr ?? '')?.[1];
}

/** A PDF's text as poppler reads it; empty where it reads none. */
export async function popplerText(file: string): Promise<string> {
	const args = ['-q', '-enc', 'UTF-8', file, '-'];
	const said = run('pdftotext', args, { encoding: 'utf8', maxBuffer: 2 ** 28, timeout: 60_000 });
	return await said.then(
		({ stdout }) => stdout,
		() => '',
	);
}
