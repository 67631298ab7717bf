import type { RecordDeps } from '../modules/record-deps';
import { changeTags } from './change-tags';
import type { Tags } from './tags';

export function createTags(deps: RecordDeps): Tags {
	return {
		add: (options, ids) => changeTags(deps, { ...options, action: 'add_tags' }, ids),
		remove: (options, ids) => changeTags(deps, { ...options, action: 'remove_tags' }, ids),
	};
}
