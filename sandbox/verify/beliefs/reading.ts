import type { Answer, Belief } from '../belief.ts';
import { refusalsOf, rowsOf, textOf, that } from '../read-answer.ts';
import { fieldsOf, listOfIds } from './controls.ts';

/** A field no module has. */
const STRANGER = 'No_Field_Of_This_Name';

const customModule = (modules: Answer | undefined): string | undefined =>
	rowsOf(modules, 'modules')
		.filter((module) => module.generated_type === 'custom' && module.api_supported === true)
		.map((module) => textOf(module.api_name))
		.find((name) => name !== undefined);

/** Numbers the twin has for kinds of input that no paper names. */
const uiTypes: Record<string, number> = { formula: 55, autonumber: 111, subform: 120 };

/** Of metadata and lists; nothing is written. */
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
			fieldsOf('Leads'),
			{
				shown: 'GET /settings/fields?module=Leads&type=unused',
				request: () => ({
					method: 'GET',
					path: '/settings/fields',
					query: { module: 'Leads', type: 'unused' },
				}),
			},
		],
		judge: ([all, unused]) => {
			if (unused?.status === 204) return 'agree';
			const count = rowsOf(unused, 'fields').length;
			return that(count > 0 && count < rowsOf(all, 'fields').length);
		},
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
				control: true,
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
			const [organization] = rowsOf(answer, 'org');
			if (organization === undefined) return 'not tried';
			const type = textOf(organization.type) ?? '';
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
			listOfIds,
			{
				shown: `GET /Leads?fields=id,${STRANGER}`,
				request: () => ({
					method: 'GET',
					path: '/Leads',
					query: { fields: `id,${STRANGER}`, per_page: '1' },
				}),
			},
		],
		judge: ([known, answer]) => {
			if (rowsOf(known).length === 0) return 'not tried';
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
				control: true,
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
];
