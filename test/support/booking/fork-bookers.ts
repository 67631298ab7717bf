import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { IDataObject } from 'n8n-workflow';
import type { Rush } from './bookers.ts';

const file = fileURLToPath(new URL('bookers.ts', import.meta.url));

/** A process that is ready to book: what it is sent it books at once. */
export async function forkBookers(packageDir: string) {
	const child = fork(file, [packageDir], {
		execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
	});
	await once(child, 'message');
	return {
		pid: child.pid,
		/** What each booker was told, in their order. */
		book: async (rush: Rush): Promise<IDataObject[]> => {
			child.send(rush);
			const [said] = (await once(child, 'message')) as [IDataObject[]];
			return said;
		},
		end: () => child.kill(),
	};
}
