import type { Bound } from '../kernel/bind';
import type { JsonObject } from '../kernel/json';
import type * as calendar from './calendar/calendar';
import type * as attachments from './attachments/attachments';
import type * as changes from './changes/changes';
import type * as channel from './channel/channel';
import type * as customers from './customers/customers';
import type * as deals from './deals/deals';
import type * as leads from './leads/leads';
import type { Metadata } from './modules/metadata';
import type * as notes from './notes/notes';
import type { Organization } from './organization/organization';
import type * as records from './records/records';
import type { AnyRequest } from './requests/any-request';
import type { WriteAnswer } from './requests/send-write';
import type * as sources from './sources/sources';
import type * as tags from './tags/tags';
import type * as users from './users/users';

/**
 * Zoho CRM as an operation sees it. Every method fails with a CoreError; methods over rows fail
 * only when nothing was sent, and otherwise say per row what became of it.
 */
export interface Zoho {
	records: Bound<typeof records>;
	/** Runs a COQL query; pages on until `limit` records or the end. */
	coql(query: string, limit?: number): Promise<JsonObject[]>;
	calendar: Bound<typeof calendar>;
	changes: Bound<typeof changes>;
	customers: Bound<typeof customers>;
	attachments: Bound<typeof attachments>;
	channel: Bound<typeof channel>;
	deals: Bound<typeof deals>;
	leads: Bound<typeof leads>;
	notes: Bound<typeof notes>;
	sources: Bound<typeof sources>;
	tags: Bound<typeof tags>;
	/** Where the connection leads. */
	organization(): Promise<Organization>;
	users: Bound<typeof users>;
	metadata: Pick<Metadata, 'modules' | 'fields' | 'writeRules'>;
	/** Any endpoint: `path` from behind the host, e.g. `/crm/v8/Leads`. */
	request(call: AnyRequest): Promise<WriteAnswer>;
}
