import { byHand, type Answer, type Belief, type Call } from '../belief.ts';
import { isRow, rowsOf, textOf, that, written, writtenIds } from '../read-answer.ts';
import { create, type Row } from './create.ts';
import { fieldsOf } from './controls.ts';

/** The first stage a deal can be in. */
const firstStage = (fields: Answer | undefined): string | undefined => {
	const stage = rowsOf(fields, 'fields').find(({ api_name: name }) => name === 'Stage');
	const values = stage?.pick_list_values;
	const actual = (Array.isArray(values) ? values.filter(isRow) : []).map((value) =>
		textOf(value.actual_value),
	);
	return actual.find((value) => value !== undefined && value !== '-None-');
};

/** Creates a deal in the first stage, when the fields were asked for before. */
const createDeal = (shown: string, more: Row = {}): Call => ({
	shown: `POST /Deals ${shown}`,
	request: ([fields], mark) => {
		const stage = firstStage(fields);
		const deal = { Deal_Name: mark, Closing_Date: '2030-01-31', ...more };
		return stage === undefined ? undefined : create('Deals', { ...deal, Stage: stage });
	},
});

const PIPELINES =
	'Pipelines: a new deal names its own, a stage is one of it, another pipeline comes with a stage';

/** Of deals: their stages and pipelines. */
export const dealBeliefs: Belief[] = [
	{
		id: 'stage-sets-probability',
		belief: 'The stage of a deal sets its probability',
		source: '[mem], and so for the numbers',
		twin: 'Sets it, and the expected revenue with an amount',
		node: 'Writes what it is given',
		change: '`sandbox/zoho/records/derive.ts` and `sandbox/zoho/schema/stages.ts`',
		covers: ['Stage sets Probability and Expected_Revenue'],
		writes: true,
		calls: [
			fieldsOf('Deals'),
			createDeal('with Stage and Amount', { Amount: 100 }),
			{
				shown: 'GET /Deals/{deal}?fields=Probability,Expected_Revenue',
				request: ([, created]) => {
					const [id] = writtenIds(created);
					const query = { fields: 'Probability,Expected_Revenue' };
					return id === undefined ? undefined : { method: 'GET', path: `/Deals/${id}`, query };
				},
			},
		],
		judge: ([, , deal]) => {
			const [row] = rowsOf(deal);
			if (row === undefined) return 'not tried';
			const { Probability: chance, Expected_Revenue: revenue } = row;
			return that(typeof chance === 'number' && revenue === chance);
		},
	},
	{
		id: 'deal-without-pipeline',
		belief: 'A new deal need not name its pipeline',
		source: 'D7 asks for it once pipelines are on, and does not say what one pipeline counts as',
		twin: 'Does not ask for it; `pipelines` does',
		node: 'Writes what it is given',
		change: 'The default of `pipelines`',
		covers: [PIPELINES],
		writes: true,
		calls: [fieldsOf('Deals'), createDeal('without Pipeline')],
		judge: ([, created]) => written(created, 'Pipeline'),
	},
	byHand({
		id: 'pipeline-with-stage',
		belief: 'A deal changes its pipeline together with a stage, which is one of the new pipeline',
		source: 'D7 and Zoho’s SDK for the stage; [mem] for the change without one',
		twin: 'Refuses with DEPENDENT_FIELD_MISSING where `pipelines` is on, and with MAPPING_MISMATCH what `pipelineStages` lacks',
		node: 'Has advice of its own for both refusals',
		change: '`sandbox/zoho/records/pipeline-problems.ts`',
		covers: [PIPELINES],
		byHand:
			'In an organization with two pipelines, PUT /Deals with an own deal and the other `Pipeline` alone, then with a stage the other one lacks',
	}),
];
