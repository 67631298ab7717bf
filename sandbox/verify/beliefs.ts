import type { Belief } from './belief.ts';
import { accountsBeliefs } from './beliefs/accounts.ts';
import { limitBeliefs } from './beliefs/limits.ts';
import { queryingBeliefs } from './beliefs/querying.ts';
import { readingBeliefs } from './beliefs/reading.ts';
import { writingBeliefs } from './beliefs/writing.ts';

/** The source of docs/unverified.md and of `npm run verify-live`: what no paper settles. */
export const beliefs: Belief[] = [
	...accountsBeliefs,
	...readingBeliefs,
	...queryingBeliefs,
	...writingBeliefs,
	...limitBeliefs,
];
