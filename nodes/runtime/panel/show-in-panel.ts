import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { refuseOldN8n } from '../failures/old-n8n';
import { toNodeError } from '../failures/to-node-error';

/** Fills a list of the panel; what stops it is shown there with its next step, never as an empty list. */
export async function showInPanel<T>(
	host: ILoadOptionsFunctions,
	fill: () => Promise<T>,
): Promise<T> {
	try {
		const tooOld = refuseOldN8n();
		if (tooOld) throw tooOld;
		return await fill();
	} catch (cause) {
		throw toNodeError(host.getNode(), cause);
	}
}
