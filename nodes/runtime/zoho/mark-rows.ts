import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { given } from '../../core/kernel/given';
import { isJsonObject, type JsonObject } from '../../core/kernel/json';
import type { JournaledRow } from './journal';
import type { Row } from '../rows/operation';
import { sha256 } from '../host/sha256';

/** A row by what is sent of it. */
export interface SentRow extends Row<unknown> {
	/** How it is sent, where that makes no other record of it: names of the panel's options, and what they come to. */
	manner?: { options: readonly string[]; sent: unknown };
	/** What tells the item's file from others, where it is sent. */
	file?: JsonObject;
	/** What it is written from, if that is told. */
	source?: string;
}

/**
 * Marks rows for the journal in two ways: by the node's settings as they stand with the item and its file, so
 * that an expression which gives another value at every try (`$now`) is no other row; and by what
 * they come to, so that a setting changed elsewhere in the node is none either. `unsent` names the
 * options of the panel of which nothing is sent: they count for neither, nor do those of a row's
 * manner. Another operation or another connection is always another row.
 */
export function createMarks(
	host: Pick<IExecuteFunctions, 'getNode'>,
	unsent: readonly string[] = [],
): (row: SentRow) => JournaledRow {
	const { parameters, credentials } = host.getNode();
	const { resource, operation, authentication } = parameters;
	const connections = Object.entries(credentials ?? {}).map(([type, { id }]) => [type, id]);
	const target = JSON.stringify([resource, operation, authentication, connections]);
	const settings = new Map<string, string>();
	const settingsWithout = (names: readonly string[]): string => {
		const key = names.join(' ');
		const known =
			settings.get(key) ??
			JSON.stringify([withoutOptions(parameters, [...unsent, ...names]), connections]);
		settings.set(key, known);
		return known;
	};
	return ({ index, params, item, manner, file, source }) => ({
		index,
		marks: [
			sha256(
				`${settingsWithout(manner?.options ?? [])}${textOf(item.json, index)}${file ? textOf(file, index) : ''}`,
			).slice(0, 16),
			sha256(`${target}${textOf(params, index)}`).slice(0, 16),
		],
		...given({ manner: manner && sha256(textOf(manner.sent, index)).slice(0, 16), source }),
	});
}

function withoutOptions(parameters: IDataObject, unsent: readonly string[]): IDataObject {
	const { options, ...rest } = parameters;
	if (!isJsonObject(options)) return parameters;
	const sent = Object.entries(options).filter(([name]) => !unsent.includes(name));
	return { ...rest, options: Object.fromEntries(sent) as IDataObject };
}

/** JSON with the keys of objects in order, or the row's place for what has none: nested without end, or in a circle. */
function textOf(value: unknown, index: number): string {
	try {
		return JSON.stringify(value, (_, one: unknown) => inOrder(one));
	} catch {
		return `row ${index}`;
	}
}

/** An object with its keys in order: in which they came says nothing of what is sent. */
function inOrder(value: unknown): unknown {
	if (!isJsonObject(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
