import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refuseOldN8n } from '../../nodes/runtime/failures/old-n8n';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const json = (file: string) => JSON.parse(read(file));
const manifest = json('package.json');

describe('README’s first screen', () => {
	const screen = read('README.md').split('\n').slice(0, 24).join('\n');
	const { url } = manifest.repository;
	const address = url.replace(/^git\+|\.git$/g, '');

	it('says in one sentence what this is, and shows one picture', () => {
		const [sentence = ''] = screen.split('\n\n').slice(1);
		expect(sentence.replace(/\(\S+\)/, '')).toMatch(/^[^.!?]+\.$/);
		expect(screen.match(/!\[/g)).toHaveLength(1);
	});

	it('says how to install it in n8n', () => {
		expect(screen).toContain('**Settings → Community nodes → Install**');
		expect(screen).toContain(`\`${manifest.name}\``);
	});

	it('says how to try it from a clone', () => {
		const commands = /```sh\n([^`]*)```/.exec(screen)?.[1]?.trim().split('\n');
		expect(commands).toEqual([`git clone ${address}`, `cd ${manifest.name}`, 'npm start']);
	});

	it('names the versions that are true', () => {
		const node = manifest.engines.node.replace('>=', '');
		const { n8n } = json('sandbox/n8n/server/package.json').dependencies;
		const [floor = ''] = /n8n [\d.]+\d or newer/.exec(screen) ?? [];
		expect(screen).toContain(`${floor} on Node.js ${node} or newer. The tests ran on n8n ${n8n}.`);
		const oldest = json('sandbox/n8n/floor/package.json').dependencies.n8n;
		expect(`n8n ${oldest}`.startsWith(floor.replace(/ or newer$/, '.'))).toBe(true);
		expect(floor).toBe(`n8n ${String(refuseOldN8n('1.0.0')?.details.needed)} or newer`);
		expect(read('docs/compatibility.md')).toContain(`\n| ${oldest} |`);
		expect(read('docs/connect.md')).toContain(
			`${floor.replace('n8n ', 'n8n (self-hosted, ')}, Node.js ${node} or newer)`,
		);
	});
});

it('what npm shows is plain, and leads to the repository', () => {
	const { description, homepage, bugs, repository, author } = manifest;
	expect(description.length).toBeLessThan(200);
	for (const address of [homepage, bugs.url]) {
		expect(repository.url).toContain(address.replace(/(#readme|\/issues)$/, ''));
	}
	expect(author.name).not.toBe('');
});

it.each(['README.md', 'package.json', 'ARCHITECTURE.md', 'docs/connect.md'])(
	'%s promises no trigger while the package has none',
	(file) => {
		const has = manifest.n8n.nodes.some((node: string) => node.includes('Trigger'));
		const promised = /\b(Zoho triggers|Zoho CRM (Instant )?Trigger)\b/.test(read(file));
		expect(promised && !has).toBe(false);
	},
);
