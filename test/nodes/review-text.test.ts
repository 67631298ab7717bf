import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../workflows');

interface Story {
	nodes: Array<{
		name: string;
		parameters: { assignments?: { assignments: Array<{ name: string; value: string }> } };
	}>;
}

it.each(globSync('*.json', { cwd: folder }).sort())(
	'%s tells who reviews what failed, and the next step (#191, #192, #193)',
	(file) => {
		const { nodes } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Story;
		const node = nodes.find(({ name }) => name === 'What to Review');
		const text = node?.parameters.assignments?.assignments.find(({ name }) => name === 'text');
		const code = /^=\{\{([\s\S]*)\}\}$/.exec(text?.value ?? '')?.[1] ?? '';
		const evaluate = new Function('$json', `return (${code});`);
		const failed = { error: 'The item holds no text', message: "Switch 'Simplify' off." };
		expect(evaluate(failed)).toBe("The item holds no text. Switch 'Simplify' off.");
		expect(evaluate({ error: { message: 'It failed' } })).toBe('It failed');
	},
);
