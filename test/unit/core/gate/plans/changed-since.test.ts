import { expect, it } from 'vitest';
import { createRecordsNow } from '../../../../../nodes/core/gate/found/records-now';
import { changedSince } from '../../../../../nodes/core/gate/plans/changed-since';
import type { JsonObject } from '../../../../../nodes/core/kernel/json';
import type { Plan } from '../../../../../nodes/core/zoho/words/plan';

const plan = (values: JsonObject, seen: JsonObject): Plan => ({
	...{ kind: 'zoho-crm.plan/1', module: 'Contacts', action: 'update', rulesHash: 'x' },
	...{ recordId: '7', values, seen },
});

async function since(today: JsonObject | undefined, ...plans: Plan[]) {
	const records = createRecordsNow(async () => new Map(today ? [['7', today]] : []));
	for (const { module, seen } of plans) records.expect(module, '7', Object.keys(seen ?? {}));
	const all = [];
	for (const one of plans) all.push(await changedSince(one, records));
	return all.map(({ plan: { values }, held }) => [values, held.map(({ field }) => field)]);
}

it.each<[string, JsonObject, JsonObject, JsonObject | undefined, JsonObject, string[]]>([
	['as it was', { Fax: '1' }, { Fax: null }, { Fax: null }, { Fax: '1' }, []],
	['as it was, in other words', { Fax: '1' }, { Fax: '' }, { Fax: null }, { Fax: '1' }, []],
	['as the plan wants it', { Fax: '1' }, { Fax: null }, { Fax: '1' }, { Fax: '1' }, []],
	[
		'changed',
		{ Fax: '1', City: 'A' },
		{ Fax: null },
		{ Fax: '2', City: 'B' },
		{ City: 'A' },
		['Fax'],
	],
	['gone', { Fax: '1' }, { Fax: null }, undefined, { Fax: '1' }, []],
	['hidden', { Fax: '1' }, { Fax: null }, {}, { Fax: '1' }, []],
	[
		'linked otherwise',
		{ What_Id: { id: '1' }, $se_module: 'Deals', Subject: 'A' },
		{ What_Id: null, Subject: 'B' },
		{ What_Id: { id: '2', name: 'Other' }, Subject: 'B' },
		{ Subject: 'A' },
		['What_Id'],
	],
	[
		'linked as it was, with its name changed',
		{ Account_Name: { id: '1' } },
		{ Account_Name: { id: '2' } },
		{ Account_Name: { id: '2', name: 'New name' } },
		{ Account_Name: { id: '1' } },
		[],
	],
])('a record that is %s', async (_, values, seen, today, left, held) => {
	expect(await since(today, plan(values, seen))).toEqual([[left, held]]);
});

it('two plans of a run for one record go one on the other', async () => {
	const first = plan({ Fax: '1' }, { Fax: null });
	const second = plan({ Fax: '2' }, { Fax: '1' });
	const stale = plan({ Fax: '3' }, { Fax: null });
	expect(await since({ Fax: null }, first, second, stale)).toEqual([
		[{ Fax: '1' }, []],
		[{ Fax: '2' }, []],
		[{}, ['Fax']],
	]);
});

it('a plan that saw nothing asks nothing', async () => {
	const records = createRecordsNow(() => Promise.reject(new Error('asked')));
	const blind = plan({ Fax: '1' }, {});
	delete blind.seen;
	expect(await changedSince(blind, records)).toEqual({ plan: blind, held: [] });
});
