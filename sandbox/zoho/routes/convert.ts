import { modulesScope } from '../auth/scopes.ts';
import { convert } from '../conversion/convert.ts';
import { conversionOptions } from '../conversion/options.ts';
import { readConversion } from '../conversion/read-conversion.ts';
import { refuse } from '../envelope.ts';
import { heldBack } from '../records/record-state.ts';
import type { StoredRecord } from '../store.ts';
import { rowsOf } from './body.ts';
import type { Call, Reply, Route } from './route.ts';

const PLACE = { resource_path_index: 1 };

/** The lead of the path. */
function leadOf({ world, params }: Call): StoredRecord {
	const lead = world.store.find('Leads', params.id ?? '');
	if (lead) return lead;
	throw refuse(400, 'INVALID_DATA', 'the id given seems to be invalid', PLACE);
}

function convertLead(call: Call): Reply {
	const lead = leadOf(call);
	if (lead.values.Converted__s === true) {
		throw refuse(400, 'ID_ALREADY_CONVERTED', 'id already converted', PLACE);
	}
	const held = heldBack(lead);
	if (held) throw refuse(400, 'CANNOT_PERFORM_ACTION', held.message, PLACE);
	const [row] = rowsOf(call, 'data', 1);
	const said = convert(call.world, lead, readConversion(call.world, row));
	return { status: 200, body: { data: [said] }, rows: 1 };
}

function options(call: Call): Reply {
	const lead = leadOf(call);
	const held = heldBack(lead);
	if (held) throw refuse(400, held.code, held.message, PLACE);
	const found = conversionOptions(call.world, lead.values);
	if (!found) return { status: 204 };
	return { status: 200, body: { __conversion_options: found }, rows: 1 };
}

export const convertRoutes: Route[] = [
	{
		method: 'POST',
		path: '/crm/v8/Leads/{id}/actions/convert',
		scopes: () => [modulesScope('leads', 'CREATE')],
		handle: convertLead,
	},
	{
		method: 'GET',
		path: '/crm/v8/Leads/{id}/__conversion_options',
		scopes: () => [modulesScope('leads', 'READ')],
		handle: options,
	},
];
