import { readFileSync } from 'node:fs';
import type { Twin } from '../zoho/twin.ts';

/** A record as a sample file has it: what somebody entered, and what happened to it. */
interface RecordSample {
	module: string;
	kind: 'created' | 'updated';
	record: Record<string, unknown>;
}

interface Written {
	data: Array<{ code: string; details: { id?: string } }>;
}

/**
 * Creates the record of a sample file in the twin, and gives the item that Zoho CRM Trigger puts out
 * for it: the record as Zoho shows it, and under `event` what happened. Fails when the twin refuses it.
 */
export async function plantRecord(
	twin: Pick<Twin, 'url' | 'client' | 'records'>,
	file: string,
): Promise<Record<string, unknown>> {
	const { module, kind, record } = JSON.parse(readFileSync(file, 'utf8')) as RecordSample;
	const answer = await fetch(`${twin.url}/crm/v8/${module}`, {
		method: 'POST',
		headers: { Authorization: `Zoho-oauthtoken ${twin.client.accessToken}` },
		body: JSON.stringify({ data: [record] }),
	});
	const { data = [] } = (await answer.json()) as Partial<Written>;
	const planted = twin.records(module).find(({ id }) => id === data[0]?.details.id);
	if (!planted) throw new Error(`The twin does not take ${file}: ${JSON.stringify(data)}`);
	const { id, Modified_Time: at, Modified_By: by } = planted;
	const key =
		kind === 'created'
			? `${module}/${String(id)}/created`
			: `${module}/${String(id)}/updated/${String(at)}`;
	return {
		...planted,
		event: { kind, module, id, eventKey: key, at, by, ownUser: false, folded: false },
	};
}
