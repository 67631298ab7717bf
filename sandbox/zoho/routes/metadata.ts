import { settingsScope } from '../auth/scopes.ts';
import { invalidParam, missingParam, refuse } from '../envelope.ts';
import { metadataId } from '../ids.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import { fieldToWire } from '../schema/field-to-wire.ts';
import { modules } from '../schema/modules.ts';
import { layoutToWire } from '../schema/layout-to-wire.ts';
import { moduleToWire } from '../schema/module-to-wire.ts';
import { pipelines, stages } from '../schema/stages.ts';
import type { Settings } from '../settings.ts';
import { relatedLists } from '../schema/related-lists.ts';
import { moduleNamed, type Call, type Reply, type Route } from './route.ts';

/**
 * The module of the `module` parameter, which metadata routes ask for.
 * @param asked what a refusal calls the name of the missing parameter: tags say `param`
 */
export function moduleParam(call: Call, asked: 'param_name' | 'param' = 'param_name'): ModuleSpec {
	const name = call.query.get('module');
	if (name === null || name === '') throw missingParam('module', asked);
	return moduleNamed(name, {});
}

const scope = (part: string) => () => [settingsScope(part, 'READ')];

function listModules(): Reply {
	return { status: 200, body: { modules: modules.map(moduleToWire) }, rows: modules.length };
}

/** By its name or by its id, as the SDK asks for it [SDK]. */
function oneModule(call: Call): Reply {
	const { module: asked = '' } = call.params;
	const byId = modules.find(({ name }) => metadataId('module', name) === asked);
	const spec = byId ?? moduleNamed(asked, { resource_path_index: 2 });
	const fields = spec.fields.map(({ name }) => ({
		api_name: name,
		id: metadataId('field', spec.name, name),
	}));
	return { status: 200, body: { modules: [{ ...moduleToWire(spec), fields }] }, rows: 1 };
}

function listFields(call: Call): Reply {
	const spec = moduleParam(call);
	const type = call.query.get('type') ?? 'all';
	if (!['all', 'used', 'unused'].includes(type)) throw invalidParam('type');
	if (type === 'unused') return { status: 204 };
	const fields = spec.fields.map((field) => fieldToWire(spec, field));
	return { status: 200, body: { fields }, rows: fields.length };
}

function oneField(call: Call): Reply {
	const spec = moduleParam(call);
	const field = spec.fields.find(
		({ name }) => metadataId('field', spec.name, name) === call.params.id,
	);
	if (!field) {
		throw refuse(400, 'INVALID_DATA', 'the id given seems to be invalid', {
			resource_path_index: 2,
		});
	}
	return { status: 200, body: { fields: [fieldToWire(spec, field)] }, rows: 1 };
}

function listLayouts(call: Call): Reply {
	return { status: 200, body: { layouts: [layoutToWire(moduleParam(call))] }, rows: 1 };
}

function oneLayout(call: Call): Reply {
	const layout = layoutToWire(moduleParam(call));
	return layout.id === call.params.id
		? { status: 200, body: { layouts: [layout] }, rows: 1 }
		: { status: 204 };
}

function listRelated(call: Call): Reply {
	const spec = moduleParam(call);
	const lists = relatedLists(spec).map(({ name, module }, index) => ({
		id: metadataId('related', spec.name, name),
		api_name: name,
		name,
		display_label: name.replaceAll('_', ' '),
		module: { api_name: module, id: metadataId('module', module) },
		action: null,
		customize_sort: true,
		customize_fields: true,
		customize_display_label: true,
		href: `${spec.name}/{ENTITYID}/${name}`,
		type: 'default',
		sequence_number: String(index + 1),
		status: 'visible',
	}));
	if (lists.length === 0) return { status: 204 };
	return { status: 200, body: { related_lists: lists }, rows: lists.length };
}

/** The stages of the one pipeline. */
const stagesOf = ({ pipelineStages }: Settings) =>
	stages.filter(({ actual }) => pipelineStages.includes(actual));

function listPipelines(call: Call): Reply {
	const layout = call.query.get('layout_id');
	if (layout === null) throw missingParam('layout_id');
	if (layout !== metadataId('layout', 'Deals')) throw invalidParam('layout_id');
	const pipeline = pipelines.map((name) => ({
		id: metadataId('pipeline', name),
		display_value: name,
		actual_value: name,
		default: true,
		maps: stagesOf(call.world.settings).map(({ actual, display, forecast, category }, index) => ({
			id: metadataId('value', 'Deals', 'Stage', actual),
			display_value: display,
			actual_value: actual,
			sequence_number: index + 1,
			forecast_type: forecast,
			forecast_category: { name: category, id: metadataId('forecast', category) },
		})),
	}));
	return { status: 200, body: { pipeline }, rows: pipeline.length };
}

const at = '/crm/v8/settings';

export const metadataRoutes: Route[] = [
	{
		method: 'GET',
		path: `${at}/modules`,
		params: [],
		scopes: scope('modules'),
		handle: listModules,
	},
	{
		method: 'GET',
		path: `${at}/modules/{module}`,
		params: [],
		scopes: scope('modules'),
		handle: oneModule,
	},
	{
		method: 'GET',
		path: `${at}/fields`,
		params: ['module', 'type'],
		scopes: scope('fields'),
		handle: listFields,
	},
	{
		method: 'GET',
		path: `${at}/fields/{id}`,
		params: ['module'],
		scopes: scope('fields'),
		handle: oneField,
	},
	{
		method: 'GET',
		path: `${at}/layouts`,
		params: ['module'],
		scopes: scope('layouts'),
		handle: listLayouts,
	},
	{
		method: 'GET',
		path: `${at}/layouts/{id}`,
		params: ['module'],
		scopes: scope('layouts'),
		handle: oneLayout,
	},
	{
		method: 'GET',
		path: `${at}/related_lists`,
		params: ['module'],
		scopes: scope('related_lists'),
		handle: listRelated,
	},
	{
		method: 'GET',
		path: `${at}/pipeline`,
		params: ['layout_id'],
		scopes: scope('pipeline'),
		handle: listPipelines,
	},
];
