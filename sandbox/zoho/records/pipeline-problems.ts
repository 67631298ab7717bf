import { refusal, type Verdict } from '../envelope.ts';
import { textOf, type JsonObject } from '../json.ts';
import { stages } from '../schema/stages.ts';
import type { Settings } from '../settings.ts';

export type PipelineRules = Pick<Settings, 'pipelines' | 'pipelineStages'>;

/**
 * What is wrong with pipeline and stage of a deal. Once pipelines are on, a new deal names its own
 * [D7], and a deal changes it together with its stage [mem].
 */
export function pipelineProblems(
	row: JsonObject,
	index: number,
	isNew: boolean,
	{ pipelines, pipelineStages }: PipelineRules,
): Verdict[] {
	const at = (name: string) => ({ api_name: name, json_path: `$.data[${index}].${name}` });
	const problems: Verdict[] = [];
	const given = textOf(row.Stage);
	const stage = stages.find(({ actual, display }) => given === actual || given === display);
	const isNamed = textOf(row.Pipeline) !== undefined;
	if (pipelines && isNew && !isNamed) {
		problems.push(refusal('MANDATORY_NOT_FOUND', 'required field not found', at('Pipeline')));
	}
	if (pipelines && !isNew && isNamed && given === undefined) {
		const details = { ...at('Stage'), dependee: at('Pipeline') };
		problems.push(refusal('DEPENDENT_FIELD_MISSING', 'dependent field missing', details));
	}
	if (stage && !pipelineStages.includes(stage.actual)) {
		const details = { ...at('Stage'), mapped_field: 'Pipeline' };
		problems.push(refusal('MAPPING_MISMATCH', 'the stage is not in the pipeline', details));
	}
	return problems;
}
