import type { SearchBy } from '../../zoho/records/search-by';
import type { Zoho } from '../../zoho/zoho';
import type { LookupRequest } from '../words/lookup';
import { nameField } from '../../zoho/modules/name-field';
import { tellingFields, type LookupPorts } from './resolve-lookups';

/** What every module has that tells records of one name apart. */
const everywhere = ['Owner', 'Created_Time'];

/** Searches Zoho CRM: an e-mail address through the search by e-mail, else by criteria. */
export function lookupThrough(connect: () => Promise<Zoho>): LookupPorts {
	return {
		async find(request, limit) {
			const { records } = await connect();
			const { module, matchField } = request;
			const fields = [...new Set(['id', matchField, nameField(module), ...everywhere])];
			return await records.search({ module, by: searchBy(request), fields, limit });
		},
		async describe(module, ids) {
			const { records, metadata } = await connect();
			const known = new Set((await metadata.fields(module)).map(({ name }) => name));
			const fields = tellingFields.filter((name) => known.has(name));
			return await records.byId({ module, ids, fields });
		},
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
