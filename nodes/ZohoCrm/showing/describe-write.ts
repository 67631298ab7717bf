import type { IDataObject } from 'n8n-workflow';
import type { WrittenRecord } from '../../core/zoho/writing/written-record';
import { given } from '../../core/kernel/given';

/**
 * What a write puts out: id, action and module, then what Zoho said of the record. In a dry run the
 * row that would be sent stands apart, since its fields are not results.
 */
export function describeWrite(
	module: string,
	{ id, action, details, warning }: WrittenRecord,
): IDataObject {
	const head = given({ id, action, module, warning });
	const isDry = action.startsWith('would');
	if (isDry) return { ...head, wouldSend: details };
	const others = Object.entries(details).filter(([name]) => !Object.hasOwn(head, name));
	return { ...head, ...Object.fromEntries(others) };
}
