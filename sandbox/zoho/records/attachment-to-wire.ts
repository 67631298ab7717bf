import { inZone } from '../datetime.ts';
import type { Attachment } from '../files.ts';
import type { JsonObject } from '../json.ts';
import type { World } from '../world.ts';
import { currentUser, minifiedUser, nameOfRecord } from './lookups.ts';

/** An attachment with every key of Zoho's list; the size is a text there. */
export function attachmentToWire(world: World, attachment: Attachment): JsonObject {
	const { id, module, parent, name, fileId, link, time } = attachment;
	const user = currentUser(world);
	const by = minifiedUser(world, user.id);
	const at = inZone(time, user.time_zone);
	return {
		id,
		File_Name: name,
		Size: String(world.files.find(fileId ?? '')?.bytes.length ?? 0),
		Parent_Id: { name: nameOfRecord(world, module, parent), id: parent },
		Owner: by,
		Created_By: by,
		Created_Time: at,
		Modified_By: by,
		Modified_Time: at,
		$editable: true,
		$field_states: null,
		$file_id: fileId ?? null,
		$type: link === undefined ? 'File' : 'Link URL',
		$se_module: module,
		$state: 'save',
		$link_url: link ?? null,
		$sharing_permission: 'full_access',
	};
}
