import { attachmentRoutes } from './attachments.ts';
import { blueprintRoutes } from './blueprint.ts';
import { businessHoursRoutes } from './business-hours.ts';
import { cancelMeetingRoutes } from './cancel-meeting.ts';
import { convertRoutes } from './convert.ts';
import { coqlRoutes } from './coql.ts';
import { countRoutes } from './count.ts';
import { deletedRoutes } from './deleted.ts';
import { fileRoutes } from './files.ts';
import { holidayRoutes } from './holidays.ts';
import { metadataRoutes } from './metadata.ts';
import { noteRoutes } from './notes.ts';
import { notificationRoutes } from './notifications.ts';
import { organisationSettingsRoutes } from './organisation-settings.ts';
import { readRecordRoutes } from './read-records.ts';
import { recycleBinRoutes } from './recycle-bin.ts';
import type { Route } from './route.ts';
import { relatedRoutes } from './related.ts';
import { searchRoutes } from './search.ts';
import { tagRoutes } from './tags.ts';
import { timelineRoutes } from './timeline.ts';
import { userRoutes } from './users.ts';
import { writeRecordRoutes } from './write-records.ts';

/** Every API route of the twin; earlier ones win where paths overlap. */
export const routes: Route[] = [
	...metadataRoutes,
	...organisationSettingsRoutes,
	...businessHoursRoutes,
	...holidayRoutes,
	...tagRoutes,
	...userRoutes,
	...coqlRoutes,
	...searchRoutes,
	...countRoutes,
	...deletedRoutes,
	...notificationRoutes,
	...recycleBinRoutes,
	...timelineRoutes,
	...cancelMeetingRoutes,
	...convertRoutes,
	...blueprintRoutes,
	...noteRoutes,
	...fileRoutes,
	...attachmentRoutes,
	...relatedRoutes,
	...writeRecordRoutes,
	...readRecordRoutes,
];
