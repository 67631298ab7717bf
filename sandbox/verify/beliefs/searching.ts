import type { Answer, Belief, Call } from '../belief.ts';
import { isTaken, rowsOf, textOf, that } from '../read-answer.ts';

/** The oldest leads, which every search index has by now. */
const oldest = (field: string): Call => ({
	shown: `GET /Leads?fields=${field}&sort_by=Created_Time`,
	control: true,
	request: () => ({
		method: 'GET',
		path: '/Leads',
		query: { fields: field, sort_by: 'Created_Time', sort_order: 'asc', per_page: '200' },
	}),
});

const search = (
	shown: string,
	query: (before: Answer[]) => Record<string, string> | 'settled' | undefined,
): Call => ({
	shown: `GET /Leads/search?${shown}`,
	request: (before) => {
		const asked = query(before);
		if (asked === undefined || asked === 'settled') return asked;
		return { method: 'GET', path: '/Leads/search', query: asked };
	},
});

/** The last word of a company whose name has others before it. */
const partOfCompany = (answer: Answer | undefined): string | undefined =>
	rowsOf(answer)
		.map(({ Company: name }) => / (\p{L}{4,})$/u.exec(textOf(name) ?? '')?.[1])
		.find((part) => part !== undefined);

/** The part of an address that begins with its `@`. */
const domainIn = (answer: Answer | undefined): string | undefined =>
	rowsOf(answer)
		.map((row) => /@.+/.exec(textOf(row.Email) ?? '')?.[0])
		.find((domain) => domain !== undefined);

const conditions = (count: number) => {
	const tests = Array.from({ length: count }, (_, number) => `(City:equals:none${number})`);
	return { criteria: `(${tests.join('or')})` };
};

/** The field can be searched by. */
const control: Call = {
	...search('criteria=(City:equals:none)', () => ({ criteria: '(City:equals:none)' })),
	control: true,
};

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
			search('criteria=(Company:equals:{last word})', ([leads]) => {
				const part = partOfCompany(leads);
				return part === undefined
					? undefined
					: { criteria: `(Company:equals:${part})`, fields: 'Company' };
			}),
		],
		judge: ([leads, found]) => {
			const part = (partOfCompany(leads) ?? '').toLowerCase();
			const names = rowsOf(found).map(({ Company: name }) => (textOf(name) ?? '').toLowerCase());
			return that(
				names.every((name) => name.includes(part)) && names.some((name) => name !== part),
			);
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
		calls: [control, search('criteria=(City:equals:)', () => ({ criteria: '(City:equals:)' }))],
		judge: ([, answer]) => that(answer?.status === 204),
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
				const email = domainIn(leads);
				return email === undefined ? undefined : { email, fields: 'Email' };
			}),
		],
		judge: ([leads, found]) => {
			const domain = (domainIn(leads) ?? '').toLowerCase();
			const emails = rowsOf(found).map(({ Email: email }) => (textOf(email) ?? '').toLowerCase());
			return that(emails.length > 0 && emails.every((email) => email.includes(domain)));
		},
	},
	{
		id: 'search-conditions',
		belief: 'A search takes 15 conditions and no 16th',
		source: 'Zoho’s pages say 10, its own refusal 15',
		twin: 'Refuses the 16th',
		node: 'Refuses the 16th',
		change: '`nodes/core/zoho/words/limits.ts` and `sandbox/zoho/search/criteria.ts`',
		covers: [],
		calls: [
			control,
			search('criteria={15 conditions}', () => conditions(15)),
			search('criteria={16 conditions}', ([, fewer]) =>
				isTaken(fewer) ? conditions(16) : 'settled',
			),
		],
		judge: ([, fewer, more]) => that(isTaken(fewer) && more?.status === 400),
	},
];
