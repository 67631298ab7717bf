import { metadataId } from '../ids.ts';
import { idOf, type JsonObject } from '../json.ts';
import type { User } from '../org.ts';
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
export function viewToWire(spec: ModuleSpec, view: CustomView, maker: User): JsonObject {
	const { id, name, systemName } = view;
	const user = { id: maker.id, name: maker.full_name };
	return {
		id,
		name,
		display_value: name,
		system_name: systemName,
		module: { api_name: spec.name, id: metadataId('module', spec.name) },
		access_type: 'public',
		default: systemName === 'ALLVIEWS',
		system_defined: true,
		category: 'public_views',
		created_by: user,
		modified_by: user,
		sort_by: null,
		sort_order: null,
		favorite: null,
	};
}
