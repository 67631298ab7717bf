import type { FieldType } from '../../../../../../nodes/core/gpt/task/task';
import type { Mail } from '../../../../../../nodes/core/gpt/text/mail-document';
import type { IssueCode } from '../../../../../../nodes/core/gpt/words/issue-catalog';

/** A record that a model filled from a document: every value stands there, not every one belongs to the field. */
export interface Row {
	name: string;
	language: string;
	/** Its text is `document`. */
	mail?: Partial<Omit<Mail, 'text'>> & Pick<Mail, 'from' | 'to'>;
	document: string;
	/** What the user says of their own company. */
	own?: string[];
	/** By the label of the field: the words that were quoted and the value; a text where no type is named. */
	fields: Record<string, [quote: string, value: string | number, type?: FieldType]>;
	/** Why a person must see a value; those that are not named are plain. */
	held: Record<string, IssueCode>;
}

/** `Ann Lee <ann@lee.example>` */
export function person(written: string): Mail['from'] {
	const [, name = '', address = ''] = /^(.*?)\s*<(.+)>$/u.exec(written) ?? [];
	return { name, address };
}
