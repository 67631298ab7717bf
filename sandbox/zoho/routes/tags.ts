import { modulesScope, settingsScope } from '../auth/scopes.ts';
import { refusal, refuse, Refused, rowsStatus, success, type Verdict } from '../envelope.ts';
import { isObject, textOf, type Json, type JsonObject } from '../json.ts';
import { heldBack } from '../records/record-state.ts';
import { TAG_LENGTH } from '../records/read-tags.ts';
import { tagRecord, type TagChange } from '../records/tag-record.ts';
import { MAX_ROWS, objectBody, rowsOf } from './body.ts';
import { moduleParam } from './metadata.ts';
import { moduleOf, type Call, type Cost, type Reply, type Route } from './route.ts';

const MAX_IDS = 500;

function list(call: Call): Reply {
	const tags = call.world.tags.list(moduleParam(call, 'param').name);
	const info = { count: tags.length, allowed_count: 100 };
	return { status: 200, body: { tags, info }, rows: tags.length };
}

function create(call: Call): Reply {
	const spec = moduleParam(call, 'param');
	if (objectBody(call).tags === undefined) {
		const at = { api_name: 'tags', json_path: '$.tags' };
		throw new Refused(400, {
			tags: [refusal('MANDATORY_NOT_FOUND', 'required field not found', at)],
		});
	}
	const verdicts = rowsOf(call, 'tags', MAX_ROWS).map((row, index): Verdict => {
		const name = isObject(row) ? textOf(row.name) : undefined;
		const at = { api_name: 'name', json_path: `$.tags[${index}].name` };
		if (name === undefined || name.trim() === '') {
			return refusal('MANDATORY_NOT_FOUND', 'required field not found', at);
		}
		if (name.length > TAG_LENGTH) {
			return refusal('INVALID_DATA', 'invalid data', { ...at, maximum_length: TAG_LENGTH });
		}
		const known = call.world.tags.find(spec.name, name);
		if (known) {
			return refusal('DUPLICATE_DATA', 'duplicate data', { ...at, id: known.id ?? null });
		}
		const color = isObject(row) ? textOf(row.color_code) : undefined;
		const tag = call.world.tags.ensure(spec.name, name, color);
		return success('tags created successfully', { id: tag.id ?? null });
	});
	return { status: rowsStatus(verdicts, 201), body: { tags: verdicts }, rows: verdicts.length };
}

/** The names of the tags in the body; one that cannot be a name refuses the whole request. */
function tagNames(call: Call): string[] {
	return listUnder(call, 'tags').map((tag, index) => {
		const name = isObject(tag) ? tag.name : undefined;
		const at = { api_name: 'name', json_path: `$.tags[${index}].name` };
		if (name === undefined || name === '') throw refuse(400, 'INVALID_DATA', 'invalid data', at);
		if (typeof name !== 'string') {
			throw refusedTag('Invalid data type', { ...at, expected_data_type: 'text' });
		}
		if (name.length > TAG_LENGTH) {
			throw refusedTag('Invalid data', { ...at, maximum_length: TAG_LENGTH });
		}
		return name;
	});
}

/** The list under a key; what is none, or too long a one, has one code in the papers [O26]. */
function listUnder(call: Call, key: string, limit = MAX_ROWS): Json[] {
	const list = objectBody(call)[key];
	const refused = (more: JsonObject) =>
		refuse(400, 'INVALID_DATA', 'invalid data', { api_name: key, json_path: `$.${key}`, ...more });
	if (!Array.isArray(list) || list.length === 0) throw refused({ expected_data_type: 'jsonarray' });
	if (list.length > limit) throw refused({ maximum_length: limit });
	return list;
}

/** What is wrong with one tag of many stands under `tags` [O26]. */
const refusedTag = (message: string, details: JsonObject): Refused =>
	new Refused(400, { tags: [refusal('INVALID_DATA', message, details)] });

function change(call: Call, kind: TagChange['kind'], ids: Json[]): Reply {
	const spec = moduleOf(call);
	const overwrite = objectBody(call).over_write === true;
	const edit: TagChange = {
		kind: overwrite && kind === 'add' ? 'replace' : kind,
		names: tagNames(call),
	};
	const verdicts = ids.map((id) => tagRecord(call.world, spec, textOf(id) ?? '', edit));
	return { status: rowsStatus(verdicts, 200), body: { data: verdicts }, rows: verdicts.length };
}

const one = (kind: TagChange['kind']) => (call: Call) => {
	const id = call.params.id ?? '';
	const record = call.world.store.find(moduleOf(call).name, id);
	const held = record && heldBack(record);
	if (held) throw new Refused(400, held);
	if (!record) {
		throw refuse(400, 'INVALID_DATA', 'the id given seems to be invalid', {
			api_name: 'id',
			json_path: '$.id',
		});
	}
	return change(call, kind, [id]);
};
const many = (kind: TagChange['kind']) => (call: Call) =>
	change(call, kind, listUnder(call, 'ids', MAX_IDS));

/** One credit for 50 records (zoho-api.md section 3). */
function manyCost(call: Call): Cost {
	const { ids } = objectBody(call);
	const count = Array.isArray(ids) ? ids.length : 1;
	return { credits: Math.max(1, Math.ceil(count / 50)), expensive: false };
}

const record = (call: Call) => [modulesScope(moduleOf(call).scope, 'UPDATE')];
const under = '/crm/v8/{module}';

export const tagRoutes: Route[] = [
	{
		method: 'GET',
		path: '/crm/v8/settings/tags',
		params: ['module'],
		scopes: () => [settingsScope('tags', 'READ')],
		handle: list,
	},
	{
		method: 'POST',
		path: '/crm/v8/settings/tags',
		params: ['module'],
		scopes: () => [settingsScope('tags', 'CREATE')],
		handle: create,
	},
	...(['add', 'remove'] as const).flatMap((kind): Route[] => [
		{
			method: 'POST',
			path: `${under}/actions/${kind}_tags`,
			// O26 asks for it although the path names the module already.
			params: ['module'],
			scopes: record,
			cost: manyCost,
			handle: many(kind),
		},
		{
			method: 'POST',
			path: `${under}/{id}/actions/${kind}_tags`,
			scopes: record,
			handle: one(kind),
		},
	]),
];
