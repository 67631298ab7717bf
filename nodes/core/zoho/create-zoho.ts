import { sendAny } from './requests/any-request';
import { runCoql } from './query/coql';
import { createNotes } from './notes/create-notes';
import { createMetadata } from './modules/metadata';
import { createRecords } from './records/create-records';
import { createTags } from './tags/create-tags';
import { createUsers } from './users/create-users';
import { readOrganization } from './organization/organization';
import type { ZohoPorts } from './words/ports';
import type { RecordDeps } from './modules/record-deps';
import { createSession, type ZohoUsage } from './wire/session';
import type { Zoho } from './zoho';

/**
 * Builds Zoho CRM on the ports; nothing is sent before the first call. One facade belongs to one
 * node run: it holds what it read of the metadata, and `usage` counts its calls and credits.
 */
export function createZoho(ports: ZohoPorts): Zoho & { usage(): ZohoUsage } {
	const session = createSession(ports);
	const base = `/crm/${ports.apiVersion ?? 'v8'}`;
	const now = (): number => ports.clock.now();
	const metadata = createMetadata({ session, base, now, hash: (text) => ports.hash(text) });
	const deps: RecordDeps = { session, base, metadata, clock: ports.clock };

	return {
		records: createRecords(deps),
		coql: (query, limit) => runCoql(deps, query, limit),
		notes: { create: (notes, options) => createNotes(deps, notes, options) },
		tags: createTags(deps),
		organization: () => readOrganization({ session, base, connection: () => ports.connection() }),
		users: createUsers(deps),
		metadata,
		request: (call) => sendAny({ session, now }, call),
		usage: () => session.usage(),
	};
}
