import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CredentialReference } from '../n8n/credentials.ts';
import { createExecutionReader, type ExecutionReader } from '../n8n/executions.ts';
import { installN8n } from '../n8n/install.ts';
import { packPackage } from '../n8n/package-file.ts';
import type { Recipe } from '../n8n/recipe.ts';
import { startN8n, type N8nServer } from '../n8n/server.ts';
import { openSession, type Session } from '../n8n/session.ts';
import { createTwin, type Twin } from '../zoho/twin.ts';
import { connectCredentials } from './connect-credentials.ts';
import { openModelServer, type ModelServer } from './model-server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A CRM twin, a model and a real n8n with the packed package, connected to each other. */
export interface Stage {
	twin: Twin;
	model: ModelServer;
	n8n: N8nServer;
	session: Session;
	reader: ExecutionReader;
	/** By credential type. */
	credentials: Record<string, CredentialReference>;
	/** What the entries for samples ask for; new for every stage. */
	sampleKey: string;
	close(): Promise<void>;
}

/**
 * Boots everything; what was started is stopped again when a later part does not start.
 * The environment says which model answers.
 */
export async function openStage(
	log: (line: string) => void,
	options: { n8n?: Recipe; environment?: NodeJS.ProcessEnv } = {},
): Promise<Stage> {
	const closers: Array<() => Promise<void> | void> = [];
	const close = async () => {
		for (let closer = closers.pop(); closer; closer = closers.pop()) await closer();
	};
	try {
		const folder = await installN8n(log, options.n8n);
		log('Starting the Zoho CRM twin and the model …');
		const twin = await createTwin();
		closers.push(() => twin.close());
		const model = await openModelServer(options.environment);
		closers.push(() => model.close());

		const packed = mkdtempSync(join(tmpdir(), 'n8n-sandbox-package-'));
		const dropPacked = () => rmSync(packed, { recursive: true, force: true });
		process.once('exit', dropPacked);
		closers.push(dropPacked);
		const packageFile = packPackage(root, packed);

		log('Starting n8n with the packed package (about 15 seconds) …');
		const n8n = await startN8n({ folder, packageFile });
		closers.push(() => n8n.stop());
		const session = await openSession(n8n.url);
		log('Connecting the credentials through the consent page …');
		const sampleKey = randomBytes(16).toString('hex');
		const credentials = await connectCredentials(session, { twin, model, sampleKey });
		const reader = createExecutionReader(session, folder);
		return { twin, model, n8n, session, reader, credentials, sampleKey, close };
	} catch (cause) {
		await close();
		throw cause;
	}
}
