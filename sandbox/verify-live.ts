// npm run verify-live: what no paper of Zoho's settles, asked of a live account.
import { randomBytes } from 'node:crypto';
import { untilSignal } from './stage/until-signal.ts';
import { verifyLive } from './verify/verify-live.ts';

const ended = new AbortController();
void untilSignal().then(() => {
	process.stderr.write('Ending; the records of this run are taken away first.\n');
	ended.abort();
});
process.exitCode = await verifyLive(process.argv.slice(2), {
	env: process.env,
	say: (line) => process.stdout.write(`${line}\n`),
	mark: `verify-${randomBytes(4).toString('hex')}`,
	signal: ended.signal,
});
