import type { Criteria } from '../query/criteria';
import type { ChangeKind } from './change';

/** Whose changes count. A user is known by ID; empty lists leave nobody out. */
export interface WatchedUsers {
	/** Only theirs. */
	only: readonly string[];
	/** All but theirs. */
	except: readonly string[];
	/** Not those of the credential's own user. */
	ignoreOwn: boolean;
}

/** Which changes of a module to tell of, and how. */
export interface Watch {
	/** API name. */
	module: string;
	kinds: readonly ChangeKind[];
	/** Of `fieldChanged`: API names, any of which has to change. */
	changedFields: readonly string[];
	/** What a record has to be like now; says nothing of deleted ones. */
	criteria?: Criteria;
	/** API names of the fields to return; empty gives all. */
	fields: readonly string[];
	users: WatchedUsers;
	/** Whether to ask the timeline of each record what changed. */
	withChanges: boolean;
}
