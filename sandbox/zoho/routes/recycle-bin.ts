import { settingsScope } from '../auth/scopes.ts';
import { notInTwin, Refused, rowsStatus } from '../envelope.ts';
import { textOf } from '../json.ts';
import { restoreRecord } from '../records/restore.ts';
import { objectBody, rowsOf } from './body.ts';
import type { Call, Reply, Route } from './route.ts';

/** IDs that one request restores [O26]. */
const MAX_IDS = 200;

function restoreOne({ world, params }: Call): Reply {
	const verdict = restoreRecord(world, params.id ?? '');
	if (verdict.status === 'error') throw new Refused(400, verdict);
	return { status: 200, body: { recycle_bin: [verdict] }, rows: 1 };
}

function restoreMany(call: Call): Reply {
	if (objectBody(call).ids === undefined) {
		throw notInTwin('restoring by filters, or all records');
	}
	const rows = rowsOf(call, 'ids', MAX_IDS).map((id) =>
		restoreRecord(call.world, textOf(id) ?? ''),
	);
	const status = rowsStatus(rows, 200);
	const [first] = rows;
	if (status === 400 && first) throw new Refused(400, first);
	return { status, body: { recycle_bin: rows }, rows: rows.length };
}

const scopes = () => [settingsScope('recycle_bin', 'UPDATE')];

export const recycleBinRoutes: Route[] = [
	{
		method: 'POST',
		path: '/crm/v8/settings/recycle_bin/actions/restore',
		scopes,
		handle: restoreMany,
	},
	{
		method: 'POST',
		path: '/crm/v8/settings/recycle_bin/{id}/actions/restore',
		scopes,
		handle: restoreOne,
	},
];
