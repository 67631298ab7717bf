import { asCoreError } from '../../runtime/failures/as-core-error';
import type { Row, RowOutcome } from '../../runtime/rows/operation';

/** Makes each row ready; one that fails is refused alone. */
export async function prepareRows<Params, Ready>(
	rows: ReadonlyArray<Row<Params>>,
	prepare: (row: Row<Params>) => Promise<Ready>,
): Promise<{ ready: Array<Row<Ready>>; refused: RowOutcome[] }> {
	const ready: Array<Row<Ready>> = [];
	const refused: RowOutcome[] = [];
	for (const row of rows) {
		try {
			ready.push({ ...row, params: await prepare(row) });
		} catch (cause) {
			refused.push({ index: row.index, error: asCoreError(cause) });
		}
	}
	return { ready, refused };
}
