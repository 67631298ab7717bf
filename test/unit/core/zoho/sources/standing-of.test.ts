import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../../../nodes/core/zoho/sources/standing-of';
import type { SourceKey, Standing } from '../../../../../nodes/core/zoho/words/source';

const day = 24 * 60 * 60_000;
const now = 100 * day;
const key = (source: string, part = '1', parts = 1, text?: string): SourceKey => ({
	source,
	part,
	parts,
	...(text ? { text } : {}),
});
const stands = (id: string, own: SourceKey, daysAgo = 0): Standing => ({
	key: own,
	module: 'Leads',
	id,
	writtenAt: now - daysAgo * day,
	by: 'note',
});
const idFor = (own: SourceKey, all: Standing[]) => standingOf(own, all, now)?.id;

describe('what stands for a part of a source', () => {
	it('is what the same part came to, however long ago', () => {
		expect(idFor(key('a'), [stands('1', key('b')), stands('2', key('a'), 90)])).toBe('2');
	});

	it('is nothing of another source, or where parts are still missing', () => {
		expect(idFor(key('a'), [])).toBeUndefined();
		expect(idFor(key('a'), [stands('1', key('b'))])).toBeUndefined();
		expect(idFor(key('a', '2', 2), [stands('1', key('a', '1', 2))])).toBeUndefined();
		const two = [stands('1', key('a', '1', 3)), stands('2', key('a', '2', 3))];
		expect(idFor(key('a', '3', 3), two)).toBeUndefined();
	});

	it('is any record once all parts stand, whatever the parts are this time', () => {
		const all = [stands('1', key('a', '1', 2)), stands('2', key('a', '2', 2))];
		expect(idFor(key('a', '3', 5), all)).toBeDefined();
		expect(idFor(key('a', 'note', 1), all)).toBeDefined();
	});

	it('counts a part that stands twice once', () => {
		const twice = [stands('1', key('a', '1', 2)), stands('3', key('a', '1', 2))];
		expect(idFor(key('a', '2', 2), twice)).toBeUndefined();
	});

	it('is the latest where a part stands twice', () => {
		expect(idFor(key('a'), [stands('1', key('a'), 5), stands('2', key('a'), 1)])).toBe('2');
	});

	it.each([
		[0, '1'],
		[2.9, '1'],
		[3.1, undefined],
	])('is known by the same words of %s days ago: %s', (daysAgo, id) => {
		const all = [stands('1', key('b', '1', 1, 'words'), daysAgo)];
		expect(idFor(key('a', '1', 1, 'words'), all)).toBe(id);
	});

	it('does not take sources without words for each other', () => {
		expect(idFor(key('a'), [stands('1', key('b'))])).toBeUndefined();
	});

	it('adds no parts of two deliveries up to one', () => {
		const all = [stands('1', key('b', '1', 2, 'words')), stands('2', key('c', '2', 2, 'words'))];
		expect(idFor(key('a', '3', 3, 'words'), all)).toBeUndefined();
	});
});
