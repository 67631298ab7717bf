import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { ChangeItem } from '../../core/zoho/changes/change';
import type { Polled, PollRequest } from '../../core/zoho/changes/poll-changes';
import type { Watch } from '../../core/zoho/changes/watch';
import type { Zoho } from '../../core/zoho/zoho';
import { createBriefMemory } from '../zoho/brief-memory';

const minute = 60_000;
const now = () => Date.now();
/** Who a connection's user is: asked anew after a while, since somebody else may have connected. */
const owners = createBriefMemory<string | undefined>({ now, lifeMs: 10 * minute, most: 500 });
/** Conditions as queries take them, which costs a look at the module's fields. */
const conditions = createBriefMemory<string>({ now, lifeMs: 24 * 60 * minute, most: 500 });

/** A connection to Zoho CRM by the ID of its credential. */
interface Connected {
	zoho: Zoho;
	connection: string;
}

/** What changed since the poll before, with what seldom changes asked for once in a while. */
export async function pollModule(
	connected: Connected,
	request: Omit<PollRequest, 'where' | 'own'>,
): Promise<Polled> {
	const { zoho, connection } = connected;
	return await zoho.changes.poll({
		...request,
		where: await conditionOf(connected, request.watch),
		own: () => owners.recall(connection, () => zoho.changes.ownUser()),
	});
}

/** The last change there was, for a test in the editor. Fails with NO_SAMPLE. */
export async function sampleModule(connected: Connected, watch: Watch): Promise<ChangeItem> {
	const where = await conditionOf(connected, watch);
	return await connected.zoho.changes.sample({ watch, where });
}

export const toItem = (item: ChangeItem): INodeExecutionData => ({
	json: item as unknown as IDataObject,
});

async function conditionOf(
	{ zoho, connection }: Connected,
	{ module, criteria }: Watch,
): Promise<string | undefined> {
	if (!criteria) return undefined;
	const key = JSON.stringify([connection, module, criteria]);
	return await conditions.recall(key, () => zoho.changes.condition({ module, criteria }));
}
