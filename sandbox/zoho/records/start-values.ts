import { toUtc } from '../datetime.ts';
import type { JsonObject } from '../json.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import type { World } from '../world.ts';

/** What Zoho gives a new record before its own values: people, times, number. */
export function startValues(
	world: World,
	spec: ModuleSpec,
	id: string,
	userId: string,
): JsonObject {
	const now = toUtc(world.clock.now());
	const user = { id: userId };
	const numbered = spec.fields.filter(({ type }) => type === 'autonumber');
	return {
		Owner: user,
		Created_By: user,
		Modified_By: user,
		Created_Time: now,
		Modified_Time: now,
		Record_Status__s: 'Available',
		Locked__s: false,
		...Object.fromEntries(numbered.map(({ name }) => [name, id.slice(-8)])),
	};
}
