import type { MeantRecord } from '../../words/meant-record';
import { tellApart } from './tell-apart';
import { toldCustomer } from './told';

/** What tells records that may be meant from one another, and why each may be, as lines of a list. */
export function meantLines(records: readonly MeantRecord[]): string[] {
	const lines = tellApart(records.map(toldCustomer));
	const withWhy = lines.map((line, at) => {
		const why = (records[at]?.why ?? '').replace(/\s+/g, ' ').trim();
		return why === '' ? line : `${line} – ${why}`;
	});
	return new Set(withWhy).size === records.length ? withWhy : lines;
}
