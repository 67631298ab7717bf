import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readStory } from '../../sandbox/stage/stories';

const page = readFileSync('docs/voice.md', 'utf8');
const { nodes } = readStory('11-appointment-desk.json');
const expressionOf = (name: string): string =>
	String(nodes.find((node) => node.name === name)?.parameters?.['jsonOutput']);

/** What a pattern finds in a text, each once, in order. */
const all = (text: string, pattern: RegExp): string[] =>
	[...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))].sort();

it('docs/voice.md names every switch of the desk, and no other (#178)', () => {
	const desk = JSON.stringify(nodes.find(({ name }) => name === 'Desk')?.parameters);
	expect(all(page, /`(desk\.\w+)`/g)).toEqual(all(desk, /"name":"(desk\.\w+)"/g));
});

it('docs/voice.md names every code that the desk answers, and no other', () => {
	const said = expressionOf('Answer') + expressionOf('What Is Asked');
	const codes = all(said, /'([A-Z]{4,}|[A-Z]+_[A-Z_]+)'/g);
	const fromZoho = all(expressionOf('Answer'), /([A-Z_]{4,}): '[A-Z_]+'/g);
	const own = codes.filter((code) => !fromZoho.includes(code) || said.includes(`: '${code}'`));
	expect(all(page, /`([A-Z]{4,}|[A-Z]+_[A-Z_]+)`/g)).toEqual(own);
});

it('docs/voice.md calls the functions as the desk knows them', () => {
	const known = all(
		expressionOf('What Is Asked'),
		/\b([a-z]+(?:_[a-z]+)+): '(?:free|book|move|cancel|list|start)'/g,
	);
	const table = page.split('## The tools of the platform')[1]?.split('###')[0] ?? '';
	const named = all(table, /^\| `(\w+)`/gm);
	expect(named).toHaveLength(6);
	for (const name of named) expect(known).toContain(name);
});

it('every sentence of the desk is used, with the words in braces that are filled', () => {
	const sentences = JSON.stringify(nodes.find(({ name }) => name === 'Sentences')?.parameters);
	const said = expressionOf('Answer');
	expect(all(sentences, /"name":"sentences\.(\w+)"/g)).toEqual(all(said, /\bwords\.(\w+)/g));
	for (const word of all(sentences, /\{(\w+)\}/g)) expect(said).toContain(`\n        ${word}: `);
});
