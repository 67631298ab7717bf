import type { Belief, Call } from '../belief.ts';
import { isRow, isTaken, refusalsOf, rowsOf, that, writtenIds } from '../read-answer.ts';
import { coql } from './coql.ts';
import { lead, quiet, type Row } from './create.ts';

/** Upserts one record by its name. */
const upsert = (module: string, row: (mark: string) => Row): Call => ({
	shown: `POST /${module}/upsert`,
	request: (_, mark) => ({
		method: 'POST',
		path: `/${module}/upsert`,
		body: { data: [row(mark)], ...quiet },
	}),
});

/** Of whole requests that write, of tags, and of the search index behind them. */
export const writeBeliefs: Belief[] = [
	{
		id: 'refused-write',
		belief: 'A write that is refused as a whole is one object',
		source: 'Zoho’s pages have that, and one row of `data`; `refuseWritesAs`',
		twin: 'Answers an object; `refuseWritesAs: row` the other',
		node: 'Reads both',
		change: 'The default of `refuseWritesAs`',
		covers: [
			'All rows well 201/200, some 207, none 400; refusals of a whole request are unwrapped',
		],
		writes: true,
		calls: [
			{
				shown: 'POST /Leads without `data`',
				request: () => ({ method: 'POST', path: '/Leads', body: {} }),
			},
		],
		judge: ([answer]) => that(isRow(answer?.body) && typeof answer.body.code === 'string'),
	},
	{
		id: 'activity-upsert',
		belief: 'Tasks, events and calls cannot be upserted: the whole request is refused',
		source: '[mem]',
		twin: 'Refuses with NOT_SUPPORTED',
		node: 'Refuses before it is sent',
		change: 'The list of modules without upsert',
		covers: ['POST /crm/v8/{module}/upsert'],
		writes: true,
		calls: [
			upsert('Tasks', (mark) => ({ Subject: mark })),
			upsert('Events', (mark) => ({
				Event_Title: mark,
				Start_DateTime: '2030-01-31T09:00:00+00:00',
				End_DateTime: '2030-01-31T10:00:00+00:00',
			})),
			upsert('Calls', (mark) => ({
				Subject: mark,
				Call_Type: 'Inbound',
				Call_Start_Time: '2020-01-31T09:00:00+00:00',
				Call_Duration: '01:00',
			})),
		],
		judge: (answers) =>
			that(answers.every((answer) => refusalsOf(answer).includes('NOT_SUPPORTED'))),
	},
	{
		id: 'tags-of-unknown-records',
		belief: 'Tags of many records: an unknown record is a refused row among the others',
		source: '[mem]',
		twin: 'Answers 207 with a row for each',
		node: 'Reads a row for each',
		change: '`sandbox/zoho/facts/deviations.ts` and `sandbox/zoho/routes/tags.ts`',
		covers: ['POST /crm/v8/{module}/actions/add_tags', 'POST /crm/v8/{module}/actions/remove_tags'],
		writes: true,
		calls: [
			lead,
			{
				shown: 'POST /Leads/actions/remove_tags with the lead and an unknown id',
				request: ([created]) => {
					const [id] = writtenIds(created);
					if (id === undefined) return undefined;
					const unknown = `${id.slice(0, -12)}999999999999`;
					return {
						method: 'POST',
						path: '/Leads/actions/remove_tags',
						body: { tags: [{ name: 'none' }], ids: [id, unknown] },
					};
				},
			},
		],
		judge: ([, answer]) => {
			const statuses = rowsOf(answer).map(({ status }) => status);
			return that(answer?.status === 207 && statuses.toSorted().join() === 'error,success');
		},
	},
	{
		id: 'search-delay',
		belief: 'A new record is not found at once: the search index is behind',
		source: '[mem]',
		twin: 'Finds it at once unless `searchDelayMs` is set',
		node: 'Never searches for what it has just written; it reads by COQL',
		change: 'The default of `searchDelayMs`',
		covers: ['The search index is behind by a delay that can be switched'],
		writes: true,
		calls: [
			lead,
			{
				shown: 'GET /Leads/search?criteria=(Last_Name:equals:{name})',
				request: ([created], mark) =>
					writtenIds(created).length === 0
						? undefined
						: {
								method: 'GET',
								path: '/Leads/search',
								query: { criteria: `(Last_Name:equals:${mark})` },
							},
			},
		],
		// A record that is found at once may have been in a fast index.
		judge: ([, found]) => (found?.status === 204 ? 'agree' : 'not tried'),
	},
	{
		id: 'coql-at-once',
		belief: 'COQL finds a new record at once',
		source: 'No paper says so',
		twin: 'Does so',
		node: 'Looks a create whose answer was lost up before it sends it again',
		change: 'The wait before that look, `nodes/core/zoho/records/find-created.ts`',
		covers: [],
		writes: true,
		calls: [
			lead,
			{
				shown: 'POST /coql: select id from Leads where Last_Name = {name} limit 200',
				request: ([created], mark) =>
					writtenIds(created).length === 0
						? undefined
						: coql(`select id from Leads where Last_Name = '${mark}' limit 200`),
			},
		],
		judge: ([created, found]) => {
			const [id] = writtenIds(created);
			return isTaken(found) ? that(rowsOf(found).some((row) => row.id === id)) : 'not tried';
		},
	},
];
