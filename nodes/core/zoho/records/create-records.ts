import type { RecordDeps } from '../modules/record-deps';
import { deleteRecords } from './delete-records';
import { getRecord } from './get-record';
import { listRecords } from './list-records';
import type { Records } from './records';
import { searchRecords } from './search-records';
import { writeRecords } from './write-records';

export function createRecords(deps: RecordDeps): Records {
	return {
		write: (options, rows) => writeRecords(deps, options, rows),
		delete: (options, ids) => deleteRecords(deps, options, ids),
		get: (module, id, fields = []) => getRecord(deps, { module, id, fields }),
		list: (options) => listRecords(deps, options),
		search: (options) => searchRecords(deps, options),
	};
}
