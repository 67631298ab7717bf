import type { IDataObject } from 'n8n-workflow';
import type { Gate, GateAnswer, GateQuestion } from '../core/gate/create-gate';
import { eachRow } from '../runtime/rows/each-row';
import type { ParameterReader } from '../runtime/parameters/parameter-reader';
import type { Operation, ResultItem, Row } from '../runtime/rows/operation';
import {
	claimField,
	placeResult,
	readResultPlace,
	type ResultPlace,
} from '../runtime/rows/place-result';
import { failParameter } from '../runtime/parameters/parameter-errors';
import { gateProperties } from './properties';
import { readSettings } from './read-settings';

/** The node's outputs by their place. */
const outputs = { ready: 0, review: 1 };

interface Params extends GateQuestion {
	place: ResultPlace;
}

function toItem(
	{ disposition, review, candidates }: GateAnswer,
	{ item, params }: Row<Params>,
): ResultItem {
	const { verdict, plan, passed, held, kept, reasons } = disposition;
	const found = params.settings.found ? { kept } : {};
	const meant = candidates.length > 0 ? { candidates } : {};
	const ready = verdict === 'ready';
	const answer = ready
		? { verdict, plan, passed, held, ...found }
		: { verdict, review, held, passed, ...found, reasons, ...meant, plan };
	const placed = placeResult(item, params.place, toDataObject(answer));
	return { ...placed, output: outputs[verdict] };
}

/** n8n's data objects are plain JSON, and so is all that the core gives. */
function toDataObject(json: Record<string, unknown>): IDataObject {
	const copy: IDataObject = JSON.parse(JSON.stringify(json));
	return copy;
}

function readRules(parameters: ParameterReader): unknown {
	const rules = parameters.json('rules');
	if (rules === undefined) throw failParameter('PARAMETER_EMPTY', { parameter: 'Rules' });
	return rules;
}

/** Weighs one proposal per item: a plan on Ready, or what a person has to decide on Review. */
export const weigh: Operation<{ gate: Gate; goOn: boolean }, Params> = {
	properties: gateProperties,

	read(parameters) {
		const settings = readSettings(parameters);
		const rules =
			parameters.text('rulesFrom') === 'item'
				? { item: readRules(parameters) }
				: { module: parameters.locator('module') };
		const place = readResultPlace(parameters, 'gate');
		return { proposal: parameters.json('proposal'), rules, settings, place };
	},

	execute: ({ gate, goOn, rows }) => {
		gate.expect(rows.map(({ params }) => params));
		return eachRow(rows, goOn, async (row) => {
			claimField(row.item, row.params.place);
			return { items: [toItem(await gate.weigh(row.params), row)] };
		});
	},
};
