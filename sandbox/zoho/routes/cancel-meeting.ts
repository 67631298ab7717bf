import { modulesScope } from '../auth/scopes.ts';
import { touched } from '../records/after-write.ts';
import { toUtc } from '../datetime.ts';
import { refuse, success } from '../envelope.ts';
import { isObject, textOf } from '../json.ts';
import { objectBody } from './body.ts';
import type { Call, Reply, Route } from './route.ts';

/**
 * Cancels a meeting that others take part in and that is not over [O26]. The record stays; no paper
 * has a key that would show that it is cancelled.
 */
function cancel(call: Call): Reply {
	const { world, params } = call;
	const { data } = objectBody(call);
	const [row] = Array.isArray(data) ? data : [];
	const asked = isObject(row) ? row.send_cancelling_mail : undefined;
	const at = { api_name: 'send_cancelling_mail', json_path: '$.data[0].send_cancelling_mail' };
	if (asked === undefined || asked === null) {
		throw refuse(400, 'MANDATORY_NOT_FOUND', 'required field not found', at);
	}
	if (typeof asked !== 'boolean') throw refuse(400, 'INVALID_DATA', 'invalid data', at);
	const record = world.store.find('Events', params.id ?? '');
	if (!record) {
		const details = { api_name: 'id', json_path: '$.id' };
		throw refuse(400, 'INVALID_DATA', 'the id given seems to be invalid', details);
	}
	const { id, values } = record;
	if (values.$cancelled === true) {
		throw refuse(400, 'NOT_ALLOWED', 'The event is already cancelled');
	}
	if (!Array.isArray(values.Participants) || values.Participants.length === 0) {
		throw refuse(400, 'CANNOT_PERFORM_ACTION', 'a meeting without participants is not cancelled');
	}
	if ((textOf(values.End_DateTime) ?? '') < toUtc(world.clock.now())) {
		throw refuse(400, 'NOT_ALLOWED', 'a meeting that is over is not cancelled');
	}
	const after = { ...values, ...touched(world), $cancelled: true };
	world.store.save('Events', id, after, world.clock.now(), world.settings.searchDelayMs);
	return {
		status: 200,
		body: { data: [success('Meeting cancelled successfully', { id })] },
		rows: 1,
	};
}

export const cancelMeetingRoutes: Route[] = [
	{
		method: 'POST',
		path: '/crm/v8/Events/{id}/actions/cancel',
		scopes: () => [modulesScope('events', 'UPDATE')],
		handle: cancel,
	},
];
