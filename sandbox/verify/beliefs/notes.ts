import { byHand, type Belief } from '../belief.ts';
import { isRow, isTaken, rowsOf, textOf, that } from '../read-answer.ts';
import { ask, control, LEADS } from './coql.ts';

const nobody = "'%0123456789abcdef%'";

/** Of notes in COQL, by whose titles is known what was written from a source; nothing is written. */
export const noteBeliefs: Belief[] = [
	{
		id: 'coql-notes',
		belief: 'COQL reads notes, with pieces of their titles as conditions and the text not at all',
		source: 'No paper lists the modules; text areas are said to be no condition',
		twin: 'Takes `Note_Title like`, and refuses `Note_Content`',
		node: 'Looks on the titles of notes for what was written from a source before; where that is refused, it says to use a field',
		change: '`nodes/core/zoho/sources/find-standing.ts` and `sandbox/zoho/coql/operators.ts`',
		covers: [],
		calls: [
			control(`${LEADS} id is not null limit 1`),
			ask(
				`select id, Note_Title, Parent_Id, Created_Time from Notes where (Note_Title like ${nobody} or Note_Title like ${nobody}) limit 1`,
			),
		],
		judge: ([, answer]) => that(isTaken(answer)),
	},
	{
		id: 'coql-note-parent',
		belief: 'COQL gives the record of a note with its `id`',
		source: 'D7 has lookups so; none of its examples is a note',
		twin: 'Gives the `id`',
		node: 'Takes the record of a note from it',
		change: '`nodes/core/zoho/sources/find-standing.ts`',
		covers: [],
		calls: [ask('select Parent_Id from Notes where id is not null limit 1')],
		judge: ([answer]) => {
			const [row] = rowsOf(answer);
			if (row === undefined) return 'not tried';
			const { Parent_Id: parent } = row;
			return that(isRow(parent) && textOf(parent['id']) !== undefined);
		},
	},
	byHand({
		id: 'note-leaves-its-record',
		belief: 'A note leaves Modified_Time of the record that it is on as it is',
		source: '[mem]',
		twin: 'Leaves it',
		node: 'The story of stale deals writes the note and then the probability; were the note a change, its agent would be refused the second step',
		change: '`workflows/07-stale-deals.json`',
		covers: [],
		byHand: 'GET /Deals/{deal}, add a note to it, and GET it again',
	}),
];
