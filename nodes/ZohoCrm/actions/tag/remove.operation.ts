import { tagWrite } from '../../writing/tag-write';
import { writeOperation } from '../../writing/write-operation';

/** Tag > Remove: from the record alone; the tag itself stays in the module (P60). */
export const remove = writeOperation({
	...tagWrite('untagged'),
	name: 'Remove',
	value: 'remove',
	action: 'Remove tags from record',
	description: 'Take tags off a record; the tags themselves stay',
	routes: ['POST /crm/v8/{module}/actions/remove_tags'],
	send: (zoho, request, ids) => zoho.tags.remove(request, ids),
});
