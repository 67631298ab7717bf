import { given } from '../../../kernel/given';
import { changeItem, type ChangeItem, type ChangeKind, type FieldChange } from '../change';
import type { Content } from '../reading/contents';
import { eventKey, utcSecond } from '../event-key';
import type { ChangedRow } from '../reading/find-changed';

/** What there is to tell beside the record itself. */
export interface Told {
	kind: ChangeKind;
	module: string;
	content: Content;
	folded: boolean | null;
	changes?: FieldChange[] | undefined;
	/** ID of the credential's own user. */
	own: string | undefined;
}

/** The item that tells of a record's change. */
export function recordItem(row: ChangedRow, told: Told): ChangeItem {
	const { kind, module, content, folded, changes, own } = told;
	const { id } = row;
	const at = (kind === 'created' ? row.created : row.modified) * 1_000;
	const user = kind === 'created' ? row.createdBy : row.modifiedBy;
	const event = {
		kind,
		module,
		id,
		eventKey: eventKey({ module, id, kind, at }),
		at: utcSecond(at),
		by: user === undefined ? null : { id: user, name: content.names.get(user) ?? null },
		ownUser: user !== undefined && user === own,
		folded,
		...given({ changes }),
	};
	return changeItem(event, content.record);
}
