import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync('docs/coverage.md', 'utf8');

/** The numbers a text names, ranges spelled out: `#3`, `P1–P4`. */
function promisesIn(text: string): Set<string> {
	const named = text.matchAll(/(?<![\w&])(#|P)(\d{1,3})(?![\w])(?:–(?:#|P)(\d{1,3}))?/g);
	return new Set(
		[...named].flatMap(([, kind, from, to]) =>
			Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, step) => {
				return `${kind}${Number(from) + step}`;
			}),
		),
	);
}

const sectionOf = (title: string) => page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
const namesOf = (source: string) =>
	[...source.matchAll(/\b(?:it|describe)(?:\.\w+)*\(\s*(['"`])(.*?)\1/gs)].map((match) => match[2]);

it('speaks of every promise, and of each kept one as kept', () => {
	const spoken = promisesIn(page.slice(page.indexOf('## Kept')));
	const all = [
		...Array.from({ length: 194 }, (_, index) => `#${index + 1}`),
		...Array.from({ length: 60 }, (_, index) => `P${index + 1}`),
	];
	expect(all.filter((promise) => !spoken.has(promise))).toEqual([]);
	expect([...spoken].filter((promise) => !all.includes(promise))).toEqual([]);
});

it('calls no promise open that a test cites as kept', () => {
	const held = promisesIn(['Kept', 'Partly kept', 'Answered otherwise'].map(sectionOf).join('\n'));
	const cited = globSync('test/**/*.test.ts').flatMap((file) => [
		...promisesIn(namesOf(readFileSync(file, 'utf8')).join('\n')),
	]);
	expect(cited.length).toBeGreaterThan(50);
	expect([...new Set(cited)].filter((promise) => !held.has(promise))).toEqual([]);
});
