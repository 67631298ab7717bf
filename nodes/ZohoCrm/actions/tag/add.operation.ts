import { tagWrite } from '../../writing/tag-write';
import { writeOperation } from '../../writing/write-operation';

/** Tag > Add: the record keeps the tags it has; tags that do not exist yet are made (P59). */
export const add = writeOperation({
	...tagWrite('tagged'),
	name: 'Add',
	value: 'add',
	action: 'Add tags to record',
	description: 'Put tags on a record besides those that it has',
	routes: ['POST /crm/v8/{module}/actions/add_tags'],
	send: (zoho, request, ids) => zoho.tags.add(request, ids),
});
