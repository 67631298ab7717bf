import type { IDataObject } from 'n8n-workflow';
import type { Gate, GateAnswer, GateQuestion } from '../core/gate/create-gate';
import { CoreError } from '../core/kernel/errors';
import type { Operation, ResultItem, Row, RowOutcome } from '../runtime/operation';
import { gateProperties } from './properties';
import { readSettings } from './read-settings';

export const READY = 0;
export const REVIEW = 1;

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

async function weighRow(gate: Gate, row: Row<GateQuestion>): Promise<RowOutcome> {
	const { index } = row;
	try {
		return { index, items: [toItem(await gate.weigh(row.params), row)] };
	} catch (cause) {
		if (cause instanceof CoreError) return { index, error: cause };
		throw toUnexpected(cause);
	}
}

function toUnexpected(cause: unknown): Error {
	return cause instanceof Error ? cause : new Error(String(cause));
}

/** Weighs one proposal per item: a plan on Ready, or what a person has to decide on Review. */
export const weigh: Operation<{ gate: Gate }, GateQuestion> = {
	properties: gateProperties,

	read(parameters) {
		const settings = readSettings(parameters);
		const rules =
			parameters.text('rulesFrom') === 'item'
				? { item: parameters.json('rules') }
				: { module: parameters.locator('module') };
		return { proposal: parameters.json('proposal'), rules, settings };
	},

	async execute({ gate, rows }) {
		const outcomes: RowOutcome[] = [];
		for (const row of rows) outcomes.push(await weighRow(gate, row));
		return outcomes;
	},
};
