import { describe, expect, it } from 'vitest';
import { countsOn, documentsPage } from './page';
import { isGood, reportOf, type Read } from './report';

const pdf = (name: string, poppler: number, ours: number, stock: number): Read => ({
	kind: 'pdf',
	name,
	words: { poppler, ours, stock },
});
const reads: Read[] = [
	pdf('whole', 100, 100, 90),
	pdf('half', 10, 5, 10),
	pdf('mute', 0, 0, 0),
	{ ...pdf('locked', 0, 0, 0), code: 'DOC_PASSWORD' },
	{ ...pdf('short', 2, 0, 2), code: 'DOC_NO_TEXT' },
	{ kind: 'eml', name: 'mail' },
];
const packages = [
	{ name: 'npm: @a/paper', version: '1.0.0', files: 4 },
	{ name: 'debian: post', version: '2:3.0+dfsg-1', files: 1 },
];
const counts = { 'npm: @a/paper': 4, 'debian: post': 1 };
const report = reportOf(reads, packages, counts);
const place = { n8n: '1', poppler: '2', node: '3', pages: 9, seconds: 8, day: 'd' };

describe('the report of documents of strangers', () => {
	it('counts files, and the words of PDFs that have some', () => {
		expect(isGood(report)).toBe(true);
		expect(report.kinds.filter(({ files }) => files > 0)).toEqual([
			{ kind: 'pdf', files: 5, read: 3 },
			{ kind: 'eml', files: 1, read: 1 },
		]);
		expect(report.recall).toEqual({
			pdfs: 3,
			words: 112,
			ours: { all: 105 / 112, median: 1, least: 0.5 },
			stock: { all: 102 / 112, median: 1, least: 0.9 },
		});
		expect(report.lowest[0]).toEqual({ name: 'half', ours: 0.5, stock: 1 });
		expect(report.failures).toContainEqual({ code: 'DOC_NO_TEXT', name: 'short', poppler: true });
		expect(documentsPage(report, place)).toContain('- `DOC_PASSWORD` locked');
	});

	it.each<[string, Read[], string]>([
		[
			'a reader that crashed',
			[{ ...pdf('x', 1, 0, 0), code: 'DOC_UNREADABLE', crashed: true }],
			'- x',
		],
		['a failure without a name', [{ ...pdf('x', 1, 0, 0), code: 'UNNAMED' }], '- `UNNAMED` x'],
		["fewer words than n8n's reader", [pdf('x', 100, 0, 100)], '| x | 0.0 % | 100.0 % |'],
	])('is not good with %s', (_, more, line) => {
		const worse = reportOf([...reads, ...more], packages, counts);
		expect(isGood(worse)).toBe(false);
		expect(documentsPage(worse, place)).toContain(line);
	});

	it('says which packages had more files the last time, by the page of then', () => {
		const before = countsOn(documentsPage(report, place));
		expect(before).toEqual(counts);
		const now = [
			{ name: 'npm: @a/paper' },
			{ name: 'debian: post', version: '3', files: 0 },
			{ name: 'npm: new', version: '1', files: 3 },
		];
		const less = reportOf(reads, now, before);
		expect(isGood(less)).toBe(false);
		expect(documentsPage(less, place)).toContain('- npm: @a/paper: 0, where there were 4');
		expect(documentsPage(less, place)).toContain('| npm: @a/paper | - | not fetched |');
		expect(less.fewer).toHaveLength(2);
		expect(countsOn('no such page')).toEqual({});
	});
});
