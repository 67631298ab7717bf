import { expect, it } from 'vitest';
import type { ListOptions } from '../../../../../nodes/core/zoho/records/list-records';
import { fakeWire } from '../fake-wire';
import { thrown } from '../thrown';

it.each<[Partial<ListOptions>, Record<string, string>]>([
	[{}, {}],
	[{ sortBy: 'Created_Time' }, { sort_by: 'Created_Time' }],
	[{ sortOrder: 'desc' }, { sort_order: 'desc' }],
	[
		{ sortBy: 'id', sortOrder: 'asc' },
		{ sort_by: 'id', sort_order: 'asc' },
	],
	[{ customViewId: '5' }, { cvid: '5' }],
	[
		{ customViewId: '5', sortOrder: 'asc' },
		{ sort_order: 'asc', cvid: '5' },
	],
	[{ fields: ['id', 'Email'] }, { fields: 'id,Email' }],
])('%j is asked for as %j', async (options, query) => {
	const wire = fakeWire([{ status: 204 }]);
	await wire.zoho.records.list({ module: 'Leads', fields: ['id'], limit: 5, ...options });
	expect(wire.requests[0]?.query).toEqual({ fields: 'id', per_page: '5', ...query });
});

it('a custom view is named by its ID', async () => {
	const options: ListOptions = { module: 'Leads', fields: ['id'], customViewId: 'x' };
	const error = await thrown(() => fakeWire([]).zoho.records.list(options));
	expect(error.details).toEqual({ parameter: 'Custom View ID' });
});
