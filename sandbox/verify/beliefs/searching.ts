import type { Answer, Belief, Call } from '../belief.ts';
import { isTaken, rowsOf, textOf, that } from '../read-answer.ts';

/** The oldest leads, which every search index has by now. */
const oldest = (field: string): Call => ({
	shown: `GET /Leads?fields=${field}&sort_by=Created_Time`,
	request: () => ({
		method: 'GET',
		path: '/Leads',
		query: { fields: field, sort_by: 'Created_Time', sort_order: 'asc', per_page: '200' },
	}),
});

const search = (
	shown: string,
	query: (before: Answer[]) => Record<string, string> | undefined,
) => ({
	shown: `GET /Leads/search?${shown}`,
	request: (before: Answer[]) => {
		const asked = query(before);
		return asked && { method: 'GET' as const, path: '/Leads/search', query: asked };
	},
});

/** The first word of a company whose name goes on behind it. */
const partOfCompany = (answer: Answer | undefined): string | undefined =>
	rowsOf(answer)
		.map(({ Company: name }) => /^(\p{L}{4,}) /u.exec(textOf(name) ?? '')?.[1])
		.find((part) => part !== undefined);

/** Of searches; nothing is written. */
export const searchingBeliefs: Belief[] = [
	{
		id: 'search-text-equals',
		belief: '`equals` on a text finds the words anywhere in it',
		source: '[mem] in detail',
		twin: 'Finds parts',
		node: 'Says so at the operator; matching of records compares what came back',
		change: '`sandbox/zoho/search/match.ts`',
		covers: ['GET /crm/v8/{module}/search'],
		calls: [
			oldest('Company'),
			search('criteria=(Company:equals:{first word})', ([leads]) => {
				const part = partOfCompany(leads);
				return part === undefined
					? undefined
					: { criteria: `(Company:equals:${part})`, fields: 'Company' };
			}),
		],
		judge: ([leads, found]) => {
			const part = (partOfCompany(leads) ?? '').toLowerCase();
			const longer = rowsOf(found).some(
				({ Company: name }) => (textOf(name) ?? '').toLowerCase() !== part,
			);
			return that(longer);
		},
	},
	{
		id: 'search-empty-value',
		belief: 'An empty value in criteria finds nothing',
		source: '[mem]',
		twin: 'Answers 204',
		node: 'Refuses an empty value before it is sent',
		change: '`sandbox/zoho/search/match.ts`',
		covers: ['Search by e-mail finds parts of an address'],
		calls: [search('criteria=(City:equals:)', () => ({ criteria: '(City:equals:)' }))],
		judge: ([answer]) => that(answer?.status === 204),
	},
	{
		id: 'search-email-parts',
		belief: 'A search by e-mail finds parts of an address',
		source: 'Zoho’s newer examples show it, other pages do not; `partialEmailSearch`',
		twin: 'Finds parts; `partialEmailSearch` makes it exact',
		node: 'Keeps the exact ones of what comes back unless parts are asked for',
		change: 'The option for parts would have no effect and go',
		covers: ['Search by e-mail finds parts of an address'],
		calls: [
			oldest('Email'),
			search('email=@{domain}', ([leads]) => {
				const email = rowsOf(leads)
					.map((row) => textOf(row.Email))
					.find((one) => one?.includes('@'));
				if (email === undefined) return undefined;
				return { email: email.slice(email.indexOf('@')), fields: 'Email' };
			}),
		],
		judge: ([, found]) => that(rowsOf(found).length > 0),
	},
	{
		id: 'search-conditions',
		belief: 'A search takes 15 conditions',
		source: 'Zoho’s pages say 10, its own refusal 15',
		twin: 'Refuses the 16th',
		node: 'Refuses the 16th',
		change: '`nodes/core/zoho/words/limits.ts` and `sandbox/zoho/search/criteria.ts`',
		covers: [],
		calls: [
			search('criteria={15 conditions}', () => {
				const tests = Array.from({ length: 15 }, (_, number) => `(City:equals:none${number})`);
				return { criteria: `(${tests.join('or')})` };
			}),
		],
		judge: ([answer]) => that(isTaken(answer)),
	},
];
