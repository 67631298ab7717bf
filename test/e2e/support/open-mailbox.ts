import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	chownSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { waitUntil } from '../../../sandbox/n8n/session.ts';
import { dovecotConfiguration } from './dovecot-configuration.ts';

/** Debian's Dovecot 2.3; DOVECOT_PATH names another one. */
const executable = process.env.DOVECOT_PATH ?? '/usr/sbin/dovecot';
const READY_WITHIN_MS = 30_000;

export interface Mailbox {
	/** What n8n's IMAP credential asks for. */
	account: { host: string; port: number; secure: false; user: string; password: string };
	/** Puts a mail into the inbox, as a mail server does: whole, or not at all. */
	deliver(mail: Uint8Array): void;
	close(): Promise<void>;
}

/**
 * An empty mailbox on an IMAP server of its own, on this machine alone. Nothing of it runs as root: where the
 * tests do, it belongs to `nobody`. Fails with what to install when there is no Dovecot, and with
 * Dovecot's own words when it does not start.
 */
export async function openMailbox(): Promise<Mailbox> {
	if (!existsSync(executable)) {
		throw new Error(
			`There is no Dovecot at ${executable}. Install it (Debian: apt-get install ` +
				'--no-install-recommends dovecot-imapd), or set DOVECOT_PATH, and run the test again.',
		);
	}
	const owner = whoOwnsIt();
	const folder = mkdtempSync(join(tmpdir(), 'n8n-e2e-mailbox-'));
	const inbox = join(folder, 'mail');
	const giveAway = (path: string) => chownSync(path, owner.uid, owner.gid);
	giveAway(folder);
	for (const path of [inbox, ...['tmp', 'new', 'cur'].map((name) => join(inbox, name))]) {
		mkdirSync(path);
		giveAway(path);
	}

	const port = await getPort({ host: '127.0.0.1' });
	const password = crypto.randomUUID();
	const file = join(folder, 'dovecot.conf');
	writeFileSync(file, dovecotConfiguration({ folder, inbox, port, password, owner }));
	giveAway(file);
	const child = spawn(executable, ['-F', '-c', file], {
		uid: owner.uid,
		gid: owner.gid,
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let said = '';
	child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
	const exited = once(child, 'exit');
	const stop = () => void child.kill();
	process.once('exit', stop);
	const close = async () => {
		process.off('exit', stop);
		stop();
		await exited;
		rmSync(folder, { recursive: true, force: true });
	};

	try {
		await waitUntil('Starting Dovecot', READY_WITHIN_MS, async () => {
			if (child.exitCode !== null || child.signalCode !== null) throw new Error('It ended.');
			return (await greets(port)) || undefined;
		});
	} catch (cause) {
		const log = join(folder, 'dovecot.log');
		said += existsSync(log) ? readFileSync(log, 'utf8') : '';
		await close();
		throw new Error(`Dovecot does not run. It said:\n${said}`, { cause });
	}

	let delivered = 0;
	return {
		account: { host: '127.0.0.1', port, secure: false, user: 'sales', password },
		deliver(mail) {
			delivered += 1;
			const name = `${Date.now()}.${delivered}.mailbox`;
			const written = join(inbox, 'tmp', name);
			writeFileSync(written, mail);
			giveAway(written);
			renameSync(written, join(inbox, 'new', name));
		},
		close,
	};
}

/** Whoever runs the tests; never root, whose mail Dovecot does not serve. */
function whoOwnsIt() {
	const { uid, username } = userInfo();
	const user = uid === 0 ? 'nobody' : username;
	const ask = (what: string) => execFileSync('id', [what, user], { encoding: 'utf8' }).trim();
	return { user, group: ask('-gn'), uid: Number(ask('-u')), gid: Number(ask('-g')) };
}

/** Whether an IMAP server says on a port that it is ready. */
async function greets(port: number): Promise<boolean> {
	try {
		for await (const greeting of connect({ host: '127.0.0.1', port })) {
			return String(greeting).startsWith('* OK');
		}
	} catch {
		// Nothing listens there yet.
	}
	return false;
}
