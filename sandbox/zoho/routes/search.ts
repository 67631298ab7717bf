import { modulesScope, searchScope } from '../auth/scopes.ts';
import { invalidParam, refuse } from '../envelope.ts';
import { textOf, type JsonObject } from '../json.ts';
import { fieldNames, pageWindow } from '../paging/window.ts';
import { keepConverted } from '../records/converted.ts';
import { toListRow } from '../records/to-wire.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import { findField } from '../schema/modules.ts';
import { parseCriteria } from '../search/criteria.ts';
import { compile, type Searched } from '../search/match.ts';
import type { SearchRecord } from '../store.ts';
import { moduleOf, type Call, type Reply, type Route } from './route.ts';

/** Search gives 2,000 rows in all. */
const REACH = 2_000;

/** Parameters that say what to find, in the order in which the first given one wins. */
export const SEARCHES = ['criteria', 'email', 'phone', 'word'];

type Test = (record: Searched) => boolean;

/** The one test a search makes: criteria, else email, else phone, else word. */
export function testOf(call: Call, spec: ModuleSpec): Test {
	const { query, world } = call;
	const criteria = query.get('criteria');
	if (criteria !== null) return compile(world, spec, parseCriteria(criteria));
	const email = query.get('email');
	if (email !== null) {
		if (email.trim() === '') throw invalidParam('email');
		const wanted = email.trim().toLowerCase();
		const parts = world.settings.partialEmailSearch;
		return anyOf(spec, ['email'], (value) => (parts ? value.includes(wanted) : value === wanted));
	}
	const phone = query.get('phone');
	if (phone !== null) {
		const digits = phone.replace(/\D/g, '');
		if (digits.length < 3) throw invalidParam('phone');
		return anyOf(spec, ['phone'], (value) => value.replace(/\D/g, '').includes(digits));
	}
	const word = query.get('word');
	if (word !== null) {
		const needle = word.trim().toLowerCase();
		if (needle.length < 2) throw invalidParam('word');
		const types = ['text', 'textarea', 'email', 'phone', 'website', 'picklist'];
		return anyOf(spec, types, (value) => value.includes(needle));
	}
	throw refuse(400, 'EXPECTED_PARAM_MISSING', 'one of the expected parameters is missing', {
		param_names: SEARCHES,
	});
}

function anyOf(spec: ModuleSpec, types: string[], matches: (value: string) => boolean): Test {
	const names = spec.fields.filter(({ type }) => types.includes(type)).map(({ name }) => name);
	return ({ indexed }) =>
		names.some((name) => {
			const value = textOf(indexed[name]);
			return value !== undefined && matches(value.toLowerCase());
		});
}

function inOrder(records: SearchRecord[], call: Call, spec: ModuleSpec): SearchRecord[] {
	const by = call.query.get('sort_by');
	const up = call.query.get('sort_order') === 'asc';
	if (by === null) return up ? records : [...records].reverse();
	if (by !== 'id' && !findField(spec, by)) throw invalidParam('sort_by');
	const key = ({ id, values }: SearchRecord) => (by === 'id' ? id : (values[by] ?? ''));
	const ascending = [...records].sort((one, other) => (key(one) < key(other) ? -1 : 1));
	return up ? ascending : ascending.reverse();
}

function search(call: Call): Reply {
	const { world, query } = call;
	const spec = moduleOf(call);
	const test = testOf(call, spec);
	const { page, perPage } = pageWindow(query, REACH, {
		code: 'LIMIT_REACHED',
		message: 'maximum response iteration limit reached',
		details: { limit: String(REACH) },
	});
	const index = world.store.searchable(spec.name, world.clock.now());
	const visible = new Set(keepConverted(index, spec, query.get('converted')));
	const found = inOrder(
		index.filter((record) => visible.has(record) && test(record)),
		call,
		spec,
	);
	const rows = found.slice((page - 1) * perPage, page * perPage);
	if (rows.length === 0) return { status: 204 };
	const asked = fieldNames(query);
	const fields = asked.length > 0 ? asked : spec.fields.map(({ name }) => name);
	const info: JsonObject = {
		per_page: perPage,
		count: rows.length,
		page,
		more_records: found.length > page * perPage,
	};
	const data = rows.map((record) => toListRow(world, spec, record, fields));
	return { status: 200, body: { data, info }, rows: rows.length };
}

export const searchRoutes: Route[] = [
	{
		method: 'GET',
		path: '/crm/v8/{module}/search',
		params: [...SEARCHES, 'converted', 'fields', 'page', 'per_page', 'sort_by', 'sort_order'],
		scopes: (call) => [modulesScope(moduleOf(call).scope, 'READ'), searchScope],
		handle: search,
	},
];
