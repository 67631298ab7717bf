import { refuse, type Refused } from '../envelope.ts';
import { isObject, textOf, type Json, type JsonObject } from '../json.ts';
import { findField } from '../schema/modules.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import { objectBody } from './body.ts';
import type { Call } from './route.ts';

const TRIGGERS = ['workflow', 'approval', 'blueprint', 'pathfinder', 'orchestration'];

/** Names of features that a write may ask for, and those it may ask to leave out (zoho-api.md 4.1). */
const FEATURES = {
	apply_feature_execution: [
		'layout_rules',
		'range_validation',
		'assignment_rules',
		'function_validation_rule',
		'criteria_validation_rule',
		'global_map_dependency',
		'territory_subordinates',
	],
	skip_feature_execution: ['cadences', 'assignment_rules', 'connected_workflows'],
};

/** Refuses options of a write that Zoho does not know; the twin itself runs no automation. */
export function checkOptions(call: Call): void {
	const body = objectBody(call);
	const { trigger, lar_id: rule } = body;
	if (trigger !== undefined) {
		const names = Array.isArray(trigger) ? trigger : [];
		const known = names.every((name) => TRIGGERS.includes(textOf(name) ?? ''));
		if (!known || !Array.isArray(trigger)) {
			throw unfit('trigger', '$.trigger', { supported_values: TRIGGERS });
		}
	}
	if (rule !== undefined && !/^\d+$/.test(textOf(rule) ?? '')) throw unfit('lar_id', '$.lar_id');
	for (const [key, supported] of Object.entries(FEATURES)) checkFeatures(body[key], key, supported);
}

function checkFeatures(given: Json | undefined, key: string, supported: string[]): void {
	if (given === undefined) return;
	if (!Array.isArray(given)) throw unfit(key, `$.${key}`, { expected_data_type: 'jsonarray' });
	for (const [index, feature] of given.entries()) {
		const name = isObject(feature) ? textOf(feature.name) : undefined;
		if (!supported.includes(name ?? '')) {
			throw unfit('name', `$.${key}[${index}].name`, { supported_values: supported });
		}
	}
}

/** The fields an upsert is asked to compare; undefined when it is not. */
export function duplicateCheckFields(call: Call, spec: ModuleSpec): string[] | undefined {
	const key = 'duplicate_check_fields';
	const asked = objectBody(call)[key];
	if (asked === undefined) return undefined;
	if (!Array.isArray(asked)) throw unfit(key, `$.${key}`, { expected_data_type: 'jsonarray' });
	if (asked.length > 10) {
		throw refuse(400, 'LIMIT_EXCEEDED', 'the limit of duplicate check fields is exceeded', {
			api_name: key,
			maximum_length: 10,
		});
	}
	return asked.map((name, index) => {
		const text = textOf(name);
		if (text !== undefined && findField(spec, text)) return text;
		throw unfit(key, `$.${key}[${index}]`);
	});
}

const unfit = (name: string, path: string, more: JsonObject = {}): Refused =>
	refuse(400, 'INVALID_DATA', 'invalid data', { api_name: name, json_path: path, ...more });
