// npm run verify-live: what no paper of Zoho's settles, asked of a live account.
import { randomBytes } from 'node:crypto';
import { verifyLive } from './verify/verify-live.ts';

const ended = new AbortController();
process.once('SIGINT', () => {
	process.stderr.write('Ending behind this belief; its records are taken away first.\n');
	ended.abort();
});
process.exitCode = await verifyLive(process.argv.slice(2), {
	env: process.env,
	say: (line) => process.stdout.write(`${line}\n`),
	mark: `verify-${randomBytes(4).toString('hex')}`,
	signal: ended.signal,
});
