import type { Belief } from './belief.ts';
import { accountsBeliefs } from './beliefs/accounts.ts';
import { limitBeliefs } from './beliefs/limits.ts';
import { queryingBeliefs } from './beliefs/querying.ts';
import { readingBeliefs } from './beliefs/reading.ts';
import { rowBeliefs } from './beliefs/rows.ts';
import { writeBeliefs } from './beliefs/writes.ts';

/** The source of docs/unverified.md and of `npm run verify-live`: what no paper settles. */
export const beliefs: Belief[] = [
	...accountsBeliefs,
	...readingBeliefs,
	...queryingBeliefs,
	...rowBeliefs,
	...writeBeliefs,
	...limitBeliefs,
];
