import { modulesScope, settingsScope } from '../auth/scopes.ts';
import { refusal, refuse, rowsStatus, success, type Verdict } from '../envelope.ts';
import { isObject, textOf, type Json } from '../json.ts';
import { TAG_LENGTH } from '../records/read-tags.ts';
import { tagRecord, type TagChange } from '../records/tag-record.ts';
import { MAX_ROWS, objectBody, rowsOf } from './body.ts';
import { moduleParam } from './metadata.ts';
import { moduleOf, type Call, type Cost, type Reply, type Route } from './route.ts';

const MAX_IDS = 500;

function list(call: Call): Reply {
	const tags = call.world.tags.list(moduleParam(call).name);
	if (tags.length === 0) return { status: 204 };
	const info = { count: tags.length, allowed_count: 100 };
	return { status: 200, body: { tags, info }, rows: tags.length };
}

function create(call: Call): Reply {
	const spec = moduleParam(call);
	const verdicts = rowsOf(call, 'tags', MAX_ROWS).map((row, index): Verdict => {
		const name = isObject(row) ? textOf(row.name) : undefined;
		const at = { api_name: 'name', json_path: `$.tags[${index}].name` };
		if (name === undefined || name.trim() === '') {
			return refusal('MANDATORY_NOT_FOUND', 'required field not found', at);
		}
		if (name.length > TAG_LENGTH) {
			return refusal('INVALID_DATA', 'invalid data', { ...at, maximum_length: TAG_LENGTH });
		}
		if (call.world.tags.has(spec.name, name)) {
			return refusal('DUPLICATE_DATA', 'duplicate data', at);
		}
		const color = isObject(row) ? textOf(row.color_code) : undefined;
		const tag = call.world.tags.ensure(spec.name, name, color);
		return success('tags created successfully', { id: tag.id ?? null });
	});
	return { status: rowsStatus(verdicts, 201), body: { tags: verdicts }, rows: verdicts.length };
}

function tagNames(call: Call): string[] {
	return rowsOf(call, 'tags').map((tag, index) => {
		const name = isObject(tag) ? textOf(tag.name) : undefined;
		const at = { api_name: 'name', json_path: `$.tags[${index}].name` };
		if (name === undefined || name.trim() === '') {
			throw refuse(400, 'MANDATORY_NOT_FOUND', 'required field not found', at);
		}
		if (name.length > TAG_LENGTH) {
			throw refuse(400, 'INVALID_DATA', 'invalid data', { ...at, maximum_length: TAG_LENGTH });
		}
		return name;
	});
}

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

const one = (kind: TagChange['kind']) => (call: Call) => change(call, kind, [call.params.id ?? '']);
const many = (kind: TagChange['kind']) => (call: Call) =>
	change(call, kind, rowsOf(call, 'ids', MAX_IDS));

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
		scopes: () => [settingsScope('tags', 'READ')],
		handle: list,
	},
	{
		method: 'POST',
		path: '/crm/v8/settings/tags',
		scopes: () => [settingsScope('tags', 'CREATE')],
		handle: create,
	},
	...(['add', 'remove'] as const).flatMap((kind): Route[] => [
		{
			method: 'POST',
			path: `${under}/actions/${kind}_tags`,
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
