/**
 * `npm run facts -- <folder> <older>`: makes facts.json anew from Zoho's OpenAPI documents in a
 * folder; of those in an older one it takes the names of operations the first has not.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isObject, textOf } from '../json.ts';
import type { FactTable, OperationFacts, ParameterFacts } from './facts.ts';
import { readDocuments, type Content, type Described } from './make/documents.ts';
import { createShapeTable } from './make/name-shapes.ts';
import { printFacts } from './make/print-facts.ts';
import { toShape } from './make/to-shape.ts';
import type { Shape } from './shape.ts';

export function makeFacts(folder: string, older?: string): FactTable {
	const table = createShapeTable();
	const described = readDocuments(folder);
	const shapeOf = (content: Content, { follow }: Described): Shape =>
		'schema' in content ? toShape(content.schema, follow) : `file ${content.type}`;
	const raw = described.map((one) => ({
		one,
		body: one.body && shapeOf(one.body, one),
		answers: Object.entries(one.answers).map(
			([status, content]) => [status, content ? shapeOf(content, one) : 'nothing'] as const,
		),
	}));
	for (const { body, answers } of raw) {
		if (body !== undefined) table.count(body);
		for (const [, shape] of answers) table.count(shape);
	}
	const operations: Record<string, OperationFacts> = {};
	for (const { one, body, answers } of raw) {
		operations[one.name] = {
			parameters: Object.fromEntries(one.parameters.flatMap((own) => parameterOf(own, one))),
			...(body === undefined ? {} : { body: table.named(body, 'body') }),
			answers: Object.fromEntries(
				answers.map(([status, shape]) => [status, table.named(shape, `answer${status}`)]),
			),
		};
	}
	const shapes = [...table.shapes()].sort(([one], [other]) => (one < other ? -1 : 1));
	const names = older === undefined ? [] : readDocuments(older).map(({ name }) => name);
	const alsoNamed = [...new Set(names)].filter((name) => !(name in operations));
	return { shapes: Object.fromEntries(shapes), operations, alsoNamed };
}

function parameterOf(
	own: Described['parameters'][number],
	{ follow }: Described,
): Array<[string, ParameterFacts]> {
	const name = textOf(own.name) ?? '';
	const place = textOf(own.in);
	if (place !== 'query' && place !== 'header') return [];
	const schema = follow(own.schema);
	const limits = isObject(schema) ? schema : {};
	const facts: ParameterFacts = { in: place, value: toShape(schema, follow) };
	if (own.required === true) facts.required = true;
	for (const limit of ['minimum', 'maximum'] as const) {
		const number = limits[limit];
		if (typeof number === 'number') facts[limit] = number;
	}
	return [[name, facts]];
}

/** The two folders of the command line; refuses other numbers, and folders without documents. */
export function foldersIn(words: string[]): [folder: string, older: string] {
	const [folder, older, ...others] = words;
	if (folder === undefined || older === undefined || others.length > 0) {
		throw new Error('Name two folders of OpenAPI documents (JSON): the newer and the older');
	}
	for (const path of [folder, older]) {
		const found = existsSync(path) && readdirSync(path).some((name) => name.endsWith('.json'));
		if (!found) throw new Error(`There are no OpenAPI documents (JSON) in ${path}`);
	}
	return [folder, older];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const facts = makeFacts(...foldersIn(process.argv.slice(2)));
	writeFileSync(new URL('./facts.json', import.meta.url), printFacts(facts));
	const { length } = Object.keys(facts.operations);
	process.stdout.write(`${length} operations and ${facts.alsoNamed.length} names in facts.json\n`);
}
