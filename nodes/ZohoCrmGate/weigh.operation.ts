import type { IDataObject } from 'n8n-workflow';
import type { Gate, GateAnswer, GateQuestion } from '../core/gate/create-gate';
import { eachRow } from '../runtime/rows/each-row';
import type { ParameterReader } from '../runtime/parameters/parameter-reader';
import type { Operation, ResultItem, Row } from '../runtime/rows/operation';
import { failParameter } from '../runtime/parameters/parameter-errors';
import { gateProperties } from './properties';
import { readSettings } from './read-settings';

const READY = 0;
const REVIEW = 1;

function toItem({ disposition, review }: GateAnswer, { item }: Row<GateQuestion>): ResultItem {
	const { verdict, plan, passed, held, reasons } = disposition;
	const binary = item.binary ? { binary: item.binary } : {};
	const json: Record<string, unknown> =
		verdict === 'ready' ? { plan, passed, held } : { review, held, passed, reasons, plan };
	return { json: toDataObject(json), ...binary, output: verdict === 'ready' ? READY : REVIEW };
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
export const weigh: Operation<{ gate: Gate; goOn: boolean }, GateQuestion> = {
	properties: gateProperties,

	read(parameters) {
		const settings = readSettings(parameters);
		const rules =
			parameters.text('rulesFrom') === 'item'
				? { item: readRules(parameters) }
				: { module: parameters.locator('module') };
		return { proposal: parameters.json('proposal'), rules, settings };
	},

	execute: ({ gate, goOn, rows }) =>
		eachRow(rows, goOn, async (row) => ({ items: [toItem(await gate.weigh(row.params), row)] })),
};
