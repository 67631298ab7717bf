import {
	readTagParams,
	tagProperties,
	tagRecords,
	type TagParams,
} from '../../writing/tag-records';
import type { ZohoOperation } from '../../zoho-context';

/** Tag > Add: the record keeps the tags it has; tags that do not exist yet are made (P59). */
export const add: ZohoOperation<TagParams> = {
	properties: tagProperties,
	read: readTagParams,
	execute: ({ rows, ...context }) =>
		tagRecords(context, rows, (options, ids) => context.zoho.tags.add(options, ids), 'tagged'),
};
