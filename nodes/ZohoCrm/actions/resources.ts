import type { Resource } from '../resource';
import { apiRequest } from './apiRequest/ApiRequest.resource';
import { metadata } from './metadata/Metadata.resource';
import { note } from './note/Note.resource';
import { organization } from './organization/Organization.resource';
import { query } from './query/Query.resource';
import { record } from './record/Record.resource';
import { tag } from './tag/Tag.resource';
import { user } from './user/User.resource';

/** The node's menu, and its router: resource, then operation. */
export const resources: readonly Resource[] = [
	apiRequest,
	metadata,
	note,
	organization,
	query,
	record,
	tag,
	user,
];
