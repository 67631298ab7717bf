import type { Answer, Belief, Call, Request, Verdict } from '../belief.ts';
import {
	isRow,
	refusalsOf,
	refused,
	rowsOf,
	textOf,
	that,
	written,
	writtenIds,
} from '../read-answer.ts';
import { fieldsOf } from './fields-of.ts';

type Row = Record<string, unknown>;

/** Starts no workflow of the organization. */
const quiet = { trigger: [] };

const create = (module: string, row: Row): Request => ({
	method: 'POST',
	path: `/${module}`,
	body: { data: [row], ...quiet },
});

const lead = (mark: string, more: Row = {}): Row => ({ Last_Name: mark, Company: mark, ...more });

/** Creates a lead with these values beside its names. */
const createLead = (shown: string, more: Row = {}): Call => ({
	shown: `POST /Leads ${shown}`.trim(),
	request: (_, mark) => create('Leads', lead(mark, more)),
});

/** Holds one created lead against what must become of it. */
const oneLead = (
	belief: Omit<Belief, 'writes' | 'calls' | 'judge'>,
	values: Row,
	judge: (answer: Answer | undefined) => Verdict,
): Belief => ({
	...belief,
	writes: true,
	calls: [createLead(`with ${JSON.stringify(values)}`, values)],
	judge: ([answer]) => judge(answer),
});

/** A text field of accounts whose values are unique and compared without case. */
const uniqueText = (fields: Answer | undefined): string | undefined =>
	rowsOf(fields, 'fields').flatMap((field) => {
		const isUnique = isRow(field.unique) && Object.keys(field.unique).length > 0;
		return isUnique && field.data_type === 'text' ? (textOf(field.api_name) ?? []) : [];
	})[0];

/** The first stage a deal can be in. */
const firstStage = (fields: Answer | undefined): string | undefined => {
	const stage = rowsOf(fields, 'fields').find(({ api_name: name }) => name === 'Stage');
	const values = stage?.pick_list_values;
	const actual = (Array.isArray(values) ? values.filter(isRow) : []).map((value) =>
		textOf(value.actual_value),
	);
	return actual.find((value) => value !== undefined && value !== '-None-');
};

