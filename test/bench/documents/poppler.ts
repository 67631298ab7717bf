import { execFileSync, spawnSync } from 'node:child_process';

/** The version of the pdftotext that is installed; undefined without one. */
export function popplerVersion(): string | undefined {
	const { stderr } = spawnSync('pdftotext', ['-v'], { encoding: 'utf8' });
	return /version (\S+)/.exec(stderr ?? '')?.[1];
}

/** A PDF's text as poppler reads it; empty where it reads none. */
export function popplerText(file: string): string {
	try {
		const args = ['-q', '-enc', 'UTF-8', file, '-'];
		const stdio = ['ignore', 'pipe', 'ignore'] as const;
		const maxBuffer = 2 ** 28;
		return execFileSync('pdftotext', args, {
			encoding: 'utf8',
			maxBuffer,
			timeout: 60_000,
			stdio: [...stdio],
		});
	} catch {
		return '';
	}
}
