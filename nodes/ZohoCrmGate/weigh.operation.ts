import type { IDataObject } from 'n8n-workflow';
import type { AnsweredReview, Gate, GateAnswer, GateQuestion } from '../core/gate/gate';
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

interface Params {
	asked: { proposal: GateQuestion } | { answered: AnsweredReview };
	place: ResultPlace;
}

/** A person's answer keeps its form: Zoho CRM itself may still refuse what was let through. */
function toItem(answered: GateAnswer, { item, params }: Row<Params>): ResultItem {
	const { disposition, review, form, letter, candidates, isUpdateOfFound, answeredBy } = answered;
	const { verdict, plan, passed, held, kept, reasons } = disposition;
	const found = isUpdateOfFound ? { kept } : {};
	const meant = candidates.length > 0 ? { candidates } : {};
	const asking = { review, form, letter };
	const by = answeredBy ? { answeredBy } : {};
	const answer =
		verdict === 'review'
			? { verdict, ...asking, held, passed, ...found, reasons, ...meant, plan, ...by }
			: { verdict, plan, passed, held, ...found, ...(answeredBy ? { ...asking, ...by } : {}) };
	const placed = placeResult(item, params.place, toDataObject(answer));
	return { ...placed, output: outputs[verdict] };
}

/** n8n's data objects are plain JSON, and so is all that the core gives. */
function toDataObject(json: Record<string, unknown>): IDataObject {
	const copy: IDataObject = JSON.parse(JSON.stringify(json));
	return copy;
}

function given(parameters: ParameterReader, name: string, parameter: string): unknown {
	const value = parameters.json(name);
	if (value === undefined) throw failParameter('PARAMETER_EMPTY', { parameter });
	return value;
}

function readQuestion(parameters: ParameterReader): GateQuestion {
	const settings = readSettings(parameters);
	const rules =
		parameters.text('rulesFrom') === 'item'
			? { item: given(parameters, 'rules', 'Rules') }
			: { module: parameters.locator('module') };
	return { proposal: parameters.json('proposal'), rules, settings };
}

const readAnswered = (parameters: ParameterReader): AnsweredReview => ({
	review: given(parameters, 'review', 'Review'),
	answer: given(parameters, 'answer', 'Answer'),
	known: parameters.json('options.knownByNow'),
});

/** Weighs one proposal or one answered review per item: a plan on Ready, or what a person has to decide on Review. */
export const weigh: Operation<{ gate: Gate; goOn: boolean }, Params> = {
	properties: gateProperties,

	read(parameters) {
		const place = readResultPlace(parameters, 'gate');
		return parameters.text('action') === 'answer'
			? { asked: { answered: readAnswered(parameters) }, place }
			: { asked: { proposal: readQuestion(parameters) }, place };
	},

	execute: ({ gate, goOn, rows }) => {
		gate.expect(
			rows.flatMap(({ params: { asked } }) => ('proposal' in asked ? [asked.proposal] : [])),
		);
		return eachRow(rows, goOn, async (row) => {
			claimField(row.item, row.params.place);
			const { asked } = row.params;
			const item = row.item.json;
			const answer =
				'answered' in asked
					? await gate.weighAnswer({ ...asked.answered, item })
					: await gate.weigh({ ...asked.proposal, item });
			return { items: [toItem(answer, row)] };
		});
	},
};
