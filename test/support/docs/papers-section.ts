import fs from 'node:fs';
import { alsoAnswered, alsoSent, alsoTaken } from '../../../sandbox/zoho/facts/amendments';
import { deviations } from '../../../sandbox/zoho/facts/deviations';
import { facts } from '../../../sandbox/zoho/facts/facts';
import { operations } from '../../../sandbox/zoho/facts/operations';
import { table } from './table';

const played = new URL('../papers/played.txt', import.meta.url);

/** How the twin stands to Zoho's own papers: shares, what the papers lack, where the twin differs. */
export function papersSection(): string {
	const pairs = fs.readFileSync(played, 'utf8').trim().split('\n');
	const ending = (word: string) => pairs.filter((pair) => pair.endsWith(` ${word}`)).length;
	const deviating = ending('deviates');
	const amended = ending('amended');
	const served = new Set(pairs.map((pair) => pair.split(' ').slice(0, 2).join(' ')));
	const generic = pairs.filter((pair) => / (401|429) amended$/.test(pair)).length;
	const percent = Math.round((1000 * (pairs.length - deviating)) / pairs.length) / 10;
	const documented = Object.keys(facts.operations).length;
	return [
		'### Held against the papers',
		`Of ${documented} operations of the documents of 2026, and ${operations.length - documented} that other papers name, the twin serves ${served.size}; each of the others answers 501 (\`conformance.test.ts\`).`,
		`These give ${pairs.length} pairs of operation and status: ${pairs.length - deviating - amended} fit the documents as printed, ${amended} with an amendment (${generic} of them 401 and 429, which few documents print), ${deviating} deviate; ${percent} % conform. Every request that the nodes send in the tests is held against the same facts.`,
		'#### Where the twin deviates',
		table(
			['Operation', 'Status', 'Why'],
			deviations.map(({ operations: own, status, reason }) => [list(own), String(status), reason]),
		),
		'#### What the documents of 2026 lack',
		table(
			['Operation', 'What', 'Source', 'Why'],
			[
				...alsoAnswered.map(({ operations: own, status, source, reason }) => [
					own ? list(own) : 'every one',
					`status ${status}`,
					source,
					reason,
				]),
				...alsoTaken.map(({ operations: own, name, source, reason }) => [
					list(own),
					`parameter \`${name}\``,
					source,
					reason,
				]),
				...alsoSent.map(({ operations: own, source, reason }) => [
					list(own),
					'what is sent',
					source,
					reason,
				]),
			],
		),
	].join('\n\n');
}

const list = (names: string[]) => names.map((name) => `\`${name}\``).join(', ');
