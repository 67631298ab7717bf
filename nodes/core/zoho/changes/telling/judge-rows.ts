import type { RecordDeps } from '../../modules/record-deps';
import type { ChangedRow } from '../reading/find-changed';
import { judgeRow, type Asked, type Verdict } from './judge-row';

/** Rows judged at a time: what fails keeps those behind it from being asked in vain. */
const atATime = 50;

/**
 * What to tell of rows, in their order, up to the first whose timeline cannot be had: of hundreds one
 * fails more often than none where calls get lost, and all that stands before it is told of
 * nevertheless. Fails with what the first row fails with.
 */
export async function judgeRows(
	deps: RecordDeps,
	rows: readonly ChangedRow[],
	asked: Asked,
): Promise<Verdict[]> {
	const verdicts: Verdict[] = [];
	for (let start = 0; start < rows.length; start += atATime) {
		const some = rows.slice(start, start + atATime);
		for (const judged of await Promise.allSettled(some.map((row) => judgeRow(deps, row, asked)))) {
			if (judged.status === 'fulfilled') verdicts.push(judged.value);
			else if (verdicts.length > 0) return verdicts;
			else await Promise.reject(judged.reason);
		}
	}
	return verdicts;
}
