import { metadataRoutes } from './metadata.ts';
import { readRecordRoutes } from './read-records.ts';
import type { Route } from './route.ts';
import { searchRoutes } from './search.ts';
import { userRoutes } from './users.ts';
import { writeRecordRoutes } from './write-records.ts';

/** Every API route of the twin; earlier ones win where paths overlap. */
export const routes: Route[] = [
	...metadataRoutes,
	...userRoutes,
	...searchRoutes,
	...writeRecordRoutes,
	...readRecordRoutes,
];
