import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import type { ChangeItem } from '../core/zoho/changes/change';
import type { Watch } from '../core/zoho/changes/watch';
import type { Zoho } from '../core/zoho/zoho';
import { keptState } from '../runtime/changes/kept-state';
import { readWatch } from '../runtime/changes/read-watch';
import { refuseOldN8n } from '../runtime/failures/old-n8n';
import { readParameterLabels } from '../runtime/parameters/parameter-labels';
import { createParameterReader } from '../runtime/parameters/read-parameters';
import { createBriefMemory } from '../runtime/zoho/brief-memory';
import { chosenCredential, connectZoho } from '../runtime/zoho/connect-zoho';
import { pollHost } from '../runtime/zoho/zoho-host';
import { triggerProperties } from './properties';
import { readRepeat, readStart } from './read-start';

const minute = 60_000;
const now = () => Date.now();
/** Who a connection's user is: asked anew after a while, since somebody else may have connected. */
const owners = createBriefMemory<string | undefined>({ now, lifeMs: 10 * minute, most: 500 });
/** Conditions as queries take them, which costs a look at the module's fields. */
const conditions = createBriefMemory<string>({ now, lifeMs: 24 * 60 * minute, most: 500 });

/** Nodes that this process has polled, and those that it is polling. */
const polled = new Set<string>();
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
	const start = readStart(parameters, host.getTimezone());
	const repeatSeconds = readRepeat(parameters) * 60;

	const zohoHost = pollHost(host);
	const connection = zohoHost.credentialId(chosenCredential(zohoHost)) ?? '';
	const zoho = await connectZoho(zohoHost);
	if (host.getMode() === 'manual') {
		const sample = { watch, where: await conditionOf(zoho, connection, watch) };
		return [[toItem(await zoho.changes.sample(sample))]];
	}
	const key = [host.getWorkflow().id, host.getNode().id].join('/');
	if (polling.has(key)) return null;
	polling.add(key);
	try {
		const kept = keptState(host, 'changes');
		const { items, state } = await zoho.changes.poll({
			watch,
			where: await conditionOf(zoho, connection, watch),
			start,
			kept: kept.read(),
			restarted: !polled.has(key),
			repeatSeconds,
			own: () => owners.recall(connection, () => zoho.changes.ownUser()),
		});
		kept.write(state);
		polled.add(key);
		return items.length === 0 ? null : [items.map(toItem)];
	} finally {
		polling.delete(key);
	}
}

async function conditionOf(
	zoho: Zoho,
	connection: string,
	{ module, criteria }: Watch,
): Promise<string | undefined> {
	if (!criteria) return undefined;
	const key = JSON.stringify([connection, module, criteria]);
	return await conditions.recall(key, () => zoho.changes.condition({ module, criteria }));
}

const toItem = (item: ChangeItem): INodeExecutionData => ({ json: item as unknown as IDataObject });
