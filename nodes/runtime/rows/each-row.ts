import type { ResultItem, Row, RowOutcome } from './operation';

/**
 * Runs rows one after another, for operations that cannot send several at once. A row that fails
 * is an outcome like any other; unless `goOn` it is the last one.
 */
export async function eachRow<Params>(
	rows: ReadonlyArray<Row<Params>>,
	goOn: boolean,
	run: (row: Row<Params>) => Promise<{ items: ResultItem[]; written?: string }>,
): Promise<RowOutcome[]> {
	const outcomes: RowOutcome[] = [];
	for (const row of rows) {
		const { index } = row;
		try {
			outcomes.push({ index, ...(await run(row)) });
		} catch (cause) {
			const { asCoreError } = await import('../failures/as-core-error.js');
			outcomes.push({ index, error: asCoreError(cause) });
			if (!goOn) break;
		}
	}
	return outcomes;
}
