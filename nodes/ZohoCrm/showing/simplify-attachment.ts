import type { IDataObject } from 'n8n-workflow';
import { given } from '../../core/kernel/given';
import type { JsonObject } from '../../core/kernel/json';
import { simplifyRecord } from './simplify';

/** What is asked of an attachment most: its file or link, how large it is in bytes, since when and by whom. */
export function simplifyAttachment(attachment: JsonObject): IDataObject {
	const { Size: size, $type, $link_url: link, ...rest } = attachment;
	const { id, File_Name, Created_Time, Created_By, Parent_Id } = simplifyRecord(rest);
	const bytes = Number(size);
	return given({
		id,
		File_Name,
		Size: Number.isSafeInteger(bytes) ? bytes : size,
		Created_Time,
		Created_By,
		Parent_Id,
		$type,
		$link_url: link ?? undefined,
	});
}
