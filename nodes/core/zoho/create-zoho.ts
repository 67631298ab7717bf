import { sendAny } from './any-request';
import { changeTags } from './change-tags';
import { runCoql } from './coql';
import { createNotes } from './create-notes';
import { deleteRecords } from './delete-records';
import { getRecord } from './get-record';
import { listRecords } from './list-records';
import { createMetadata } from './metadata';
import { readOrganization } from './organization';
import { readPages } from './pages';
import type { ZohoPorts } from './ports';
import type { RecordDeps } from './record-deps';
import { searchRecords } from './search-records';
import { createSession, type ZohoUsage } from './session';
import { writeRecords } from './write-records';
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
		records: {
			write: (options, rows) => writeRecords(deps, options, rows),
			delete: (options, ids) => deleteRecords(deps, options, ids),
			get: (module, id, fields) => getRecord(deps, module, id, fields),
			list: (options) => listRecords(deps, options),
			search: (options) => searchRecords(deps, options),
		},
		coql: (query, limit) => runCoql(deps, query, limit),
		notes: { create: (notes, options) => createNotes(deps, notes, options) },
		tags: {
			add: (options, ids) => changeTags(deps, 'add_tags', options, ids),
			remove: (options, ids) => changeTags(deps, 'remove_tags', options, ids),
		},
		organization: () => readOrganization({ session, base, connection: () => ports.connection() }),
		users: {
			list: ({ type, limit }) =>
				readPages(session, { path: `${base}/users`, query: { type }, key: 'users', limit }),
		},
		metadata,
		request: (call) => sendAny({ session, now }, call),
		usage: () => session.usage(),
	};
}
