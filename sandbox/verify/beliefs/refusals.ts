import { byHand, type Belief } from '../belief.ts';
import { isRow, that } from '../read-answer.ts';
import { listOfIds } from './controls.ts';

/** Of what Zoho refuses to this user, or in this state of a record. */
export const refusalBeliefs: Belief[] = [
	{
		id: 'refused-read',
		belief: 'A list that is refused is one object',
		source: 'Zoho’s pages have that, and one row of `data`; `refuseReadsAs`',
		twin: 'Answers an object; `refuseReadsAs: row` the other',
		node: 'Reads both',
		change: 'The default of `refuseReadsAs`',
		covers: [],
		calls: [
			listOfIds,
			{ shown: 'GET /Leads without `fields`', request: () => ({ method: 'GET', path: '/Leads' }) },
		],
		judge: ([, answer]) => {
			if (answer?.status !== 400) return 'not tried';
			return that(isRow(answer.body) && typeof answer.body.code === 'string');
		},
	},
	byHand({
		id: 'permission-refusal',
		belief:
			'What the profile of the user rules out is refused with 403 NO_PERMISSION, which names e.g. `Crm_Implied_Edit_Leads`',
		source: 'O26 has it, and 400 AUTHORIZATION_FAILED; [mem] which comes when, and for the names',
		twin: 'Does so for `missingPermissions`; `missingPermissionAs` has the other',
		node: 'Has advice of its own for both',
		change: '`sandbox/zoho/auth/permissions.ts`',
		covers: [
			'A profile without a permission: NO_PERMISSION with 403 and its name, or AUTHORIZATION_FAILED with 400',
		],
		byHand: 'PUT /Leads with an own lead, as a user whose profile may not edit leads',
	}),
	byHand({
		id: 'additions-to-held-record',
		belief: 'A locked record, or one that waits for approval, still takes notes and attachments',
		source: '[mem]',
		twin: 'Takes them; changes, tags and the deletion are refused',
		node: 'Sends them, and has advice of its own for the refusals',
		change: '`sandbox/zoho/records/record-state.ts`',
		covers: [
			'A locked record and one that waits for approval take no change, no tags and no deletion',
		],
		byHand: 'Lock an own lead in Zoho CRM, then POST /Leads/{lead}/Notes',
	}),
	byHand({
		id: 'blueprint-field',
		belief: 'In a blueprint the field it runs on takes no direct change, and every other one does',
		source: 'Public code for the refusal; [mem] in detail',
		twin: 'Refuses one fixed field of leads, deals, cases and tasks with RECORD_IN_BLUEPRINT',
		node: 'Has advice of its own for the refusal',
		change: '`sandbox/zoho/records/record-state.ts`',
		covers: [
			'A record in a blueprint takes no direct change of the field that the blueprint runs on',
		],
		byHand:
			'PUT /Leads with an own lead in a blueprint that runs on Lead_Status: that field, then City',
	}),
];
