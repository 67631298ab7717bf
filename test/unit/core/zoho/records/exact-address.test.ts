import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../../../nodes/core/zoho/modules/metadata';
import { exactAddress } from '../../../../../nodes/core/zoho/records/exact-address';
import { limits } from '../../../../../nodes/core/zoho/words/limits';

const metadata = {
	namedFields: async () => [
		{ name: 'Last_Name', kind: 'text' },
		{ name: 'Email', kind: 'email' },
		{ name: 'Secondary_Email', kind: 'email' },
	],
} as unknown as Metadata;

const held = async (fields: string[] = [], email = 'Ann@Alder.example') =>
	(await exactAddress(metadata, { module: 'Leads', by: { email }, fields }))!;

describe('a search by an address', () => {
	it.each<[object, boolean]>([
		[{ Email: 'ann@alder.example' }, true],
		[{ Email: ' ANN@ALDER.EXAMPLE ' }, true],
		[{ Secondary_Email: 'ann@alder.example' }, true],
		[{ Email: 'joann@alder.example' }, false],
		[{ Email: 'ann@alder.example.org' }, false],
		[{ Last_Name: 'ann@alder.example' }, false],
		[{ Email: null }, false],
		[{}, false],
	])('finds %j: %s', async (record, fits) => {
		expect((await held()).fits({ ...record })).toBe(fits);
	});

	it('asks for the addresses it compares, and leaves them out again', async () => {
		const { fields, show } = await held(['Last_Name']);
		expect(fields).toEqual(['Last_Name', 'Email', 'Secondary_Email']);
		const record = { id: '1', Last_Name: 'Alder', Email: 'a@b.example', Secondary_Email: null };
		expect(show(record)).toEqual({ id: '1', Last_Name: 'Alder' });
	});

	it('asks for all fields where none was named, and shows them', async () => {
		const { fields, show } = await held();
		expect(fields).toEqual([]);
		expect(show({ id: '1', Email: 'a@b.example' })).toEqual({ id: '1', Email: 'a@b.example' });
	});

	it.each([
		[limits.fields - 2, limits.fields],
		[limits.fields - 1, 0],
	])('of %i named fields asks for %i', async (named, asked) => {
		const names = Array.from({ length: named }, (_, place) => `Field_${place}`);
		const { fields, show } = await held(names);
		expect(fields).toHaveLength(asked);
		expect(show({ id: '1', Field_0: 'x', Email: 'y', Other: 'z' })).toEqual({
			id: '1',
			Field_0: 'x',
		});
	});

	it.each([
		{ email: 'alder.example', parts: true as const },
		{ word: 'Alder' },
		{ criteria: '(Last_Name:equals:Alder)' },
	])('is held to nothing as %j', async (by) => {
		expect(await exactAddress(metadata, { module: 'Leads', by, fields: [] })).toBeUndefined();
	});
});
