import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Container, core } from './n8n.ts';

/** Lets n8n keep files in a folder, as it does by default; `close` takes folder and setting away. */
export async function openFolderStore(): Promise<{ folder: string; close(): Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-files-'));
	const service = Container.get(core.BinaryDataService);
	const { config } = service as unknown as { config: { mode: string; localStoragePath: string } };
	Object.assign(config, { mode: 'filesystem', localStoragePath: folder });
	await service.init();
	return {
		folder,
		close: async () => {
			Object.assign(service, { managers: {} });
			await rm(folder, { recursive: true, force: true });
		},
	};
}
