import { modulesScope } from '../auth/scopes.ts';
import {
	invalidParam,
	missingParam,
	refuse,
	Refused,
	rowsStatus,
	type Verdict,
} from '../envelope.ts';
import { isObject, type JsonObject } from '../json.ts';
import { checkFields, noUpsert, upsertRecord } from '../records/upsert.ts';
import { createRecord, deleteRecord, updateRecord } from '../records/write.ts';
import { MAX_ROWS, rowCount, rowsOf } from './body.ts';
import { moduleOf, type Call, type Cost, type Reply, type Route } from './route.ts';
import { checkOptions, duplicateCheckFields } from './write-options.ts';

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
	checkOptions(call);
	return reply(
		rows.map((row, index) => createRecord(call.world, spec, row, index)),
		// The document of appointments has 200 where those of all others have 201 [O26].
		spec.name === 'Appointments__s' ? 200 : 201,
	);
}

function update(call: Call): Reply {
	const spec = moduleOf(call);
	const rows = rowsOf(call);
	checkOptions(call);
	return reply(
		rows.map((row, index) => updateRecord(call.world, spec, row, index, unmodifiedSince(call))),
		200,
	);
}

function updateOne(call: Call): Reply {
	const spec = moduleOf(call);
	const [row] = rowsOf(call, 'data', 1);
	checkOptions(call);
	const { id } = call.params;
	const withId = isObject(row) && id !== undefined ? { ...row, id } : row;
	return reply([updateRecord(call.world, spec, withId, 0, unmodifiedSince(call))], 200);
}

/** The time of `If-Unmodified-Since`. */
function unmodifiedSince({ headers }: Call): number | undefined {
	const time = Date.parse(headers.get('if-unmodified-since') ?? '');
	return Number.isNaN(time) ? undefined : time;
}

function upsert(call: Call): Reply {
	const spec = moduleOf(call);
	const rows = rowsOf(call);
	checkOptions(call);
	if (!spec.upsertable) return { status: 400, body: noUpsert(spec) };
	const fields = checkFields(spec, duplicateCheckFields(call, spec));
	return reply(
		rows.map((row, index) =>
			upsertRecord(call.world, spec, row, index, fields, unmodifiedSince(call)),
		),
		200,
	);
}

function deleteMany(call: Call): Reply {
	const spec = moduleOf(call);
	const ids = (call.query.get('ids') ?? '').split(',').filter((id) => id !== '');
	if (ids.length === 0) throw missingParam('ids');
	if (ids.some((id) => !/^\d+$/.test(id))) throw unreadable({ param_name: 'ids' });
	if (ids.length > MAX_ROWS) throw invalidParam('ids');
	return reply(
		ids.map((id) => deleteRecord(call.world, spec, id)),
		200,
	);
}

/** One record by its path; one that is unknown or held back refuses the whole request [O26]. */
function deleteOne(call: Call): Reply {
	const spec = moduleOf(call);
	const { id = '' } = call.params;
	if (!/^\d+$/.test(id)) throw unreadable({ resource_path_index: 1 });
	if (!call.world.store.find(spec.name, id)) {
		throw refuse(400, 'INVALID_DATA', 'record not deleted', { resource_path_index: 1 });
	}
	const deleted = deleteRecord(call.world, spec, id);
	if (deleted.status === 'error') throw new Refused(400, deleted);
	return reply([deleted], 200);
}

const unreadable = (details: JsonObject): Refused =>
	refuse(
		400,
		'UNABLE_TO_PARSE_DATA_TYPE',
		'either the request body or parameters is in wrong format',
		details,
	);

const root = '/crm/v8/{module}';

const refusedAs = 'refuseWritesAs';

export const writeRecordRoutes: Route[] = [
	{
		method: 'POST',
		path: `${root}/upsert`,
		refusedAs,
		scopes: upsertScopes,
		cost: writeCost,
		handle: upsert,
	},
	{
		method: 'POST',
		path: root,
		refusedAs,
		scopes: scope('CREATE'),
		cost: writeCost,
		handle: create,
	},
	{
		method: 'PUT',
		path: root,
		refusedAs,
		scopes: scope('UPDATE'),
		cost: writeCost,
		handle: update,
	},
	{
		method: 'PUT',
		path: `${root}/{id}`,
		refusedAs,
		scopes: scope('UPDATE'),
		handle: updateOne,
	},
	{
		method: 'DELETE',
		path: root,
		params: ['ids', 'wf_trigger'],
		scopes: scope('DELETE'),
		handle: deleteMany,
	},
	{
		method: 'DELETE',
		path: `${root}/{id}`,
		params: ['wf_trigger'],
		scopes: scope('DELETE'),
		handle: deleteOne,
	},
];

function upsertScopes(call: Call) {
	const { scope: token } = moduleOf(call);
	return [modulesScope(token, 'CREATE'), modulesScope(token, 'UPDATE')];
}