/** Of records that are written and taken away again. */
export const writingBeliefs: Belief[] = [
	{
		id: 'layout-required',
		belief: 'What only a layout requires is not asked for where no `Layout` is sent',
		source: 'D7 says so, and asks to enter such fields in another place',
		twin: 'Does not ask; `layoutRequired: always` does',
		node: 'Warns, and refuses with Check Required Fields of the Layout',
		change: 'The default of that option',
		covers: ['System and layout mandatory fields'],
		writes: true,
		calls: [
			{
				shown: 'POST /Leads without Company',
				request: (_, mark) => create('Leads', { Last_Name: mark }),
			},
		],
		judge: ([answer]) => written(answer, 'Company'),
	},
	oneLead(
		{
			id: 'mandatory-null',
			belief: 'A mandatory field that is null is refused with MANDATORY_NOT_FOUND',
			source: '[mem]',
			twin: 'Refuses so',
			node: 'Refuses it before it is sent',
			change: '`sandbox/zoho/records/read-row.ts`',
			covers: ['System and layout mandatory fields'],
		},
		{ Last_Name: null },
		(answer) => refused(answer, 'Last_Name', 'MANDATORY_NOT_FOUND'),
	),
	oneLead(
		{
			id: 'picklist-unlisted',
			belief: 'A picklist of the standard modules refuses a value it does not list',
			source: 'D7 has an open picklist take it; which ones are open is not said; `loosePicklists`',
			twin: 'Refuses; `loosePicklists` takes it',
			node: 'Lets it through where the picklist is open and the option is on',
			change: 'The default of that option',
			covers: ['Types, lengths, calendar days, restricted picklists with supported values'],
		},
		{ Lead_Source: 'Not listed' },
		(answer) => refused(answer, 'Lead_Source', 'INVALID_DATA'),
	),
	oneLead(
		{
			id: 'email-letters',
			belief: 'An e-mail address may have letters beyond English ones',
			source: 'The pattern in D7 takes it; v8 prints none',
			twin: 'Takes it',
			node: 'Takes it',
			change: 'The pattern of addresses on both sides',
			covers: ['Types, lengths, calendar days, restricted picklists with supported values'],
		},
		{ Email: 'jürgen@müller.example' },
		(answer) => written(answer, 'Email'),
	),
	oneLead(
		{
			id: 'phone-words',
			belief: 'A phone number that begins with a word is refused',
			source: '[mem]',
			twin: 'Refuses with INVALID_DATA',
			node: 'Leaves it to Zoho CRM',
			change: '`sandbox/zoho/records/check-value.ts`',
			covers: ['Types, lengths, calendar days, restricted picklists with supported values'],
		},
		{ Phone: 'ask at the desk' },
		(answer) => refused(answer, 'Phone', 'INVALID_DATA'),
	),
	oneLead(
		{
			id: 'unknown-field',
			belief: 'A field the module does not have is ignored in a row',
			source: '[mem]',
			twin: 'Ignores it',
			node: 'Refuses it before it is sent',
			change: '`sandbox/zoho/records/read-row.ts`',
			covers: ['Unknown fields are ignored; read-only ones too, or refused by a setting'],
		},
		{ No_Field_Of_This_Name: 'none' },
		(answer) => written(answer, 'No_Field_Of_This_Name'),
	),
	oneLead(
		{
			id: 'read-only-field',
			belief: 'A value for a read-only field is ignored',
			source: '[mem]',
			twin: 'Ignores it; `rejectReadOnly` refuses it',
			node: 'Refuses it before it is sent',
			change: 'The default of `rejectReadOnly`',
			covers: ['Unknown fields are ignored; read-only ones too, or refused by a setting'],
		},
		{ Full_Name: 'none' },
		(answer) => written(answer, 'Full_Name'),
	),
	{
		id: 'unique-case',
		belief: 'Unique fields compare without case',
		source: '[mem]; the field says whether it is so',
		twin: 'Compares without case',
		node: 'Compares without case when it looks for a record whose answer was lost',
		change: '`sandbox/zoho/records/duplicates.ts`',
		covers: ['Unique fields: DUPLICATE_DATA with the record that has the value'],
		writes: true,
		calls: [
			fieldsOf('Accounts'),
			...(['one', 'ONE'] as const).map(
				(value): Call => ({
					shown: `POST /Accounts with ${value} in a unique field`,
					request: ([fields], mark) => {
						const name = uniqueText(fields);
						const account = { Account_Name: `${mark} ${value}` };
						return name === undefined
							? undefined
							: create('Accounts', { ...account, [name]: `${mark.slice(-8)} ${value}` });
					},
				}),
			),
		],
		judge: ([fields, first, second]) =>
			writtenIds(first).length === 0
				? 'not tried'
				: refused(second, uniqueText(fields) ?? '', 'DUPLICATE_DATA'),
	},
	{
		id: 'stage-sets-probability',
		belief: 'The stage of a deal sets its probability',
		source: '[mem], and so for the numbers',
		twin: 'Sets it, and the expected revenue with an amount',
		node: 'Writes what it is given',
		change: '`sandbox/zoho/records/derive.ts` and `sandbox/zoho/schema/stages.ts`',
		covers: ['Stage sets Probability and Expected_Revenue'],
		writes: true,
		calls: [
			fieldsOf('Deals'),
			{
				shown: 'POST /Deals with Stage and Amount',
				request: ([fields], mark) => {
					const stage = firstStage(fields);
					const deal = { Deal_Name: mark, Closing_Date: '2030-01-31', Amount: 100 };
					return stage === undefined ? undefined : create('Deals', { ...deal, Stage: stage });
				},
			},
			{
				shown: 'GET /Deals/{deal}?fields=Probability,Expected_Revenue',
				request: ([, created]) => {
					const [id] = writtenIds(created);
					const query = { fields: 'Probability,Expected_Revenue' };
					return id === undefined ? undefined : { method: 'GET', path: `/Deals/${id}`, query };
				},
			},
		],
		judge: ([, , deal]) => {
			const [row] = rowsOf(deal);
			const { Probability: chance, Expected_Revenue: revenue } = row ?? {};
			return that(typeof chance === 'number' && revenue === chance);
		},
	},
	{
		id: 'refused-write',
		belief: 'A write that is refused as a whole is one object',
		source: 'Zoho’s pages have that, and one row of `data`; `refuseWritesAs`',
		twin: 'Answers an object; `refuseWritesAs: row` the other',
		node: 'Reads both',
		change: 'The default of `refuseWritesAs`',
		covers: [
			'All rows well 201/200, some 207, none 400; refusals of a whole request are unwrapped',
		],
		writes: true,
		calls: [
			{
				shown: 'POST /Leads without `data`',
				request: () => ({ method: 'POST', path: '/Leads', body: {} }),
			},
		],
		judge: ([answer]) => that(isRow(answer?.body) && typeof answer.body.code === 'string'),
	},
	{
		id: 'activity-upsert',
		belief: 'Tasks, events and calls cannot be upserted: the whole request is refused',
		source: '[mem]',
		twin: 'Refuses with NOT_SUPPORTED',
		node: 'Refuses before it is sent',
		change: 'The list of modules without upsert',
		covers: ['POST /crm/v8/{module}/upsert'],
		writes: true,
		calls: [
			{
				shown: 'POST /Tasks/upsert',
				request: (_, mark) => ({
					method: 'POST',
					path: '/Tasks/upsert',
					body: { data: [{ Subject: mark }], ...quiet },
				}),
			},
		],
		judge: ([answer]) => that(answer !== undefined && refusalsOf(answer).includes('NOT_SUPPORTED')),
	},
	{
		id: 'tags-of-unknown-records',
		belief: 'Tags of many records: an unknown record is a refused row among the others',
		source: '[mem]',
		twin: 'Answers 207 with a row for each',
		node: 'Reads a row for each',
		change: '`sandbox/zoho/facts/deviations.ts` and `sandbox/zoho/routes/tags.ts`',
		covers: ['POST /crm/v8/{module}/actions/add_tags', 'POST /crm/v8/{module}/actions/remove_tags'],
		writes: true,
		calls: [
			createLead(''),
			{
				shown: 'POST /Leads/actions/remove_tags with the lead and an unknown id',
				request: ([created]) => {
					const [id] = writtenIds(created);
					if (id === undefined) return undefined;
					const unknown = `${id.slice(0, -12)}999999999999`;
					return {
						method: 'POST',
						path: '/Leads/actions/remove_tags',
						body: { tags: [{ name: 'none' }], ids: [id, unknown] },
					};
				},
			},
		],
		judge: ([, answer]) => that(answer?.status === 207 && rowsOf(answer).length === 2),
	},
	{
		id: 'search-delay',
		belief: 'A new record is not found at once: the search index is behind',
		source: '[mem]',
		twin: 'Finds it at once unless `searchDelayMs` is set',
		node: 'Never searches for what it has just written; it reads by COQL',
		change: 'The default of `searchDelayMs`',
		covers: ['The search index is behind by a delay that can be switched'],
		writes: true,
		calls: [
			createLead(''),
			{
				shown: 'GET /Leads/search?criteria=(Last_Name:equals:{name})',
				request: ([created], mark) =>
					writtenIds(created).length === 0
						? undefined
						: {
								method: 'GET',
								path: '/Leads/search',
								query: { criteria: `(Last_Name:equals:${mark})` },
							},
			},
		],
		// A record that is found at once may have been in a fast index.
		judge: ([, found]) => (found?.status === 204 ? 'agree' : 'not tried'),
	},
	{
		id: 'attachment-without-file',
		belief: 'An attachment without file and link is refused with REQUIRED_PARAM_MISSING',
		source: '[mem]',
		twin: 'Refuses so',
		node: 'Refuses before it is sent',
		change: '`sandbox/zoho/routes/attachments.ts`',
		covers: ['POST /crm/v8/{module}/{id}/Attachments'],
		writes: true,
		calls: [
			createLead(''),
			{
				shown: 'POST /Leads/{lead}/Attachments without a file',
				request: ([created]) => attach(created, {}),
			},
		],
		judge: ([, answer]) =>
			that(answer !== undefined && refusalsOf(answer).includes('REQUIRED_PARAM_MISSING')),
	},
	{
		id: 'attachment-headers',
		belief: 'An attachment comes with its name as `filename*=UTF-8`',
		source: 'Zoho shows it for the file store; [mem] for attachments',
		twin: 'Sends both so',
		node: 'Reads both forms of the header',
		change: '`sandbox/zoho/misbehave.ts`',
		covers: ['GET /crm/v8/{module}/{id}/Attachments/{attachment}'],
		writes: true,
		calls: [
			createLead(''),
			{
				shown: 'POST /Leads/{lead}/Attachments with a small text file',
				request: ([created]) => attach(created, { file: { name: 'verify.txt', text: 'verify' } }),
			},
			{
				shown: 'GET /Leads/{lead}/Attachments/{attachment}',
				request: ([created, attached]) => {
					const [record] = writtenIds(created);
					const [file] = writtenIds(attached);
					if (record === undefined || file === undefined) return undefined;
					return { method: 'GET', path: `/Leads/${record}/Attachments/${file}` };
				},
			},
		],
		judge: ([, , answer]) => that(/filename\*=UTF-8''verify\.txt/.test(answer?.disposition ?? '')),
	},
];

/** A form for the lead that was created. */
function attach(
	created: Answer | undefined,
	parts: Request['parts'] & object,
): Request | undefined {
	const [id] = writtenIds(created);
	return id === undefined ? undefined : { method: 'POST', path: `/Leads/${id}/Attachments`, parts };
}
