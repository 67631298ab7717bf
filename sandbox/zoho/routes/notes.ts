import { modulesScope } from '../auth/scopes.ts';
import { rowsStatus } from '../envelope.ts';
import { isObject } from '../json.ts';
import { createRecord } from '../records/write.ts';
import { rowsOf } from './body.ts';
import { requireParent } from './related.ts';
import { moduleNamed, moduleOf, type Call, type Reply, type Route } from './route.ts';

/** Notes under a record: the path says what they belong to, the rows need not. */
function createUnder(call: Call): Reply {
	const parent = { module: { api_name: moduleOf(call).name }, id: requireParent(call) };
	const spec = moduleNamed('Notes');
	const verdicts = rowsOf(call).map((row, index) =>
		createRecord(call.world, spec, isObject(row) ? { ...row, Parent_Id: parent } : row, index),
	);
	return {
		status: rowsStatus(verdicts, 201),
		body: { data: verdicts },
		rows: verdicts.length,
	};
}

export const noteRoutes: Route[] = [
	{
		method: 'POST',
		path: '/crm/v8/{module}/{id}/Notes',
		scopes: (call) => {
			moduleOf(call);
			return [modulesScope('notes', 'CREATE')];
		},
		handle: createUnder,
	},
];
