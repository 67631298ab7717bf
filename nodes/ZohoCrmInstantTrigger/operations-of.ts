import type { ChangeKind } from '../core/zoho/changes/change';

const operations: Record<ChangeKind, string> = {
	created: 'create',
	updated: 'edit',
	stageChanged: 'edit',
	fieldChanged: 'edit',
	deleted: 'delete',
};

/** What Zoho has to tell of, for these changes. */
export const operationsOf = (kinds: readonly ChangeKind[]): string[] =>
	[...new Set(kinds.map((kind) => operations[kind]))].sort();
