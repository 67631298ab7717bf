import { z } from 'zod';
import { refusal, type Verdict } from '../envelope.ts';
import { sendNotices } from '../notifications/send-notices.ts';
import { findModule } from '../schema/modules.ts';
import { SOURCES } from '../timeline/history.ts';
import type { World } from '../world.ts';
import { findUser } from './lookups.ts';
import { restoreRecord } from './restore.ts';
import { tagRecord } from './tag-record.ts';
import { createRecord, deleteRecord, updateRecord } from './write.ts';

/** A change that somebody makes in the CRM, past its API (`POST /__twin/changes`). */
export const personsChange = z.strictObject({
	module: z.string(),
	operation: z.enum(['create', 'update', 'delete', 'restore', 'add_tags', 'remove_tags']),
	/** Of the record; none where it is new. */
	id: z.string().default(''),
	values: z.record(z.string(), z.json()).default({}),
	tags: z.array(z.string()).default([]),
	/** ID of the user; the one of the token when left out. */
	by: z.string().optional(),
	source: z.enum(SOURCES).default('crm_ui'),
});
export type PersonsChange = z.input<typeof personsChange>;

/** Changes a record for a user, by the same rules as the API; says what the API would say. */
export function changeAs(world: World, input: PersonsChange): Verdict {
	const verdict = change(world, input);
	sendNotices(world);
	return verdict;
}

function change(world: World, input: PersonsChange): Verdict {
	const { module, operation, id, values, tags, by, source } = personsChange.parse(input);
	const spec = findModule(module);
	const user = by ?? world.actor.user;
	if (!spec || !findUser(world, user)) {
		return refusal('INVALID_DATA', 'no such module or user', { module, by: user });
	}
	const acting: World = { ...world, actor: { user, source } };
	switch (operation) {
		case 'create':
			return createRecord(acting, spec, values, 0);
		case 'update':
			return updateRecord(acting, spec, { ...values, id }, 0);
		case 'delete':
			return deleteRecord(acting, spec, id);
		case 'restore':
			return restoreRecord(acting, id);
		default:
			return tagRecord(acting, spec, id, {
				kind: operation === 'add_tags' ? 'add' : 'remove',
				names: tags,
			});
	}
}
