import type { FactTable } from '../facts.ts';

/** JSON that is read line by line: a line for each shape, and for each status of an operation. */
export function printFacts({ shapes, operations, alsoNamed }: FactTable): string {
	const blocks = Object.entries(operations).map(([name, { parameters, body, answers }]) =>
		block(JSON.stringify(name), 2, [
			line('parameters', parameters),
			...(body === undefined ? [] : [line('body', body)]),
			block('"answers"', 3, lines(answers)),
		]),
	);
	const names = alsoNamed.map((name) => JSON.stringify(name));
	const parts = [
		block('"shapes"', 1, lines(shapes)),
		block('"operations"', 1, blocks),
		`"alsoNamed": [\n${indented(names, 1)}\n\t]`,
	];
	return `{\n${indented(parts, 0)}\n}\n`;
}

const line = (name: string, value: unknown) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`;

const lines = (entries: object) =>
	Object.entries(entries).map(([name, value]) => line(name, value));

const indented = (parts: string[], depth: number) =>
	parts.map((part) => `${'\t'.repeat(depth + 1)}${part}`).join(',\n');

const block = (name: string, depth: number, parts: string[]) =>
	`${name}: {\n${indented(parts, depth)}\n${'\t'.repeat(depth)}}`;
