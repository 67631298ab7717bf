import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

export interface Pattern {
	/** File and line. */
	place: string;
	pattern: RegExp;
}

/** Every regular expression literal of the TypeScript files under `folder`. */
export function patternsOf(folder: string): Pattern[] {
	const found: Pattern[] = [];
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => join(entry.parentPath, entry.name));
	for (const file of files.sort()) {
		const source = ts.createSourceFile(
			file,
			readFileSync(file, 'utf8'),
			ts.ScriptTarget.ESNext,
			true,
		);
		const visit = (node: ts.Node): void => {
			if (ts.isRegularExpressionLiteral(node)) {
				const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
				const { line } = source.getLineAndCharacterOfPosition(node.getStart());
				const place = `${relative(folder, file)}:${line + 1}`;
				found.push({ place, pattern: new RegExp(body, flags) });
			}
			ts.forEachChild(node, visit);
		};
		visit(source);
	}
	return found;
}
