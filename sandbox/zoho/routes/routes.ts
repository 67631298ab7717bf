import { coqlRoutes } from './coql.ts';
import { metadataRoutes } from './metadata.ts';
import { noteRoutes } from './notes.ts';
import { readRecordRoutes } from './read-records.ts';
import type { Route } from './route.ts';
import { relatedRoutes } from './related.ts';
import { searchRoutes } from './search.ts';
import { tagRoutes } from './tags.ts';
import { userRoutes } from './users.ts';
import { writeRecordRoutes } from './write-records.ts';

/** Every API route of the twin; earlier ones win where paths overlap. */
export const routes: Route[] = [
	...metadataRoutes,
	...tagRoutes,
	...userRoutes,
	...coqlRoutes,
	...searchRoutes,
	...noteRoutes,
	...relatedRoutes,
	...writeRecordRoutes,
	...readRecordRoutes,
];
