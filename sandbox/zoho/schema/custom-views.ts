import { metadataId } from '../ids.ts';
import { idOf, type JsonObject } from '../json.ts';
import type { StoredRecord } from '../store.ts';
import type { ModuleSpec } from './field-spec.ts';

export interface CustomView {
	id: string;
	name: string;
	systemName: string;
	/** Whether the view of that user shows a record. */
	shows(record: StoredRecord, userId: string): boolean;
}

/** The two views every module has: all records, and the user's own. */
export function customViews(spec: ModuleSpec): CustomView[] {
	return [
		{
			id: metadataId('view', spec.name, 'all'),
			name: `All ${spec.plural}`,
			systemName: 'ALLVIEWS',
			shows: () => true,
		},
		{
			id: metadataId('view', spec.name, 'my'),
			name: `My ${spec.plural}`,
			systemName: 'MYVIEWS',
			shows: ({ values }, userId) => idOf(values.Owner) === userId,
		},
	];
}

/** A view as `GET /settings/custom_views` shows it. */
export function viewToWire({ id, name, systemName }: CustomView): JsonObject {
	return {
		id,
		name,
		display_value: name,
		system_name: systemName,
		default: systemName === 'ALLVIEWS',
		system_defined: true,
		category: 'public_views',
		sort_by: null,
		sort_order: null,
		favorite: null,
		criteria: null,
	};
}
