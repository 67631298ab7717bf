import type { JsonObject } from '../kernel/json';
import type { Metadata } from './modules/metadata';
import type { Notes } from './notes/notes';
import type { Organization } from './organization/organization';
import type { Records } from './records/records';
import type { AnyRequest } from './requests/any-request';
import type { Tags } from './tags/tags';
import type { Users } from './users/users';

/**
 * Zoho CRM as an operation sees it. Every method fails with a CoreError; methods over rows fail
 * only when nothing was sent, and otherwise say per row what became of it.
 */
export interface Zoho {
	records: Records;
	/** Runs a COQL query; pages on until `limit` records or the end. */
	coql(query: string, limit?: number): Promise<JsonObject[]>;
	notes: Notes;
	tags: Tags;
	/** Where the connection leads. */
	organization(): Promise<Organization>;
	users: Users;
	metadata: Pick<Metadata, 'modules' | 'fields' | 'writeRules'>;
	/** Any endpoint: `path` from behind the host, e.g. `/crm/v8/Leads`. */
	request(call: AnyRequest): Promise<{ status: number; body: unknown }>;
}
