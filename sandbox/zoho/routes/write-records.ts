import { modulesScope } from '../auth/scopes.ts';
import { missingParam, refuse, rowsStatus, type Verdict } from '../envelope.ts';
import { isObject, textOf } from '../json.ts';
import { checkFields, noUpsert, upsertRecord } from '../records/upsert.ts';
import { createRecord, deleteRecord, updateRecord } from '../records/write.ts';
import { checkTrigger, MAX_ROWS, objectBody, rowCount, rowsOf } from './body.ts';
import { moduleOf, type Call, type Cost, type Reply, type Route } from './route.ts';

type Operation = 'CREATE' | 'UPDATE' | 'DELETE';

const scope = (operation: Operation) => (call: Call) => [
	modulesScope(moduleOf(call).scope, operation),
];

/** One credit for ten rows; more than ten rows count as expensive (zoho-api.md section 3). */
function writeCost(call: Call): Cost {
	const rows = rowCount(call);
	return { credits: Math.max(1, Math.ceil(rows / 10)), expensive: rows > 10 };
}

function reply(verdicts: Verdict[], allWell: 200 | 201): Reply {
	return {
		status: rowsStatus(verdicts, allWell),
		body: { data: verdicts },
		rows: verdicts.length,
	};
}

function create(call: Call): Reply {
	const spec = moduleOf(call);
	const rows = rowsOf(call);
	checkTrigger(call);
	return reply(
		rows.map((row, index) => createRecord(call.world, spec, row, index)),
		201,
	);
}

function update(call: Call): Reply {
	const spec = moduleOf(call);
	const rows = rowsOf(call);
	checkTrigger(call);
	return reply(
		rows.map((row, index) => updateRecord(call.world, spec, row, index)),
		200,
	);
}

function updateOne(call: Call): Reply {
	const spec = moduleOf(call);
	const [row] = rowsOf(call, 'data', 1);
	checkTrigger(call);
	const { id } = call.params;
	const withId = isObject(row) && id !== undefined ? { ...row, id } : row;
	const stale = isStale(call, spec.name, id ?? '');
	if (stale) throw refuse(412, 'ALREADY_MODIFIED', 'the record is already modified', { id: stale });
	return reply([updateRecord(call.world, spec, withId, 0)], 200);
}

/** The id when the record changed after the time of `If-Unmodified-Since`. */
function isStale(call: Call, module: string, id: string): string | undefined {
	const since = Date.parse(call.headers.get('if-unmodified-since') ?? '');
	if (Number.isNaN(since)) return undefined;
	const modified = textOf(call.world.store.find(module, id)?.values.Modified_Time);
	return modified !== undefined && Date.parse(modified) > since ? id : undefined;
}

function upsert(call: Call): Reply {
	const spec = moduleOf(call);
	const rows = rowsOf(call);
	checkTrigger(call);
	if (!spec.upsertable) return { status: 400, body: noUpsert(spec) };
	const asked = objectBody(call).duplicate_check_fields;
	const names = Array.isArray(asked) ? asked.flatMap((name) => textOf(name) ?? []) : undefined;
	if (names && names.length > 10) {
		throw refuse(400, 'LIMIT_EXCEEDED', 'the limit of duplicate check fields is exceeded', {
			api_name: 'duplicate_check_fields',
			maximum_length: 10,
		});
	}
	const fields = checkFields(spec, names);
	return reply(
		rows.map((row, index) => upsertRecord(call.world, spec, row, index, fields)),
		200,
	);
}

function deleteMany(call: Call): Reply {
	const spec = moduleOf(call);
	const ids = (call.query.get('ids') ?? '').split(',').filter((id) => id !== '');
	if (ids.length === 0) throw missingParam('ids');
	if (ids.length > MAX_ROWS) {
		throw refuse(400, 'LIMIT_EXCEEDED', 'the limit of ids is exceeded', {
			param_name: 'ids',
			limit: MAX_ROWS,
		});
	}
	return reply(
		ids.map((id) => deleteRecord(call.world, spec, id)),
		200,
	);
}

function deleteOne(call: Call): Reply {
	return reply([deleteRecord(call.world, moduleOf(call), call.params.id ?? '')], 200);
}

const root = '/crm/v8/{module}';

export const writeRecordRoutes: Route[] = [
	{ method: 'POST', path: `${root}/upsert`, scopes: upsertScopes, cost: writeCost, handle: upsert },
	{ method: 'POST', path: root, scopes: scope('CREATE'), cost: writeCost, handle: create },
	{ method: 'PUT', path: root, scopes: scope('UPDATE'), cost: writeCost, handle: update },
	{ method: 'PUT', path: `${root}/{id}`, scopes: scope('UPDATE'), handle: updateOne },
	{ method: 'DELETE', path: root, scopes: scope('DELETE'), handle: deleteMany },
	{ method: 'DELETE', path: `${root}/{id}`, scopes: scope('DELETE'), handle: deleteOne },
];

function upsertScopes(call: Call) {
	const { scope: token } = moduleOf(call);
	return [modulesScope(token, 'CREATE'), modulesScope(token, 'UPDATE')];
}
