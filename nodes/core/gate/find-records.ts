import type { Zoho } from '../zoho/zoho';
import type { FindRecords } from './resolve-lookups';

/** Zoho's search asks for a backslash before these. Source: Zoho CRM v8, Search Records. */
function escapeCriteria(text: string): string {
	return text.replace(/[\\(),]/g, (sign) => `\\${sign}`);
}

/** Searches Zoho CRM: an e-mail address through the search by e-mail, else by criteria. */
export function findThrough(connect: () => Promise<Zoho>): FindRecords {
	return async ({ module, matchField, text }, limit) => {
		const { records } = await connect();
		const by =
			matchField === 'Email'
				? { email: text }
				: { criteria: `(${matchField}:equals:${escapeCriteria(text)})` };
		return await records.search({ module, by, fields: ['id', matchField], limit });
	};
}
