import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const core = path.resolve(import.meta.dirname, '../../nodes/core');

/**
 * ModelFailure never leaves the rooms of GPT: `toGptError` turns it into a CoreError. The end of the
 * execution comes in by a port, and where anything becomes a CoreError it goes on as it is.
 */
const allowed = (file: string): string[] => [
	'CoreError',
	...(file.startsWith('gpt/') ? ['ModelFailure'] : []),
	...(file === 'kernel/unexpected.ts' ? ['Canceled'] : []),
];

function program(): ts.Program {
	const config = path.join(core, 'tsconfig.json');
	const { config: raw } = ts.readConfigFile(config, (file) => fs.readFileSync(file, 'utf8'));
	const { fileNames, options } = ts.parseJsonConfigFileContent(raw, ts.sys, core);
	return ts.createProgram(fileNames, options);
}

it('core throws CoreError and nothing else', () => {
	const compiled = program();
	const checker = compiled.getTypeChecker();
	const thrown: string[] = [];
	const sources = compiled
		.getSourceFiles()
		.map((source) => ({ source, file: path.relative(core, source.fileName) }))
		.filter(({ file }) => !file.startsWith('..'));

	for (const { source, file } of sources) {
		const visit = (node: ts.Node): void => {
			if (ts.isThrowStatement(node)) {
				const type = checker.typeToString(checker.getTypeAtLocation(node.expression));
				if (!allowed(file).includes(type)) thrown.push(`${file}: ${node.getText()} (${type})`);
			}
			ts.forEachChild(node, visit);
		};
		visit(source);
	}
	expect(sources.length).toBeGreaterThan(100);
	expect(thrown).toEqual([]);
});

it('core lets no parser throw: `safeParse`, and `parseJson` for a text from outside', () => {
	const parsing = fs
		.readdirSync(core, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !file.endsWith('parse-json.ts'))
		.filter((file) =>
			/(?<!\bDate)\.parse(Async)?\(|\bnew URL\(/.test(
				fs.readFileSync(path.join(core, file), 'utf8'),
			),
		);
	expect(parsing).toEqual([]);
});
