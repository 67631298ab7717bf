import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { keptState } from '../runtime/changes/kept-state';
import { pollModule, sampleModule, toItem } from '../runtime/changes/poll-module';
import { readRepeat, readStart } from '../runtime/changes/read-start';
import { readWatch } from '../runtime/changes/read-watch';
import { refuseOldN8n } from '../runtime/failures/old-n8n';
import { readParameterLabels } from '../runtime/parameters/parameter-labels';
import { createParameterReader } from '../runtime/parameters/read-parameters';
import { chosenCredential, connectZoho } from '../runtime/zoho/connect-zoho';
import { pollHost } from '../runtime/zoho/zoho-host';
import { triggerProperties } from './properties';

/** Nodes that this process is polling. */
const polling = new Set<string>();

const labels = readParameterLabels(triggerProperties);

/**
 * Gives what changed since the poll before, one item a change, or null when nothing did; a test in the
 * editor gives the last change there was and keeps nothing. While a poll takes longer than the time
 * between two, the next ones give null.
 */
export async function pollTrigger(host: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const tooOld = refuseOldN8n();
	if (tooOld) throw tooOld;
	const source = {
		getNodeParameter: (name: string, _item: number, fallback?: unknown) =>
			host.getNodeParameter(name, fallback as object),
	};
	const parameters = createParameterReader(source, { index: 0, labels });
	const watch = readWatch(parameters);
	const start = readStart(parameters, host);
	const repeatSeconds = readRepeat(parameters) * 60;

	const zohoHost = pollHost(host);
	const connection = zohoHost.credentialId(chosenCredential(zohoHost)) ?? '';
	const connected = { zoho: await connectZoho(zohoHost), connection };
	if (host.getMode() === 'manual') return [[toItem(await sampleModule(connected, watch))]];
	const key = [host.getWorkflow().id, host.getNode().id].join('/');
	if (polling.has(key)) return null;
	polling.add(key);
	try {
		const kept = keptState(host, 'changes');
		const { items, state } = await pollModule(connected, {
			watch,
			start,
			kept: kept.read(),
			restarted: !kept.isOurs(),
			repeatSeconds,
		});
		kept.write(state);
		return items.length === 0 ? null : [items.map(toItem)];
	} finally {
		polling.delete(key);
	}
}
