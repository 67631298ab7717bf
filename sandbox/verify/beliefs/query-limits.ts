import type { Answer, Belief } from '../belief.ts';
import { isTaken, refusalsOf, rowsOf, textOf, that } from '../read-answer.ts';
import { fieldsOf } from './controls.ts';
import { ask, control, coql, LEADS } from './coql.ts';

const none = (count: number) => Array.from({ length: count }, (_, n) => `'none${n}'`).join(', ');

/** Of how much one COQL query takes; nothing is written. */
export const queryLimitBeliefs: Belief[] = [
	{
		id: 'coql-in',
		belief: 'COQL takes 100 values of `in` and no 101st',
		source: 'O26 says 50, a post of Zoho’s developers 100',
		twin: 'Refuses the 101st',
		node: 'Sends 50 at most of its own, and leaves queries to the user',
		change: '`sandbox/zoho/coql/condition.ts`',
		covers: [],
		calls: [
			control(`${LEADS} Last_Name in ('none') limit 1`),
			ask(`${LEADS} Last_Name in (${none(100)}) limit 1`, '100 values of `in`'),
			{
				shown: 'POST /coql: 101 values of `in`',
				request: ([, fewer]) =>
					isTaken(fewer) ? coql(`${LEADS} Last_Name in (${none(101)}) limit 1`) : 'settled',
			},
		],
		judge: ([, fewer, more]) => that(isTaken(fewer) && more?.status === 400),
	},
	{
		id: 'coql-columns',
		belief: 'COQL takes more than 50 columns',
		source: 'O26 says 50, a post of Zoho’s developers 500',
		twin: 'Refuses the 501st',
		node: 'Leaves it to Zoho CRM',
		change: '`sandbox/zoho/coql/parser.ts`',
		covers: [],
		calls: [
			fieldsOf('Contacts'),
			fieldsOf('Accounts'),
			{
				shown: 'POST /coql: 51 columns of Contacts and their accounts',
				request: ([contacts, accounts]) => {
					const ofAccounts = columnsIn(accounts).map((name) => `Account_Name.${name}`);
					const columns = [...columnsIn(contacts), ...ofAccounts].slice(0, 51);
					if (columns.length < 51) return undefined;
					return coql(`select ${columns.join(', ')} from Contacts where id is not null limit 1`);
				},
			},
		],
		judge: ([, , answer]) => {
			if (answer && refusalsOf(answer).includes('LIMIT_EXCEEDED')) return 'differs';
			return isTaken(answer) ? 'agree' : 'not tried';
		},
	},
];

/** Types that COQL certainly selects. */
const selectable = new Set(
	'text email phone website picklist integer currency date datetime boolean lookup ownerlookup'.split(
		' ',
	),
);

const columnsIn = (fields: Answer | undefined): string[] =>
	rowsOf(fields, 'fields').flatMap(({ api_name: name, data_type: type }) =>
		selectable.has(textOf(type) ?? '') ? (textOf(name) ?? []) : [],
	);
