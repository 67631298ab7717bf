import { z } from 'zod';
import { given } from '../../kernel/given';
import type { RecordDeps } from '../modules/record-deps';
import { understood } from '../wire/understood';
import { asModuleName } from '../words/module-name';
import { explainSearch, searchQuery, type SearchBy } from './search-by';

const answer = z.object({ count: z.int().nonnegative() });

/**
 * How many records a module has, or how many of them a search finds: one call, however many there
 * are. A search counts by Zoho's index, which follows the data with a delay. Source: v8 record count.
 */
export async function countRecords(
	deps: RecordDeps,
	moduleName: string,
	by?: SearchBy,
): Promise<number> {
	const module = asModuleName(moduleName);
	const { body } = await deps.session.send({
		method: 'GET',
		path: `${deps.base}/${module}/actions/count`,
		...(by ? { query: searchQuery(by), ...given({ explain: explainSearch(module, by) }) } : {}),
		module,
		repeat: 'safe',
	});
	return understood(answer, body, 'count').count;
}
