import type { Answer, Belief, Verdict } from '../belief.ts';
import { isRow, refused, rowsOf, that, written, writtenIds } from '../read-answer.ts';
import { create, createLead, type Row } from './create.ts';

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

/** Whether every layout asks for a field. */
const isRequiredBy = (answer: Answer | undefined, name: string): boolean => {
	const layouts = rowsOf(answer, 'layouts');
	const listIn = (value: unknown) => (Array.isArray(value) ? value.filter(isRow) : []);
	const asks = ({ sections }: Row) =>
		listIn(sections)
			.flatMap(({ fields }) => listIn(fields))
			.some(({ api_name: own, required }) => own === name && required === true);
	return layouts.length > 0 && layouts.every(asks);
};

/** Of the values of a row: what is asked for, taken, refused, worked out. */
export const rowBeliefs: Belief[] = [
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
				shown: 'GET /settings/layouts?module=Leads',
				control: true,
				request: () => ({ method: 'GET', path: '/settings/layouts', query: { module: 'Leads' } }),
			},
			{
				shown: 'POST /Leads without Company',
				request: ([layouts], mark) =>
					isRequiredBy(layouts, 'Company') ? create('Leads', { Last_Name: mark }) : undefined,
			},
		],
		judge: ([, answer]) => written(answer, 'Company'),
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
	{
		id: 'read-only-field',
		belief: 'A value for a read-only field is ignored',
		source: '[mem]',
		twin: 'Ignores it; `rejectReadOnly` refuses it',
		node: 'Refuses it before it is sent',
		change: 'The default of `rejectReadOnly`',
		covers: ['Unknown fields are ignored; read-only ones too, or refused by a setting'],
		writes: true,
		calls: [
			createLead('with {"Full_Name":"none"}', { Full_Name: 'none' }),
			{
				shown: 'GET /Leads/{lead}?fields=Full_Name',
				request: ([created]) => {
					const [id] = writtenIds(created);
					if (id === undefined) return 'settled';
					return { method: 'GET', path: `/Leads/${id}`, query: { fields: 'Full_Name' } };
				},
			},
		],
		judge: ([created, read]) => {
			if (writtenIds(created).length === 0) return written(created, 'Full_Name');
			const [row] = rowsOf(read);
			return row === undefined ? 'not tried' : that(row.Full_Name !== 'none');
		},
	},
];
