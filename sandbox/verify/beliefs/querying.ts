import type { Answer, Belief } from '../belief.ts';
import { isRow, isTaken, refusalsOf, rowsOf, textOf, that } from '../read-answer.ts';
import { ask, control, coql, LEADS } from './coql.ts';

/** A name of plain letters in both cases. */
const plainName = (leads: Answer | undefined): string | undefined =>
	rowsOf(leads)
		.map(({ Last_Name: name }) => /^[A-Z][a-z]+$/.exec(textOf(name) ?? '')?.[0])
		.find((name) => name !== undefined);

const swapped = (name: string): string =>
	name.charAt(0).toLowerCase() + name.slice(1).toUpperCase();

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
		calls: [
			control(`${LEADS} Last_Name = 'Nobody' limit 1`),
			ask(`${LEADS} Last_Name = 'No''body' limit 1`),
		],
		judge: ([, answer]) => that(isTaken(answer)),
	},
	{
		id: 'coql-backslash',
		belief: 'A backslash in a COQL text is a character like any other',
		source: 'No paper says what it means',
		twin: 'Takes it as it is',
		node: 'Sends it as it is',
		change: '`nodes/core/zoho/query/coql-text.ts` and `sandbox/zoho/coql/lexer.ts`',
		covers: [],
		calls: [
			control(`${LEADS} Last_Name = 'Nobody' limit 1`),
			ask(`${LEADS} Last_Name = 'No\\' limit 1`),
		],
		judge: ([, answer]) => that(isTaken(answer)),
	},
	{
		id: 'coql-case',
		belief: 'COQL compares texts without case',
		source: 'No paper says so',
		twin: 'Does so',
		node: 'Looks a create whose answer was lost up by a unique text, whatever its case; Find Customer asks for an address as it is written and in small letters',
		change: '`nodes/core/zoho/records/find-created.ts` and `sandbox/zoho/coql/test-condition.ts`',
		covers: [],
		calls: [
			control('select Last_Name from Leads where id is not null limit 200'),
			{
				shown:
					'POST /coql: select id from Leads where Last_Name in ({a name in the other case}) limit 1',
				request: ([leads]) => {
					const name = plainName(leads);
					return name === undefined
						? undefined
						: coql(`${LEADS} Last_Name in ('${swapped(name)}') limit 1`);
				},
			},
		],
		judge: ([, found]) => (isTaken(found) ? that(rowsOf(found).length > 0) : 'not tried'),
	},
	{
		id: 'coql-like-case',
		belief: '`like` in COQL compares texts without case, also in the middle of them',
		source: 'No paper says so',
		twin: 'Does so',
		node: 'Find Customer looks for pieces of company names and web domains in small letters',
		change:
			'`nodes/core/zoho/customers/ways/by-company.ts` and `sandbox/zoho/coql/test-condition.ts`',
		covers: [],
		calls: [
			control('select Last_Name from Leads where id is not null limit 200'),
			{
				shown:
					'POST /coql: select id from Leads where Last_Name like ({a name in the other case}) limit 1',
				request: ([leads]) => {
					const name = plainName(leads);
					return name === undefined
						? undefined
						: coql(`${LEADS} Last_Name like '%${swapped(name)}%' limit 1`);
				},
			},
		],
		judge: ([, found]) => (isTaken(found) ? that(rowsOf(found).length > 0) : 'not tried'),
	},
	{
		id: 'coql-converted',
		belief: 'COQL says of a lead whether it was converted',
		source: 'No paper says so; the field is one of the module’s',
		twin: 'Gives `Converted__s`, and converted leads with the others',
		node: 'Find Customer asks for it, and leaves converted leads out',
		change: '`nodes/core/zoho/customers/ways/search-module.ts`',
		covers: [],
		calls: [
			control(`${LEADS} id is not null limit 1`),
			ask('select Converted__s from Leads where id is not null limit 1'),
		],
		judge: ([, answer]) => that(isTaken(answer)),
	},
	{
		id: 'coql-three-conditions',
		belief: 'More than two conditions without brackets are refused',
		source: 'A post of Zoho’s developers, no document',
		twin: 'Refuses them',
		node: 'Leaves queries to the user; its own are bracketed in pairs',
		change: '`sandbox/zoho/coql/condition.ts`',
		covers: [],
		calls: [
			control(`${LEADS} ((City = 'none' and State = 'none') and Last_Name = 'none') limit 1`),
			ask(
				`${LEADS} City = 'none' and State = 'none' and Last_Name = 'none' limit 1`,
				'three conditions without brackets',
			),
		],
		judge: ([, answer]) =>
			that(answer !== undefined && refusalsOf(answer).includes('SYNTAX_ERROR')),
	},
	{
		id: 'coql-syntax-error',
		belief:
			'A query that cannot be read is refused with the line, the column and what stands there',
		source: 'O26 has that, a clause alone and nothing at all; [mem] which comes when',
		twin: 'Says so, and the clause alone where one is missing',
		node: 'Names the place or the clause, whichever comes',
		change: '`sandbox/zoho/coql/lexer.ts`',
		covers: [],
		calls: [control(`${LEADS} id is not null limit 1`), ask(`${LEADS} id is not null limit none`)],
		judge: ([, answer]) => {
			const details = isRow(answer?.body) ? answer.body.details : undefined;
			if (!answer || !refusalsOf(answer).includes('SYNTAX_ERROR')) return 'differs';
			return that(isRow(details) && ['line', 'column', 'near'].every((key) => key in details));
		},
	},
	{
		id: 'coql-unequal-empty',
		belief: '`!=` in COQL finds records whose field is empty, too',
		source: '[mem]',
		twin: 'Finds them, with NOT IN and in search criteria as well',
		node: 'Leaves queries to the user',
		change: '`sandbox/zoho/coql/condition.ts` and `sandbox/zoho/search/match.ts`',
		covers: ['POST /crm/v8/coql'],
		calls: [
			ask('select id from Leads where Fax is null limit 1'),
			ask("select id from Leads where (Fax is null and Fax != 'none') limit 1"),
		],
		judge: ([empty, unequal]) =>
			rowsOf(empty).length === 0 || !unequal || !isTaken(unequal)
				? 'not tried'
				: that(rowsOf(unequal).length > 0),
	},
	{
		id: 'coql-lookup',
		belief: 'A lookup in a COQL answer is its `id` alone',
		source: 'D7 has it so; not said for v8',
		twin: 'Gives the `id` alone; `coqlLookups: name` the name as well',
		node: 'Rests on the `id` alone',
		change: 'The default of `coqlLookups`',
		covers: [],
		calls: [ask('select Owner from Leads where id is not null limit 1')],
		judge: ([answer]) => {
			const [row] = rowsOf(answer);
			if (row === undefined) return 'not tried';
			const { Owner: owner } = row;
			return that(isRow(owner) && Object.keys(owner).join() === 'id');
		},
	},
];
