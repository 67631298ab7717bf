import { invalidParam } from '../envelope.ts';
import { customViews } from '../schema/custom-views.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import type { StoredRecord } from '../store.ts';
import type { World } from '../world.ts';
import { currentUser } from './lookups.ts';

/** The records a custom view shows; all of them without one. Refuses an id that is no view. */
export function inView<R extends StoredRecord>(
	world: World,
	spec: ModuleSpec,
	viewId: string | undefined,
	records: R[],
): R[] {
	if (viewId === undefined) return records;
	const view = customViews(spec).find(({ id }) => id === viewId);
	if (!view) throw invalidParam('cvid', 'the id given seems to be invalid');
	return records.filter((record) => view.shows(record, currentUser(world).id));
}
