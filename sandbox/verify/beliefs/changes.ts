import { byHand, type Belief } from '../belief.ts';
import { isTaken, refusalsOf, rowsOf, textOf, that, writtenIds } from '../read-answer.ts';
import { coql } from './coql.ts';
import { lead, quiet } from './create.ts';

const compared =
	'Modified_Time has seconds; COQL, sorting and If-Modified-Since compare it so, whatever the offset';
const timeline =
	'A timeline names person, way, time and each field before and after, derived ones too; notes and activities of a record stand in it';
const tokens = 'Page tokens are bound to their list and live 24 hours';
const bin = 'POST /crm/v8/settings/recycle_bin';

/** Of times of modification, timelines and the Recycle Bin. */
export const changeBeliefs: Belief[] = [
	{
		id: 'timeline-modules',
		belief: 'Cases have a timeline',
		source: 'O26 has scopes for them, D7 leaves them out, with campaigns, solutions and vendors',
		twin: 'Has it; `withoutTimeline` names modules that have none',
		node: 'The trigger says TIMELINE_NOT_KEPT where it needs one: for own writes, users, and what changed',
		change: 'The default of `withoutTimeline`',
		covers: ['GET /crm/v8/{module}/{id}/__timeline'],
		calls: [
			{
				shown: 'POST /coql: select id from Cases where id is not null limit 1',
				control: true,
				request: () => coql('select id from Cases where id is not null limit 1'),
			},
			{
				shown: 'GET /Cases/{case}/__timeline',
				request: ([found]) => {
					const id = textOf(rowsOf(found)[0]?.id);
					return id === undefined ? undefined : { method: 'GET', path: `/Cases/${id}/__timeline` };
				},
			},
		],
		judge: ([, answer]) => {
			if (isTaken(answer)) return 'agree';
			const refused = answer ? refusalsOf(answer) : [];
			return refused.length > 0 ? 'differs' : 'not tried';
		},
	},
	{
		id: 'timeline-of-no-change',
		belief: 'A write that changes no field leaves no entry in the timeline',
		source: 'No paper says so',
		twin: 'Leaves none',
		node: 'The trigger takes such a write of our own for nothing that somebody else did',
		change: '`sandbox/zoho/records/after-write.ts`',
		covers: ['GET /crm/v8/{module}/{id}/__timeline'],
		writes: true,
		calls: [
			lead,
			{
				shown: 'PUT /Leads/{lead} with the company it has',
				control: true,
				request: ([created], mark) => {
					const [id] = writtenIds(created);
					if (id === undefined) return undefined;
					const body = { data: [{ Company: mark }], ...quiet };
					return { method: 'PUT', path: `/Leads/${id}`, body };
				},
			},
			{
				shown: 'GET /Leads/{lead}/__timeline',
				request: ([created]) => {
					const [id] = writtenIds(created);
					return id === undefined ? undefined : { method: 'GET', path: `/Leads/${id}/__timeline` };
				},
			},
		],
		judge: ([, , answer]) => {
			const actions = rowsOf(answer, '__timeline').map(({ action }) => action);
			return actions.length === 0 ? 'not tried' : that(!actions.includes('updated'));
		},
	},
	byHand({
		id: 'timeline-texts',
		belief: 'A timeline gives values as texts, of a lookup its name',
		source: 'O26 types them as texts; no example has a lookup or a number',
		twin: 'Does so',
		node: 'Gives them as they come',
		change: '`sandbox/zoho/timeline/differences.ts`',
		covers: [timeline],
		byHand: 'GET /Deals/{deal}/__timeline of a deal whose account and amount were changed',
	}),
	byHand({
		id: 'timeline-of-deleted',
		belief: 'A record in the Recycle Bin has no timeline to read',
		source: '[mem]',
		twin: 'Refuses its ID',
		node: 'Does not ask for it',
		change: '`sandbox/zoho/routes/timeline.ts`',
		covers: ['GET /crm/v8/{module}/{id}/__timeline'],
		byHand: 'GET /Leads/{lead}/__timeline of a lead that was deleted',
	}),
	byHand({
		id: 'same-values-modify',
		belief: 'A write that changes no field moves Modified_Time all the same',
		source: '[mem]',
		twin: 'Does so',
		node: 'Does not rest on it',
		change: '`sandbox/zoho/records/write.ts`',
		covers: [compared],
		byHand:
			'PUT /Leads/{lead} with a value it has, a minute after the last change; then GET /Leads/{lead}',
	}),
	byHand({
		id: 'modified-since-exclusive',
		belief: 'If-Modified-Since finds what was changed or deleted after that second, not in it',
		source: 'HTTP says after; Zoho’s pages do not say what becomes of the second itself',
		twin: 'Does so',
		node: 'Asks from a second before',
		change: '`sandbox/zoho/paging/list-page.ts` and `sandbox/zoho/routes/deleted.ts`',
		covers: [compared, 'GET /crm/v8/{module}/deleted'],
		byHand:
			'GET /Leads?fields=id with If-Modified-Since at the Modified_Time of a lead; the same of GET /Leads/deleted',
	}),
	byHand({
		id: 'page-token-place',
		belief: 'A page token stands for a place in the list, which moves when a record before it does',
		source: 'No paper says so',
		twin: 'Does so, and binds it to If-Modified-Since',
		node: 'Does not rest on it',
		change: '`sandbox/zoho/paging/list-page.ts`',
		covers: [tokens],
		byHand:
			'GET /Leads?sort_by=Modified_Time&sort_order=asc in pages, a lead of the first page changed in between',
	}),
	byHand({
		id: 'restore-modifies',
		belief: 'Restoring a record from the Recycle Bin does not move its Modified_Time',
		source: 'No paper says so; the timeline has an action for it [O26]',
		twin: 'Leaves it and notifies nobody; `restoreModifies` moves it and notifies of an edit',
		node: 'Offers no event for it: the trigger tells of a restored record when that moves Modified_Time, else with its next change',
		change: 'The default of `restoreModifies`',
		covers: [
			`${bin}/actions/restore`,
			'A notification names channel, token, module, operation, ids and changed fields, and the values where they are asked for',
		],
		byHand: 'POST /settings/recycle_bin/{lead}/actions/restore; then GET /Leads/{lead}',
	}),
	byHand({
		id: 'restore-unknown',
		belief: 'Restoring what is not in the Recycle Bin is refused with INVALID_DATA and 400',
		source: '[mem]; O26 has no codes',
		twin: 'Does so; of several ids 207 when some are known',
		node: 'Restores nothing',
		change: '`sandbox/zoho/routes/recycle-bin.ts`',
		covers: [`${bin}/actions/restore`, `${bin}/{id}/actions/restore`],
		byHand: 'POST /settings/recycle_bin/{lead}/actions/restore of a lead that was not deleted',
	}),
];
