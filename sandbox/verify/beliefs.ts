import type { Belief } from './belief.ts';
import { accountsBeliefs } from './beliefs/accounts.ts';
import { attachmentBeliefs } from './beliefs/attachments.ts';
import { calendarBeliefs } from './beliefs/calendar.ts';
import { changeBeliefs } from './beliefs/changes.ts';
import { conversionBeliefs } from './beliefs/conversion.ts';
import { dealBeliefs } from './beliefs/deals.ts';
import { limitBeliefs } from './beliefs/limits.ts';
import { noteBeliefs } from './beliefs/notes.ts';
import { notificationBeliefs } from './beliefs/notifications.ts';
import { queryLimitBeliefs } from './beliefs/query-limits.ts';
import { queryingBeliefs } from './beliefs/querying.ts';
import { readingBeliefs } from './beliefs/reading.ts';
import { refusalBeliefs } from './beliefs/refusals.ts';
import { rowBeliefs } from './beliefs/rows.ts';
import { searchingBeliefs } from './beliefs/searching.ts';
import { uniqueBeliefs } from './beliefs/unique.ts';
import { writeBeliefs } from './beliefs/writes.ts';

/** The source of docs/unverified.md and of `npm run verify-live`: what no paper settles. */
export const beliefs: Belief[] = [
	...accountsBeliefs,
	...readingBeliefs,
	...searchingBeliefs,
	...queryingBeliefs,
	...queryLimitBeliefs,
	...noteBeliefs,
	...rowBeliefs,
	...uniqueBeliefs,
	...dealBeliefs,
	...writeBeliefs,
	...attachmentBeliefs,
	...changeBeliefs,
	...calendarBeliefs,
	...conversionBeliefs,
	...notificationBeliefs,
	...refusalBeliefs,
	...limitBeliefs,
];
