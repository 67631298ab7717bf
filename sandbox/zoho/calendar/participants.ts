import { refusal, type Verdict } from '../envelope.ts';
import { isObject, textOf, type Json, type JsonObject } from '../json.ts';
import { findUser, nameOfRecord } from '../records/lookups.ts';
import type { Checked, Place, Surroundings } from '../records/checked.ts';
import type { World } from '../world.ts';

/** Of one meeting [O26]. */
const MOST = 50;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const MODULES = new Map([
	['contact', 'Contacts'],
	['lead', 'Leads'],
]);

/** People of a meeting, each by its type and its id or address; kept as `{type, participant}`. */
export function checkParticipants(value: Json, at: Place, around: Surroundings): Checked {
	if (!Array.isArray(value)) return { refused: wrong(at, 'jsonarray') };
	if (value.length > MOST) {
		const message = `Only ${MOST} participants can be added`;
		return { refused: refusal('LIMIT_EXCEEDED', message, { ...at, limit: MOST }) };
	}
	const kept: JsonObject[] = [];
	for (const [index, one] of value.entries()) {
		const path = `${at.json_path}[${index}]`;
		if (!isObject(one)) return { refused: wrong({ ...at, json_path: path }, 'jsonobject') };
		const refused = problemOf(one, path, around);
		if (refused) return { refused };
		kept.push({ type: one.type ?? null, participant: one.participant ?? null });
	}
	return { kept };
}

function wrong(at: Place, expected: string): Verdict {
	return refusal('INVALID_DATA', 'invalid data', { ...at, expected_data_type: expected });
}

function problemOf(one: JsonObject, path: string, around: Surroundings): Verdict | undefined {
	const at = (name: string) => ({ api_name: name, json_path: `${path}.${name}` });
	for (const name of ['type', 'participant']) {
		if (one[name] === undefined || one[name] === null) {
			return refusal('MANDATORY_NOT_FOUND', 'required field not found', at(name));
		}
	}
	const participant = textOf(one.participant);
	if (participant === undefined) return wrong(at('participant'), 'text');
	const type = textOf(one.type) ?? '';
	const module = MODULES.get(type);
	if (module === undefined && type !== 'user' && type !== 'email') {
		const supported = ['user', 'contact', 'lead', 'email'];
		return refusal('INVALID_DATA', 'invalid data', { ...at('type'), supported_values: supported });
	}
	if (type === 'email') {
		return EMAIL.test(participant) ? undefined : wrong(at('participant'), 'email');
	}
	const found =
		module === undefined
			? around.userExists(participant)
			: around.recordExists(module, participant);
	if (found) return undefined;
	return refusal('INVALID_DATA', 'the id given seems to be invalid', at('participant'));
}

/** A kept participant as the API shows it: with name, address, invitation and answer [O26, SDK]. */
export function participantToWire(world: World, kept: Json): Json {
	if (!isObject(kept)) return kept;
	const participant = textOf(kept.participant) ?? '';
	const module = MODULES.get(textOf(kept.type) ?? '');
	return {
		...(module === undefined
			? ofUser(world, participant)
			: {
					name: nameOfRecord(world, module, participant),
					Email: world.store.find(module, participant)?.values.Email ?? null,
				}),
		invited: kept.invited ?? false,
		type: kept.type ?? null,
		participant,
		status: kept.status ?? 'not_known',
	};
}

function ofUser(world: World, participant: string): JsonObject {
	const user = findUser(world, participant);
	return { name: user?.full_name ?? null, Email: user?.email ?? participant };
}
