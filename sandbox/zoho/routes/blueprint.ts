import { modulesScope } from '../auth/scopes.ts';
import { blueprintToWire } from '../blueprint/blueprint-to-wire.ts';
import { processOf, standingOf, transitionId, transitionsFrom } from '../blueprint/processes.ts';
import { takeTransition } from '../blueprint/take-transition.ts';
import { refuse, Refused, success } from '../envelope.ts';
import { isObject, textOf, type JsonObject } from '../json.ts';
import { rowsOf } from './body.ts';
import { moduleOf, type Call, type Reply, type Route } from './route.ts';

/** The record of the path and the process it is in. */
function inProcess(call: Call) {
	const spec = moduleOf(call);
	const record = call.world.store.find(spec.name, call.params.id ?? '');
	if (!record) {
		throw refuse(400, 'INVALID_DATA', 'invalid data', { resource_path_index: 1 });
	}
	const process = processOf(spec.name);
	if (process && record.values.$process_flow === true) return { spec, record, process };
	throw refuse(400, 'RECORD_NOT_IN_PROCESS', 'record not in process');
}

function get(call: Call): Reply {
	const { spec, record, process } = inProcess(call);
	return {
		status: 200,
		body: { blueprint: blueprintToWire(spec, process, record.values) },
		rows: 1,
	};
}

function update(call: Call): Reply {
	const { spec, record, process } = inProcess(call);
	const [row] = rowsOf(call, 'blueprint', 1);
	const { transition_id: id, data = {} } = isObject(row) ? row : {};
	if (id === undefined || id === null) {
		const at = { api_name: 'transition_id', json_path: '$.blueprint[0].transition_id' };
		throw refuse(400, 'MANDATORY_NOT_FOUND', 'required field not found', at);
	}
	const transition = transitionsFrom(process, standingOf(process, record.values)).find(
		(one) => transitionId(process, one) === textOf(id),
	);
	if (!transition) throw refuse(400, 'INVALID_DATA', 'invalid transition');
	if (!isObject(data)) {
		const at = { api_name: 'data', json_path: '$.blueprint[0].data' };
		throw refuse(400, 'INVALID_DATA', 'invalid data', { ...at, expected_data_type: 'jsonobject' });
	}
	const values: JsonObject = data;
	const problem = takeTransition(call.world, spec, process, record, transition, values);
	if (problem) throw new Refused(400, problem);
	return { status: 200, body: success('transition updated successfully'), rows: 1 };
}

const path = '/crm/v8/{module}/{id}/actions/blueprint';

export const blueprintRoutes: Route[] = [
	{
		method: 'GET',
		path,
		scopes: (call) => [modulesScope(moduleOf(call).scope, 'READ')],
		handle: get,
	},
	{
		method: 'PUT',
		path,
		scopes: (call) => [modulesScope(moduleOf(call).scope, 'UPDATE')],
		handle: update,
	},
];
