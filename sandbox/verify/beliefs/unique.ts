import type { Answer, Belief, Call } from '../belief.ts';
import { isRow, refused, rowsOf, textOf, writtenIds } from '../read-answer.ts';
import { fieldsOf } from './controls.ts';
import { create } from './create.ts';

/** A text field of accounts whose values are unique and compared without case. */
const uniqueText = (fields: Answer | undefined): string | undefined =>
	rowsOf(fields, 'fields').flatMap((field) => {
		const { unique, data_type: type } = field;
		const isUnique = isRow(unique) && Object.keys(unique).length > 0;
		const ofCase =
			isRow(unique) && String(unique.case_sensitive ?? unique.casesensitive) === 'true';
		return isUnique && !ofCase && type === 'text' ? (textOf(field.api_name) ?? []) : [];
	})[0];

/** Of fields no two records may share a value of. */
export const uniqueBeliefs: Belief[] = [
	{
		id: 'unique-case',
		belief: 'Unique fields compare without case',
		source: '[mem]; a field that says otherwise is left aside',
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
];
