import { modulesScope } from '../auth/scopes.ts';
import { touched } from '../records/after-write.ts';
import { toUtc } from '../datetime.ts';
import { refusal, refuse, Refused, success } from '../envelope.ts';
import { isObject, textOf, type Json, type JsonObject } from '../json.ts';
import { objectBody } from './body.ts';
import type { Call, Reply, Route } from './route.ts';

/**
 * Cancels a meeting to which somebody is invited and that is not over. The record stays, and its key
 * `$event_cancelled` says so from then on [D7, YAML].
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
	if (values.$event_cancelled === true) throw notAllowed('The event is already cancelled');
	if (!isInvited(values.Participants)) {
		const reason = 'no_participants_invited';
		throw notAllowed('nobody is invited to the meeting', { reason, id });
	}
	if ((textOf(values.End_DateTime) ?? '') < toUtc(world.clock.now())) {
		throw notAllowed('the meeting is over', { reason: 'completed_meeting', id });
	}
	const after = { ...values, ...touched(world), $event_cancelled: true };
	world.store.save('Events', id, after, world.clock.now(), world.settings.searchDelayMs);
	return {
		status: 200,
		body: { data: [success('Meeting cancelled successfully', { id })] },
		rows: 1,
	};
}

/** A meeting in whose state it cannot be cancelled, as a row of `data` [YAML]. */
const notAllowed = (message: string, details: JsonObject = {}): Refused =>
	new Refused(400, { data: [refusal('NOT_ALLOWED', message, details)] });

const isInvited = (people: Json | undefined): boolean =>
	Array.isArray(people) && people.some((one) => isObject(one) && one.invited === true);

export const cancelMeetingRoutes: Route[] = [
	{
		method: 'POST',
		path: '/crm/v8/Events/{id}/actions/cancel',
		scopes: () => [modulesScope('events', 'UPDATE')],
		handle: cancel,
	},
];
