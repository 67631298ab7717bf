import { appointmentRules } from './appointments/coverage.ts';
import { calendarRules } from './calendar/coverage.ts';
import { conversionRules } from './conversion/coverage.ts';
import { rule, type CoverageRow } from './coverage-row.ts';

/** What the twin enforces on more than one route. */
export const ruleCoverage: CoverageRow[] = [
	rule(
		'All rows well 201/200, some 207, none 400; refusals of a whole request are unwrapped',
		'[O26, W]',
		'write-records',
		'Refused writes also come as one row of `data` [YAML]: a setting',
	),
	rule(
		'A profile without a permission: NO_PERMISSION with 403 and its name, or AUTHORIZATION_FAILED with 400',
		'[O26]',
		'conformance',
		'Settings; which of the two comes when, and names of permissions but that of Deals [mem]',
	),
	rule(
		'A locked record and one that waits for approval take no change, no tags and no deletion',
		'[O26, SDK]',
		'control',
		'By the state of the record, which `/__twin/records` sets; attachments and notes are let through [mem]',
	),
	rule(
		'A record in a blueprint takes no direct change of the field that the blueprint runs on',
		'[W]',
		'conformance',
		'By the state of the record; one fixed field of Leads, Deals, Cases and Tasks, details [mem]',
	),
	rule(
		'Pipelines: a new deal names its own, a stage is one of it, another pipeline comes with a stage',
		'[D7, SDK]',
		'conformance',
		'Settings; off, since D7 does not say how an organisation with one pipeline is told, and refusing would stop deals that Zoho takes. The last rule [mem]',
	),
	rule(
		'Missing, dead and narrow tokens: AUTHENTICATION_FAILURE, INVALID_TOKEN, OAUTH_SCOPE_MISMATCH',
		'[O26]',
		'oauth',
	),
	rule('`Zoho-oauthtoken` and `Bearer` both sign a call', '[D]', 'oauth'),
	rule(
		'Scopes per route; search also needs ZohoSearch.securesearch.READ, COQL the scope of its module',
		'[D7]',
		'oauth',
	),
	rule('Errors of the token endpoint come with HTTP 200', '[W]', 'oauth'),
	rule('A code lives 120 s and works once', '[mem]', 'oauth'),
	rule(
		'Ten access tokens per refresh token and ten requests in ten minutes, when switched on',
		'[D]',
		'oauth',
		'Exact counters unconfirmed',
	),
	rule(
		'Another data centre refuses client, code or token',
		'[D]',
		'oauth',
		'Which of the errors appears when [mem]',
	),
	rule(
		'System and layout mandatory fields',
		'[O26]',
		'write-records',
		'That the API enforces what only the layout requires, and the code for a mandatory null [mem]',
	),
	rule(
		'Types, lengths, calendar days, restricted picklists with supported values',
		'[O26, D7]',
		'write-records',
		'Picklist refusals are a setting; e-mail and phone patterns [mem]',
	),
	rule('Lookups and owners exist', '[O26]', 'write-records'),
	rule(
		'Unique fields: DUPLICATE_DATA with the record that has the value',
		'[O26]',
		'write-records',
		'Compared without case [mem]',
	),
	rule(
		'Unknown fields are ignored; read-only ones too, or refused by a setting',
		'[mem]',
		'write-records',
	),
	rule(
		'Names in `fields` that the module does not have are left out of the answer',
		'[mem]',
		'read-records',
	),
	rule(
		'Several things wrong with a row: MULTIPLE_OR_MULTI_ERRORS with all of them',
		'[YAML]',
		'write-records',
	),
	rule('Stage sets Probability and Expected_Revenue', '[mem]', 'write-records'),
	rule(
		'Upsert: given fields in order, unique ones always, several matches refused',
		'[O26]',
		'write-records',
	),
	rule(
		'If-Unmodified-Since: ALREADY_MODIFIED with times and people, 412 when it is so of every row',
		'[YAML]',
		'write-records',
		'Some of many rows: 207 [mem]',
	),
	rule(
		'Options of a write, probabilities, participants and layouts that are none are refused',
		'[O26, D7]',
		'write-records',
	),
	rule(
		'Search by e-mail finds parts of an address',
		'[YAML]',
		'search',
		'A setting; an empty value in criteria finds nothing [mem]',
	),
	rule(
		'A parameter that the papers or the SDK know and a route does not read answers 501; so do If-Modified-Since and X-EXTERNAL',
		'[O26, SDK]',
		'sdk/unread',
	),
	rule(
		'Metadata has every key the documents require, and a field of every type in Fleet Contracts',
		'[O26]',
		'metadata',
		'Values of subforms, multi-select lookups, files and images cannot be written: 501',
	),
	rule(
		'Every operation and status, every request of a node in the tests: held against the papers',
		'[O26]',
		'conformance',
		'Amendments and deviations stand below',
	),
	rule(
		'100 rows and ids a request, 50 fields a list, 200 rows a page, 2,000 by page, 100,000 by token',
		'[O26]',
		'read-records',
	),
	rule(
		'Page tokens are bound to their list and live 24 hours',
		'[O26]',
		'modified-time',
		'Not bound to the user: the twin signs in one; bound to If-Modified-Since, and to a place that moves when a record before it does [mem]',
	),
	rule(
		'100 MB a request that attaches a file, ten files of 20 MB each for the file store; a whole request is refused',
		'[O26]',
		'attachments',
		'1 MB taken as 2^20 bytes; which of the two codes comes with 413 [mem]',
	),
	rule('Datetimes in the time zone of the user, without milliseconds', '[D7]', 'datetime'),
	rule(
		'Modified_Time has seconds; COQL, sorting and If-Modified-Since compare it so, whatever the offset',
		'[D7]',
		'modified-time',
		'If-Modified-Since finds what changed after that second, not in it [mem]; a write that changes no field moves it [mem]',
	),
	rule(
		'A timeline names person, way, time and each field before and after, derived ones too; notes and activities of a record stand in it',
		'[O26, D7]',
		'timeline',
		'Values as texts, lookups by their names [mem]; for persons and ways other than the token’s a test acts by `/__twin/changes`',
	),
	rule(
		'A channel lives an hour, or as long as it asks for up to a week; one that asks for more lives an hour',
		'[D7]',
		'notifications',
	),
	rule(
		'A notification names channel, token, module, operation, ids and changed fields, and the values where they are asked for',
		'[D7]',
		'notifications',
		'The records of one request in one [W]; not sent again when nobody answers, restoring notifies where it modifies, and a write that changes no field notifies [mem]; nothing is sent to addresses beyond this machine',
	),
	rule(
		'A channel with a condition hears of edits of its fields alone, one without it also of edits of linked records',
		'[D7]',
		'notifications',
		'What a condition means for a new record are its filled fields, for a deletion nothing; links of a record in all its lookups [mem]; `notify_on_related_action: false` ends that (K170)',
	),
	rule('The search index is behind by a delay that can be switched', '[mem]', 'search'),
	rule(
		'Converted leads only on request',
		'[O26]',
		'read-records',
		'Leads cannot be converted in the twin yet',
	),
	rule(
		'Credits of the rolling day, X-API-CREDITS-REMAINING from half on, 429 at the end',
		'[D]',
		'limits',
	),
	rule('Concurrency and sub-concurrency', '[D]', 'limits', 'Of the whole twin, not per app'),
	rule(
		'Faults: latency, status, reset before and after the write, cut answers, dead tokens, lost scopes',
		'[mem: own]',
		'faults',
		'No behaviour of Zoho; for rehearsals',
	),
	rule(
		'Faults of notifications: lost, doubled, late, out of order, by chance from a seed',
		'[mem: own]',
		'deliveries',
		'Zoho promises no delivery; how often it fails is not known. They wait by the clock that tests move',
	),
	rule('Operations and paths the twin does not serve', '[O26]', 'write-records'),
	rule(
		'Driven by Zoho’s own SDK for Node at every route that it has a call for',
		'[SDK]',
		'sdk/coverage',
		'Below, with all that the SDK can send and the twin answers 501 to',
	),
	...calendarRules,
	...appointmentRules,
	...conversionRules,
];
