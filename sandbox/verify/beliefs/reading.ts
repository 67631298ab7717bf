import type { Answer, Belief, Call } from '../belief.ts';
import { isTaken, refusalsOf, rowsOf, textOf, that } from '../read-answer.ts';
import { fieldsOf } from './fields-of.ts';

/** A field no module has. */
const STRANGER = 'No_Field_Of_This_Name';

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

const customModule = (modules: Answer | undefined): string | undefined =>
	rowsOf(modules, 'modules')
		.filter((module) => module.generated_type === 'custom' && module.api_supported === true)
		.map((module) => textOf(module.api_name))
		.find((name) => name !== undefined);

/** Numbers the twin has for kinds of input that no paper names. */
const uiTypes: Record<string, number> = { formula: 55, autonumber: 111, subform: 120 };

/** Of metadata, lists and searches; nothing is written. */
export const readingBeliefs: Belief[] = [
	{
		id: 'unused-fields',
		belief: '`type=unused` gives a list of fields, or nothing when all are in use',
		source: '[mem]',
		twin: 'Has no unused fields: 204',
		node: 'Never asks for them',
		change: '`sandbox/zoho/routes/metadata.ts`',
		covers: ['GET /crm/v8/settings/fields'],
		calls: [
			{
				shown: 'GET /settings/fields?module=Leads&type=unused',
				request: () => ({
					method: 'GET',
					path: '/settings/fields',
					query: { module: 'Leads', type: 'unused' },
				}),
			},
		],
		judge: ([answer]) => that(answer?.status === 204 || rowsOf(answer, 'fields').length > 0),
	},
	{
		id: 'ui-types',
		belief: 'Formulas have `ui_type` 55, automatic numbers 111, subforms 120',
		source: '[mem]',
		twin: 'Says so',
		node: 'Goes by `data_type`',
		change: '`sandbox/zoho/schema/field-types.ts`',
		covers: ['GET /crm/v8/settings/fields'],
		calls: [
			fieldsOf('Leads'),
			{
				shown: 'GET /settings/modules',
				request: () => ({ method: 'GET', path: '/settings/modules' }),
			},
			{
				shown: 'GET /settings/fields?module={custom module}',
				request: ([, modules]) => {
					const module = customModule(modules);
					return module === undefined
						? undefined
						: { method: 'GET', path: '/settings/fields', query: { module } };
				},
			},
		],
		judge: (answers) => {
			const known = answers
				.flatMap((answer) => rowsOf(answer, 'fields'))
				.filter(({ data_type: type }) => Object.hasOwn(uiTypes, textOf(type) ?? ''));
			if (known.length === 0) return 'not tried';
			return that(known.every((field) => field.ui_type === uiTypes[textOf(field.data_type) ?? '']));
		},
	},
	{
		id: 'organization-type',
		belief: 'An organization calls itself `production`, `sandbox` or `developer`',
		source: '[mem]',
		twin: '`environment` switches it',
		node: 'Shows what it says',
		change: 'What `npm run verify-live` takes for a sandbox, and `sandbox/zoho/settings.ts`',
		covers: ['GET /crm/v8/org'],
		calls: [{ shown: 'GET /org', request: () => ({ method: 'GET', path: '/org' }) }],
		judge: ([answer]) => {
			const type = textOf(rowsOf(answer, 'org')[0]?.type) ?? '';
			return that(['production', 'sandbox', 'developer'].includes(type));
		},
	},
	{
		id: 'unknown-names-in-fields',
		belief: 'A name in `fields` that the module does not have is left out of the answer',
		source: '[mem]',
		twin: 'Leaves it out',
		node: 'Looks names up in the fields of the module first',
		change: 'The check of names before a read, and `sandbox/zoho/paging/list-page.ts`',
		covers: ['Names in `fields` that the module does not have are left out of the answer'],
		calls: [
			{
				shown: `GET /Leads?fields=id,${STRANGER}`,
				request: () => ({
					method: 'GET',
					path: '/Leads',
					query: { fields: `id,${STRANGER}`, per_page: '1' },
				}),
			},
		],
		judge: ([answer]) => {
			if (answer?.status === 204) return 'not tried';
			const [row] = rowsOf(answer);
			return that(row !== undefined && !Object.hasOwn(row, STRANGER));
		},
	},
	{
		id: 'view-with-sort',
		belief: '`cvid` and `sort_by` together are refused as ambiguous',
		source: '[mem]',
		twin: 'Refuses with AMBIGUITY_DURING_PROCESSING',
		node: 'Refuses both together before they are sent',
		change: 'A sorted view could be offered; `sandbox/zoho/routes/read-records.ts`',
		covers: ['GET /crm/v8/{module}'],
		calls: [
			{
				shown: 'GET /settings/custom_views?module=Leads',
				request: () => ({
					method: 'GET',
					path: '/settings/custom_views',
					query: { module: 'Leads' },
				}),
			},
			{
				shown: 'GET /Leads?fields=id&cvid={view}&sort_by=id',
				request: ([views]) => {
					const cvid = textOf(rowsOf(views, 'custom_views')[0]?.id);
					if (cvid === undefined) return undefined;
					return { method: 'GET', path: '/Leads', query: { fields: 'id', cvid, sort_by: 'id' } };
				},
			},
		],
		judge: ([, answer]) =>
			that(answer !== undefined && refusalsOf(answer).includes('AMBIGUITY_DURING_PROCESSING')),
	},
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
