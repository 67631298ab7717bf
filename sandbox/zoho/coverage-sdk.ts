import { blueprintSdk } from './blueprint/coverage.ts';
import { calendarSdk } from './calendar/coverage.ts';
import { conversionSdk } from './conversion/coverage.ts';

const api = '/crm/v8';
const inTest = (test: string, ...calls: string[]) =>
	Object.fromEntries(calls.map((call) => [call, test]));

/**
 * Calls of Zoho's own SDK at each route of the twin, by their test under `test/sandbox/zoho/sdk/`;
 * or why the SDK has none. The tests hold it against the SDK's source and against what they drive.
 */
export const sdkCoverage: Record<string, Record<string, string> | string> = {
	'GET /oauth/v2/auth': 'A person consents in a browser',
	'POST /oauth/v2/token': inTest('sign-in', 'OAuthToken.generateToken'),
	'POST /oauth/v2/token/revoke': 'Its `revoke` fails before it sends anything',
	'GET /oauth/serverinfo': 'The SDK is told its data center',

	[`GET ${api}/settings/modules`]: inTest('metadata', 'Modules.getModules'),
	[`GET ${api}/settings/modules/{module}`]: inTest(
		'metadata',
		'Modules.getModule',
		'Modules.getModuleByAPIName',
	),
	[`GET ${api}/settings/fields`]: inTest('metadata', 'Fields.getFields'),
	[`GET ${api}/settings/fields/{id}`]: inTest('metadata', 'Fields.getField'),
	[`GET ${api}/settings/layouts`]: inTest('metadata', 'Layouts.getLayouts'),
	[`GET ${api}/settings/layouts/{id}`]: inTest('metadata', 'Layouts.getLayout'),
	[`GET ${api}/settings/related_lists`]: inTest('metadata', 'RelatedLists.getRelatedLists'),
	[`GET ${api}/settings/pipeline`]: inTest('metadata', 'Pipeline.getPipelines'),
	[`GET ${api}/settings/custom_views`]: inTest('metadata', 'CustomViews.getCustomViews'),
	[`GET ${api}/settings/roles`]: inTest('organization', 'Roles.getRoles'),
	[`GET ${api}/settings/profiles`]: inTest('organization', 'Profiles.getProfiles'),
	[`GET ${api}/users`]: inTest('organization', 'Users.getUsers'),
	[`GET ${api}/users/{id}`]: inTest('organization', 'Users.getUser'),
	[`GET ${api}/org`]: inTest('organization', 'Org.getOrganization'),

	[`GET ${api}/settings/tags`]: inTest('tags', 'Tags.getTags'),
	[`POST ${api}/settings/tags`]: inTest('tags', 'Tags.createTags'),
	[`POST ${api}/{module}/actions/add_tags`]: inTest('tags', 'Tags.addTagsToMultipleRecords'),
	[`POST ${api}/{module}/{id}/actions/add_tags`]: inTest('tags', 'Tags.addTags'),
	[`POST ${api}/{module}/actions/remove_tags`]: inTest(
		'tags',
		'Tags.removeTagsFromMultipleRecords',
	),
	[`POST ${api}/{module}/{id}/actions/remove_tags`]: inTest('tags', 'Tags.removeTags'),

	[`POST ${api}/coql`]: inTest('coql', 'Coql.getRecords'),
	[`GET ${api}/{module}/search`]: inTest('search', 'Record.searchRecords'),
	[`GET ${api}/{module}/actions/count`]: inTest('search', 'Record.recordCount'),

	[`POST ${api}/{module}/{id}/Notes`]: 'The SDK creates notes at `/Notes` alone',
	[`GET ${api}/{module}/{id}/{list}`]: {
		...inTest('related', 'RelatedRecords.getRelatedRecords'),
		...inTest('unread', 'RelatedRecords.getRelatedRecordsUsingExternalId'),
	},
	[`POST ${api}/{module}/{id}/Attachments`]: inTest(
		'files',
		'Attachments.uploadAttachments',
		'Attachments.uploadUrlAttachments',
	),
	[`GET ${api}/{module}/{id}/Attachments`]: inTest('files', 'Attachments.getAttachments'),
	[`GET ${api}/{module}/{id}/Attachments/{attachment}`]: inTest(
		'files',
		'Attachments.getAttachment',
	),
	[`DELETE ${api}/{module}/{id}/Attachments/{attachment}`]: inTest(
		'files',
		'Attachments.deleteAttachment',
	),
	[`POST ${api}/files`]: inTest('files', 'Files.uploadFiles'),
	[`GET ${api}/files`]: inTest('files', 'Files.getFile'),

	[`GET ${api}/{module}`]: {
		...inTest('read-records', 'Record.getRecords'),
		...inTest('related', 'Notes.getNotes'),
	},
	[`GET ${api}/{module}/{id}`]: {
		...inTest('read-records', 'Record.getRecord'),
		...inTest('related', 'Notes.getNote'),
		...inTest('unread', 'Record.getRecordUsingExternalId'),
	},
	[`GET ${api}/{module}/{id}/__timeline`]: inTest('timeline', 'Timelines.getTimelines'),
	[`POST ${api}/settings/recycle_bin/actions/restore`]: 'The SDK lists and empties the bin alone',
	[`POST ${api}/settings/recycle_bin/{id}/actions/restore`]:
		'The SDK lists and empties the bin alone',
	[`POST ${api}/actions/watch`]: inTest('notifications', 'Notifications.enableNotifications'),
	[`PUT ${api}/actions/watch`]: inTest('notifications', 'Notifications.updateNotifications'),
	[`PATCH ${api}/actions/watch`]: inTest(
		'notifications',
		'Notifications.updateNotification',
		'Notifications.disableNotification',
	),
	[`GET ${api}/actions/watch`]: inTest('notifications', 'Notifications.getNotifications'),
	[`DELETE ${api}/actions/watch`]: inTest('notifications', 'Notifications.deleteNotification'),
	[`GET ${api}/{module}/deleted`]: inTest('read-records', 'Record.getDeletedRecords'),
	[`POST ${api}/{module}`]: {
		...inTest('write-records', 'Record.createRecords'),
		...inTest('related', 'Notes.createNotes'),
	},
	[`POST ${api}/{module}/upsert`]: inTest('write-records', 'Record.upsertRecords'),
	[`PUT ${api}/{module}`]: {
		...inTest('write-records', 'Record.updateRecords'),
		...inTest('related', 'Notes.updateNotes'),
	},
	[`PUT ${api}/{module}/{id}`]: {
		...inTest('write-records', 'Record.updateRecord'),
		...inTest('related', 'Notes.updateNote'),
		...inTest('unread', 'Record.updateRecordUsingExternalId'),
	},
	[`DELETE ${api}/{module}`]: {
		...inTest('write-records', 'Record.deleteRecords'),
		...inTest('related', 'Notes.deleteNotes'),
	},
	[`DELETE ${api}/{module}/{id}`]: {
		...inTest('write-records', 'Record.deleteRecord'),
		...inTest('related', 'Notes.deleteNote'),
		...inTest('unread', 'Record.deleteRecordUsingExternalId'),
	},
	...blueprintSdk,
	...calendarSdk,
	...conversionSdk,
};
