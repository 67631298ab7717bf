import type { ValueKind } from '../../gpt/task/task';

/** What of a Zoho field decides how its value comes from a document. */
interface FieldRole {
	/** API name. */
	name: string;
	/** Our kind of field, as in `Field`. */
	kind: string;
	custom: boolean;
}

/** The first that fits decides; what is not a text is always derived. */
const roles: Array<{ fits(field: FieldRole): boolean; kind: ValueKind; reason: string }> = [
	{
		fits: ({ kind }) => ['phone', 'website', 'email', 'bigint', 'lookup'].includes(kind),
		kind: 'copied',
		reason: 'Numbers, addresses and names of records are of use only to the letter',
	},
	{
		fits: ({ name, custom }) => !custom && /(?:^|_)(?:Street|Address)$/.test(name),
		kind: 'copied',
		reason: 'A street is a long text in Zoho and an address all the same',
	},
	{
		fits: ({ kind }) => kind === 'textarea',
		kind: 'written',
		reason: 'Long texts such as Description, Solution or Note_Content sum up',
	},
	{
		fits: ({ name, custom }) =>
			!custom &&
			/^(?:Subject|Event_Title|Deal_Name|Campaign_Name|Note_Title|Solution_Title|Call_Agenda|Next_Step)$/.test(
				name,
			),
		kind: 'written',
		reason: 'What a record is called by whoever enters it, no name of the world outside',
	},
	{
		fits: ({ kind }) => kind === 'text',
		kind: 'copied',
		reason:
			'All other short texts: names of people and companies, towns, codes, job titles, own fields',
	},
];

/** How the value of a field of a module comes from a document; see `ValueKind`. */
export const valueKindOf = (field: FieldRole): ValueKind =>
	roles.find(({ fits }) => fits(field))?.kind ?? 'derived';
