import type { ExpectedWrite } from '../../../sandbox/stage/expected-row.ts';
import { differences } from '../../../sandbox/stage/matches-expected.ts';
import type { SeenWrite } from '../../../sandbox/stage/seen-write.ts';

/** Expected writes that are missing, and writes that nobody expects: both empty in a run as it should be. */
export function compareWrites(writes: SeenWrite[], rows: ExpectedWrite[]) {
	const isOf = (row: ExpectedWrite, write: SeenWrite) =>
		write.module === row.module &&
		write.operation === row.operation &&
		differences(write, row).length === 0;
	const left = [...writes];
	const missing = rows.filter((row) => {
		const at = left.findIndex((write) => isOf(row, write));
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
	return {
		missing,
		unexpected: left.map(({ module, operation, record, fields }) => ({
			module,
			operation,
			record,
			fields,
		})),
	};
}

export const asExpected = { missing: [], unexpected: [] };
