import type { MeantRecord } from '../../words/meant-record';
import { tellApart } from './tell-apart';
import { toldCustomer } from './told';

/** What tells records that may be meant from one another, and why each may be, as lines of a list. */
export const meantLines = (records: readonly MeantRecord[]): string[] =>
	tellApart(records.map(toldCustomer)).map((line, at) => `${line} (${records[at]?.why ?? ''})`);
