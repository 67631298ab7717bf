import type { RecordDeps } from '../modules/record-deps';
import { changeTags } from './change-tags';
import type { Tags } from './tags';

export function createTags(deps: RecordDeps): Tags {
	return {
		add: (options, ids) => changeTags(deps, 'add_tags', options, ids),
		remove: (options, ids) => changeTags(deps, 'remove_tags', options, ids),
	};
}
