import type { INodeProperties } from 'n8n-workflow';
import { given } from '../../core/kernel/given';
import type { WriteGuards } from '../../core/zoho/writing/journal';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';

/** What to do about a row whose answer was lost; none of it is sent. */
export type SecondTry = Pick<WriteGuards, 'findAgainBy' | 'sendAgain'>;

/** The names of those in the panel's options: they make a row no other one. */
export const secondTryNames = ['findAgainBy', 'sendAgain'] as const satisfies ReadonlyArray<
	keyof SecondTry
>;

const findAgainByField: INodeProperties = {
	displayName: 'Find Again By',
	name: 'findAgainBy',
	type: 'string',
	default: '',
	placeholder: 'e.g. External_ID',
	description:
		'API name of a field with a value of its own in every record. When it is unknown whether a record was created, it is looked for by this field; unique fields come first without it.',
};

const sendAgainField: INodeProperties = {
	displayName: 'Send Again When Outcome Is Unknown',
	name: 'sendAgain',
	type: 'boolean',
	default: false,
	description:
		'Whether a retry sends rows again of which it cannot find out whether Zoho CRM has them. Those that it has are then there twice.',
};

const fields: Record<keyof SecondTry, INodeProperties> = {
	findAgainBy: findAgainByField,
	sendAgain: sendAgainField,
};

export const secondTryFields = (offered: ReadonlyArray<keyof SecondTry>): INodeProperties[] =>
	offered.map((name) => fields[name]);

export function readSecondTry(
	parameters: ParameterReader,
	offered: ReadonlyArray<keyof SecondTry>,
): SecondTry {
	const field = offered.includes('findAgainBy')
		? parameters.optionalText('options.findAgainBy')?.trim()
		: undefined;
	const again = offered.includes('sendAgain') && parameters.flag('options.sendAgain');
	return given({ findAgainBy: field === '' ? undefined : field, sendAgain: again || undefined });
}
