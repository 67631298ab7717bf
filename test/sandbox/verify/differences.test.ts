import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { rewriting } from './rewriting.ts';
import { environmentOf, idsWith, verify } from './verifying.ts';

let twin: Twin;
beforeAll(async () => {
	twin = await createTwin();
});
afterAll(() => twin.close());

it('says differs for the seven beliefs that were made wrong, and for no other', async () => {
	twin.settings({
		environment: 'sandbox',
		partialEmailSearch: false,
		coqlLookups: 'name',
		layoutRequired: 'always',
		loosePicklists: true,
		refuseWritesAs: 'row',
		rejectReadOnly: true,
	});
	const between = await rewriting(twin.url, {
		path: (path) => (path.includes('sort_by=id') ? path.replace(/cvid=\d+&/, '') : path),
	});
	try {
		const result = await verify(environmentOf(twin, between.url), ['--sandbox']);
		expect(idsWith(result, 'differs').sort()).toEqual([
			'coql-lookup',
			'layout-required',
			'picklist-unlisted',
			'read-only-field',
			'refused-write',
			'search-email-parts',
			'view-with-sort',
		]);
		expect(result.code).toBe(1);
		expect(result.said).toContain('7 differ');
	} finally {
		await between.close();
	}
});
