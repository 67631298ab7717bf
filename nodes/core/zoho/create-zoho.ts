import { bind } from '../kernel/bind';
import * as attachments from './attachments/attachments';
import * as channel from './channel/channel';
import { sendAny } from './requests/any-request';
import { runCoql } from './query/coql';
import * as calendar from './calendar/calendar';
import * as changes from './changes/changes';
import * as customers from './customers/customers';
import * as deals from './deals/deals';
import * as leads from './leads/leads';
import * as notes from './notes/notes';
import { createMetadata } from './modules/metadata';
import * as records from './records/records';
import * as sources from './sources/sources';
import * as tags from './tags/tags';
import * as users from './users/users';
import { readOrganization } from './organization/organization';
import type { ZohoPorts } from './words/ports';
import type { RecordDeps } from './modules/record-deps';
import { apiUrlOf } from './wire/connection';
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
	const apiUrl = async (): Promise<string> => apiUrlOf(await ports.connection());
	const deps: RecordDeps = { session, base, metadata, clock: ports.clock };

	return {
		records: bind(deps, records),
		coql: (query, limit) => runCoql(deps, query, limit),
		calendar: bind(deps, calendar),
		changes: bind(deps, changes),
		customers: bind(deps, customers),
		attachments: bind(deps, attachments),
		channel: bind({ ...deps, apiUrl }, channel),
		deals: bind(deps, deals),
		leads: bind(deps, leads),
		notes: bind(deps, notes),
		sources: bind(deps, sources),
		tags: bind(deps, tags),
		organization: () => readOrganization({ session, base, connection: () => ports.connection() }),
		users: bind(deps, users),
		metadata,
		request: (call) => sendAny(deps, call),
		usage: () => session.usage(),
	};
}
