import type { JsonObject } from '../../kernel/json';
import type { Metadata } from '../modules/metadata';
import { limits } from '../words/limits';
import type { SearchBy } from './search-by';

export interface ExactAddress {
	/** What to ask for, so that the addresses can be compared; empty asks for all fields. */
	fields: string[];
	/** Whether one of the record's e-mail fields holds the address itself, upper or lower case. */
	fits(record: JsonObject): boolean;
	/** The record as it was asked for. */
	show(record: JsonObject): JsonObject;
}

/** How a search by an e-mail address is held to that address; undefined for any other search. */
export async function exactAddress(
	metadata: Metadata,
	{ module, by, fields }: { module: string; by: SearchBy; fields: string[] },
): Promise<ExactAddress | undefined> {
	if (!('email' in by) || by.parts) return undefined;
	const wanted = fold(by.email);
	const emails = (await metadata.namedFields(module))
		.filter(({ kind }) => kind === 'email')
		.map(({ name }) => name);
	const added = fields.length === 0 ? [] : emails.filter((name) => !fields.includes(name));
	const asked = [...fields, ...added];
	return {
		fields: asked.length > limits.fields ? [] : asked,
		fits: (record) => emails.some((name) => fold(record[name]) === wanted),
		show: (record) => {
			if (fields.length === 0) return record;
			const wasAsked = ([name]: [string, unknown]) => name === 'id' || fields.includes(name);
			return Object.fromEntries(Object.entries(record).filter(wasAsked));
		},
	};
}

const fold = (value: unknown): string =>
	typeof value === 'string' ? value.trim().toLowerCase() : '';
