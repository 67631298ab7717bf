import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ZohoGptModelApi } from '../../credentials/ZohoGptModelApi.credentials';
import { ZohoGptModelOAuth2Api } from '../../credentials/ZohoGptModelOAuth2Api.credentials';
import { catalogs } from '../support/docs/catalogs';
import { nodeTypes } from '../support/docs/node-types';
import { zohoCredentialTypes } from '../support/zoho-connection';

const british =
	/\b\w*(?:organis|summaris|categoris|normalis|recognis|authoris|customis|optimis|initialis|realis|utilis|prioritis|synchronis|finalis|capitalis|minimis|maximis|apologis|specialise|generalis|colour|behaviour|favour|honour|neighbour|catalogue|licence|defence|enquir|labell|modell|travell|programme\b|judgement|artefact)\w*|\b(?:centres?|metres?|litres?|grey|cheques?|analyse[ds]?|emphasised?|cancell(?:ed|ing)|fulfil|whilst|learnt|tyres?)\b/gi;

/** Names of files and addresses, and the words of code, are nobody's spelling. */
const notWords = /`[^`]*`|\]\([^)]*\)|https?:\S+|[\w./-]+\.(?:eml|ts|md|json|svg|png)\b/g;

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => [name, ...textsIn(inner)]);
}

const spelt = (texts: string[]): string[] =>
	texts.flatMap((text) => text.replace(notWords, ' ').match(british) ?? []);

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const stories = fs.readdirSync(path.join(root, 'workflows')).map((name) => `workflows/${name}`);

/** A story without its samples, whose writers spell as they like; other files as they are. */
function written(file: string): string {
	if (!/^workflows\/.*\.json$/.test(file)) return read(file);
	const story = JSON.parse(read(file)) as { nodes: Array<{ name: string }> };
	return JSON.stringify(story.nodes.filter(({ name }) => !name.startsWith('Sample ')));
}

it('knows a British word when it sees one', () => {
	expect(spelt(['Summarise the organisation’s licence', 'The organization, an analysis'])).toEqual([
		'Summarise',
		'organisation',
		'licence',
	]);
});

it.each(nodeTypes.map((node) => [node.displayName, node] as const))(
	'%s speaks American English',
	(_, node) => {
		expect(spelt(textsIn(node))).toEqual([]);
	},
);

it.each(
	[...zohoCredentialTypes, new ZohoGptModelApi(), new ZohoGptModelOAuth2Api()].map(
		(type) => [type.displayName, type] as const,
	),
)('the credential %s speaks American English', (_, { displayName, properties }) => {
	expect(spelt(textsIn({ displayName, properties }))).toEqual([]);
});

it.each(catalogs)('the texts of errors do, too: $title', ({ entries }) => {
	expect(spelt(Object.values(entries).flatMap((entry) => textsIn(entry)))).toEqual([]);
});

it.each([...stories, 'README.md', 'CHANGELOG.md', 'docs/connect.md', 'package.json'])(
	'and what people read before they install: %s',
	(file) => {
		expect(spelt([written(file)])).toEqual([]);
	},
);
