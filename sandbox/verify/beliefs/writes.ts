import type { Answer, Belief, Call, Request } from '../belief.ts';
import { isRow, isTaken, refusalsOf, rowsOf, that, writtenIds } from '../read-answer.ts';
import { createLead, quiet, type Row } from './create.ts';
import { coql } from './querying.ts';

const lead: Call = { ...createLead(''), control: true };

/** Upserts one record by its name. */
const upsert = (module: string, row: (mark: string) => Row): Call => ({
	shown: `POST /${module}/upsert`,
	request: (_, mark) => ({
		method: 'POST',
		path: `/${module}/upsert`,
		body: { data: [row(mark)], ...quiet },
	}),
});

/** Of whole requests that write, of tags and attachments, and of the search index behind them. */
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
	{
		id: 'attachment-without-file',
		belief: 'An attachment without file and link is refused with REQUIRED_PARAM_MISSING',
		source: '[mem]',
		twin: 'Refuses so',
		node: 'Refuses before it is sent',
		change: '`sandbox/zoho/routes/attachments.ts`',
		covers: ['POST /crm/v8/{module}/{id}/Attachments'],
		writes: true,
		calls: [
			lead,
			{
				shown: 'POST /Leads/{lead}/Attachments without a file',
				request: ([created]) => attach(created, {}),
			},
		],
		judge: ([, answer]) =>
			that(answer !== undefined && refusalsOf(answer).includes('REQUIRED_PARAM_MISSING')),
	},
	{
		id: 'attachment-headers',
		belief: 'An attachment comes with its name as `filename*=UTF-8`',
		source: 'Zoho shows it for the file store; [mem] for attachments',
		twin: 'Sends both so',
		node: 'Reads both forms of the header',
		change: '`sandbox/zoho/misbehave.ts`',
		covers: ['GET /crm/v8/{module}/{id}/Attachments/{attachment}'],
		writes: true,
		calls: [
			lead,
			{
				shown: 'POST /Leads/{lead}/Attachments with a small text file',
				request: ([created]) => attach(created, { file: { name: 'verify.txt', text: 'verify' } }),
			},
			{
				shown: 'GET /Leads/{lead}/Attachments/{attachment}',
				request: ([created, attached]) => {
					const [record] = writtenIds(created);
					const [file] = writtenIds(attached);
					if (record === undefined || file === undefined) return undefined;
					return { method: 'GET', path: `/Leads/${record}/Attachments/${file}` };
				},
			},
		],
		judge: ([, , answer]) => {
			if (answer?.status !== 200) return 'not tried';
			return that(/filename\*=UTF-8''verify\.txt/.test(answer.disposition));
		},
	},
];

/** A form for the lead that was created. */
function attach(
	created: Answer | undefined,
	parts: Request['parts'] & object,
): Request | undefined {
	const [id] = writtenIds(created);
	return id === undefined ? undefined : { method: 'POST', path: `/Leads/${id}/Attachments`, parts };
}
