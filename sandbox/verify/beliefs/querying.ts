import type { Answer, Belief, Call } from '../belief.ts';
import { fieldsOf } from './fields-of.ts';
import { isRow, isTaken, refusalsOf, rowsOf, textOf, that } from '../read-answer.ts';

const ask = (query: string, shown = query): Call => ({
	shown: `POST /coql: ${shown}`,
	request: () => coql(query),
});

const coql = (query: string) => ({
	method: 'POST' as const,
	path: '/coql',
	body: { select_query: query },
});

const fifty = 'The limit of 50';

/** Of COQL, which has pages and posts but no one document; nothing is written. */
export const queryingBeliefs: Belief[] = [
	{
		id: 'coql-doubled-quote',
		belief: 'A quote in a COQL text is doubled',
		source: 'A post of Zoho’s developers, no document',
		twin: 'Takes no other form',
		node: 'Doubles it',
		change: '`nodes/core/zoho/query/coql-text.ts` and `sandbox/zoho/coql/lexer.ts`',
		covers: [],
		calls: [ask("select id from Leads where Last_Name = 'No''body' limit 1")],
		judge: ([answer]) => that(isTaken(answer)),
	},
	{
		id: 'coql-backslash',
		belief: 'A backslash in a COQL text is a character like any other',
		source: 'No paper says what it means',
		twin: 'Takes it as it is',
		node: 'Sends it as it is',
		change: '`nodes/core/zoho/query/coql-text.ts` and `sandbox/zoho/coql/lexer.ts`',
		covers: [],
		calls: [ask("select id from Leads where Last_Name = 'No\\' limit 1")],
		judge: ([answer]) => that(isTaken(answer)),
	},
	{
		id: 'coql-three-conditions',
		belief: 'More than two conditions without brackets are refused',
		source: 'A post of Zoho’s developers, no document',
		twin: 'Refuses them',
		node: 'Leaves queries to the user; its own have one condition',
		change: '`sandbox/zoho/coql/condition.ts`',
		covers: [],
		calls: [
			ask(
				"select id from Leads where City = 'none' and State = 'none' and Last_Name = 'none' limit 1",
				'three conditions without brackets',
			),
		],
		judge: ([answer]) => that(answer !== undefined && refusalsOf(answer).includes('SYNTAX_ERROR')),
	},
	{
		id: 'coql-lookup',
		belief: 'A lookup in a COQL answer comes with its name',
		source: 'D7 has the `id` alone; not said for v8',
		twin: 'Gives `id` and name',
		node: 'Rests on the `id` alone',
		change: '`sandbox/zoho/coql/resolve.ts`',
		covers: [],
		calls: [ask('select Owner from Leads where id is not null limit 1')],
		judge: ([answer]) => {
			if (answer?.status === 204) return 'not tried';
			const owner = rowsOf(answer)[0]?.Owner;
			return that(isRow(owner) && textOf(owner.name) !== undefined);
		},
	},
	{
		id: 'coql-in',
		belief: 'COQL takes 50 values of `in`',
		source: 'O26 says 50, a post of Zoho’s developers 100',
		twin: 'Refuses the 51st',
		node: 'Refuses the 51st',
		change: `${fifty} in \`nodes/core/zoho/words/limits.ts\` and \`sandbox/zoho/coql/condition.ts\``,
		covers: [],
		calls: [
			ask(
				`select id from Leads where Last_Name in (${Array.from({ length: 51 }, (_, n) => `'none${n}'`).join(', ')}) limit 1`,
				'51 values of `in`',
			),
		],
		judge: ([answer]) => that(answer?.status === 400),
	},
	{
		id: 'coql-columns',
		belief: 'COQL takes 50 columns',
		source: 'O26 says 50, a post of Zoho’s developers 500',
		twin: 'Refuses the 51st',
		node: 'Leaves it to Zoho CRM',
		change: `${fifty} in \`sandbox/zoho/coql/parser.ts\``,
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
			if (answer && refusalsOf(answer).includes('LIMIT_EXCEEDED')) return 'agree';
			return isTaken(answer) ? 'differs' : 'not tried';
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
