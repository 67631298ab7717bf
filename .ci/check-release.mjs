// Whether the tag may be published: it names the package's version, and CHANGELOG.md says what is in it.
import { readFileSync } from 'node:fs';

const [tag = ''] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const [, ...sections] = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
const section = sections.find((text) => /^\[?([^\]\s]+)/.exec(text)?.[1] === version);
const entries = section?.split('\n').filter((line) => line.startsWith('- ')) ?? [];

const complaints = [
	...(tag === `v${version}`
		? []
		: [`The tag '${tag}' is not v${version}, as package.json has it.`]),
	...(entries.length > 0 ? [] : [`CHANGELOG.md says nothing under '## ${version}'.`]),
];
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
process.exit(complaints.length > 0 ? 1 : 0);
