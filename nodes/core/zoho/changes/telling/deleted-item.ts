import { changeItem, type ChangeItem } from '../change';
import { eventKey, utcSecond } from '../event-key';
import type { DeletedRow } from '../reading/find-deleted';

/** The item that tells of a deleted record: of the record itself it has no more than the ID. */
export function deletedItem(
	{ id, at, by, name }: DeletedRow,
	{ module, own }: { module: string; own: string | undefined },
): ChangeItem {
	const when = at * 1_000;
	const event = {
		kind: 'deleted' as const,
		module,
		id,
		eventKey: eventKey({ module, id, kind: 'deleted', at: when }),
		at: utcSecond(when),
		by,
		ownUser: by !== null && by.id === own,
		folded: false,
		name,
	};
	return changeItem(event, { id });
}
