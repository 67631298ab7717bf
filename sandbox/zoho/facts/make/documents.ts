import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, textOf, type Json, type JsonObject } from '../../json.ts';

/** One operation of one OpenAPI document. */
export interface Described {
	/** `METHOD /path`, below `/crm/v8` or, with `/crm/bulk/v8`, below `/bulk`; `{}` for what varies. */
	name: string;
	/** Those of the path included. */
	parameters: JsonObject[];
	/** Schema of the JSON body that is sent, or its other content type. */
	body: Content | undefined;
	/** By status; undefined when the answer has no body. */
	answers: Record<string, Content | undefined>;
	/** Follows a `$ref` of this document. */
	follow(value: Json | undefined): Json | undefined;
}

export type Content = { schema: Json } | { type: string };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Every operation of the OpenAPI documents (JSON) in a folder, in order of their names. */
export function readDocuments(folder: string): Described[] {
	const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
	const found = files.flatMap((file) => {
		const document: Json = JSON.parse(readFileSync(join(folder, file), 'utf8'));
		return isObject(document) ? operationsOf(document) : [];
	});
	const real = found.filter(({ name }) => !name.endsWith(' /'));
	return real.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function operationsOf(document: JsonObject): Described[] {
	const follow = (value: Json | undefined): Json | undefined => {
		if (!isObject(value) || typeof value.$ref !== 'string') return value;
		return follow(at(document, value.$ref));
	};
	const bulk = JSON.stringify(document.servers ?? '').includes('/crm/bulk/');
	return entriesOf(document.paths).flatMap(([path, item]) =>
		METHODS.flatMap((method) => {
			const operation = isObject(item) ? item[method] : undefined;
			if (!isObject(operation) || !isObject(item)) return [];
			const name = `${method.toUpperCase()} ${plainPath(bulk ? `/crm/bulk/v8${path}` : path)}`;
			const parameters = [...listOf(item.parameters), ...listOf(operation.parameters)];
			return [
				{
					name,
					parameters: parameters.map(follow).filter((one) => isObject(one)),
					body: contentOf(follow(operation.requestBody)),
					answers: Object.fromEntries(
						entriesOf(operation.responses).map(([status, answer]) => [
							status,
							contentOf(follow(answer)),
						]),
					),
					follow,
				},
			];
		}),
	);
}

/** A path as the table of facts names it, whether the document puts the server's part into it or not. */
function plainPath(path: string): string {
	const below = path.replace(/^\/crm\/bulk\/v8/, '/bulk').replace(/^\/crm\/v8/, '');
	return below.replace(/\{[^}]*\}/g, '{}');
}

function contentOf(holder: Json | undefined): Content | undefined {
	const content = isObject(holder) ? holder.content : undefined;
	const [first] = entriesOf(content);
	if (!first) return undefined;
	const json = isObject(content) ? content['application/json'] : undefined;
	return isObject(json) ? { schema: json.schema ?? true } : { type: first[0] };
}

/** What a reference such as `#/components/schemas/Id` points to. */
function at(document: JsonObject, reference: string): Json | undefined {
	const steps = reference.replace(/^#\//, '').split('/');
	return steps.reduce<Json | undefined>(
		(value, step) =>
			isObject(value) ? value[step.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined,
		document,
	);
}

export const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

export const entriesOf = (value: Json | undefined): Array<[string, Json]> =>
	isObject(value) ? Object.entries(value) : [];

export const textsOf = (value: Json | undefined): string[] =>
	(typeof value === 'string' ? [value] : listOf(value)).flatMap((one) => textOf(one) ?? []);
