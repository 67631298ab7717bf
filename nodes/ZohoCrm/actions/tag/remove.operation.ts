import {
	readTagParams,
	tagProperties,
	tagRecords,
	type TagParams,
} from '../../writing/tag-records';
import type { ZohoOperation } from '../../zoho-context';

/** Tag > Remove: from the record alone; the tag itself stays in the module (P60). */
export const remove: ZohoOperation<TagParams> = {
	properties: tagProperties,
	read: readTagParams,
	execute: ({ rows, ...context }) =>
		tagRecords(context, rows, (options, ids) => context.zoho.tags.remove(options, ids), 'untagged'),
};
