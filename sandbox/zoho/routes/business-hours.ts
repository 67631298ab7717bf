import { settingsScope } from '../auth/scopes.ts';
import { readBusinessHours } from '../calendar/read-business-hours.ts';
import { refuse, refusal, success, Refused, type Verdict } from '../envelope.ts';
import { metadataId } from '../ids.ts';
import { isObject, type JsonObject } from '../json.ts';
import { objectBody } from './body.ts';
import type { Call, Reply, Route } from './route.ts';

const id = metadataId('business_hours');

/** When the organisation is open, in its own zone [O26, D7]. */
function get({ world }: Call): Reply {
	const own = world.openingHours.businessHours;
	if (!own || !world.settings.businessHours) return { status: 204 };
	const timezone = world.organisation.org.time_zone;
	return { status: 200, body: { business_hours: { ...own, id, timezone } }, rows: 1 };
}

function create(call: Call): Reply {
	const { openingHours, settings } = call.world;
	if (openingHours.businessHours && settings.businessHours) {
		throw wrapped(refusal('NOT_ALLOWED', 'business hours are configured already'));
	}
	return save(call, given(call), 201);
}

/** Keys that are left out stay as they are, unless another type or sameness asks for them anew. */
function update(call: Call): Reply {
	const { openingHours, settings } = call.world;
	if (!openingHours.businessHours || !settings.businessHours) {
		throw wrapped(refusal('CANNOT_BE_UPDATED', 'no business hours are configured'));
	}
	return save(call, { ...openingHours.businessHours, ...given(call) }, 200);
}

function given(call: Call): JsonObject {
	const { business_hours: hours } = objectBody(call);
	if (isObject(hours)) return hours;
	throw hours === undefined
		? refuse(400, 'MANDATORY_NOT_FOUND', 'required field not found', {
				api_name: 'business_hours',
				json_path: '$.business_hours',
			})
		: refuse(400, 'INVALID_DATA', 'invalid data', {
				api_name: 'business_hours',
				json_path: '$.business_hours',
				expected_data_type: 'jsonobject',
			});
}

function save({ world }: Call, hours: JsonObject, status: 200 | 201): Reply {
	const read = readBusinessHours(hours);
	if ('refused' in read) throw wrapped(read.refused);
	world.openingHours.businessHours = read.value;
	const said = success('Business Hours saved successfully', { id });
	return { status, body: { business_hours: said }, rows: 1 };
}

const wrapped = (verdict: Verdict) => new Refused(400, { business_hours: verdict });

const path = '/crm/v8/settings/business_hours';
const scope = (operation: 'READ' | 'CREATE' | 'UPDATE') => () => [
	settingsScope('business_hours', operation),
];

export const businessHoursRoutes: Route[] = [
	{ method: 'GET', path, scopes: scope('READ'), handle: get },
	{ method: 'POST', path, scopes: scope('CREATE'), handle: create },
	{ method: 'PUT', path, scopes: scope('UPDATE'), handle: update },
];
