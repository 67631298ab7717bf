import type { SearchBy } from '../../zoho/records/search-by';
import type { Zoho } from '../../zoho/zoho';
import type { LookupRequest } from '../words/lookup';
import { nameField } from '../../zoho/modules/name-field';
import type { FindRecords } from './resolve-lookups';

/** What every module has that tells records of one name apart. */
const tellingFields = ['Owner', 'Created_Time'];

/** Searches Zoho CRM: an e-mail address through the search by e-mail, else by criteria. */
export function findThrough(connect: () => Promise<Zoho>): FindRecords {
	return async (request, limit) => {
		const { records } = await connect();
		const { module, matchField } = request;
		const fields = [...new Set(['id', matchField, nameField(module), ...tellingFields])];
		return await records.search({ module, by: searchBy(request), fields, limit });
	};
}

function searchBy({ matchField, text, only }: LookupRequest): SearchBy {
	if (matchField === 'Email' && only === undefined) return { email: text, parts: true };
	const same = `(${matchField}:equals:${escapeCriteria(text)})`;
	return { criteria: only === undefined ? same : `(${same}and${only})` };
}

/** Zoho's search asks for a backslash before these. Source: Zoho CRM v8, Search Records. */
function escapeCriteria(text: string): string {
	return text.replace(/[\\(),]/g, (sign) => `\\${sign}`);
}
