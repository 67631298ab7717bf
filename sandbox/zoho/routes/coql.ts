import { modulesScope, plainScope, settingsScope } from '../auth/scopes.ts';
import { parseQuery } from '../coql/parser.ts';
import type { Query } from '../coql/query.ts';
import { resolve } from '../coql/resolve.ts';
import { runQuery } from '../coql/run.ts';
import { notInTwin, refuse } from '../envelope.ts';
import type { JsonObject } from '../json.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import { fieldToWire } from '../schema/field-to-wire.ts';
import { findField } from '../schema/modules.ts';
import { objectBody } from './body.ts';
import { moduleNamed, type Call, type Cost, type Reply, type Route } from './route.ts';

function queryOf(call: Call): Query {
	const { select_query: text } = objectBody(call);
	if (typeof text === 'string') return parseQuery(text);
	const at = { api_name: 'select_query' };
	if (text === undefined) throw refuse(400, 'MANDATORY_NOT_FOUND', 'mandatory key not found', at);
	throw refuse(400, 'INVALID_DATA', 'invalid data', {
		...at,
		json_path: '$.select_query',
		expected_data_type: 'string',
	});
}

/** The module of a query; the refusal of an unknown one names no place in the path. */
function moduleOf({ module }: Query): ModuleSpec {
	if (module === 'Users') throw notInTwin('COQL queries of Users');
	return moduleNamed(module, {});
}

function wantsMeta(call: Call): boolean {
	const { include_meta: meta } = objectBody(call);
	if (meta === undefined) return false;
	const place = { api_name: 'include_meta', json_path: '$.include_meta' };
	if (!Array.isArray(meta)) {
		throw refuse(400, 'INVALID_DATA', 'invalid data', {
			...place,
			expected_data_type: 'jsonarray',
		});
	}
	if (meta.every((one) => one === 'fields')) return meta.length > 0;
	throw refuse(400, 'INVALID_DATA', 'invalid data', { ...place, supported_values: ['fields'] });
}

/** A query needs the scope of COQL and of the module it reads (zoho-api.md section 2). */
function scopes(call: Call) {
	const { scope } = moduleOf(queryOf(call));
	return [
		plainScope('coql', 'READ'),
		modulesScope(scope, 'READ'),
		...(wantsMeta(call) ? [settingsScope('fields', 'READ')] : []),
	];
}

/** 1 credit up to 200 rows, 2 up to 1,000, 3 up to 2,000. */
function cost(call: Call): Cost {
	const { limit } = queryOf(call);
	return { credits: limit <= 200 ? 1 : limit <= 1_000 ? 2 : 3, expensive: true };
}

function coql(call: Call): Reply {
	const query = queryOf(call);
	const spec = moduleOf(query);
	const { rows, more } = runQuery(call.world, spec, query);
	if (rows.length === 0) return { status: 204 };
	const info = { count: rows.length, more_records: more };
	const fields: JsonObject = {};
	for (const { path } of wantsMeta(call) ? query.select : []) {
		resolve(call.world, spec, path);
		const field = findField(spec, path);
		if (field) fields[path] = fieldToWire(spec, field);
	}
	const body = { data: rows, info, ...(wantsMeta(call) ? { fields } : {}) };
	return { status: 200, body, rows: rows.length };
}

export const coqlRoutes: Route[] = [
	{ method: 'POST', path: '/crm/v8/coql', scopes, cost, handle: coql },
];
