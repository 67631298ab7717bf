import type { Json } from '../../kernel/json';
import { failZoho } from '../words/error-catalog';
import { findStage, isNamed } from './find-stage';
import type { Pipeline, Stage } from './read-pipelines';

/**
 * The stage as the API writes it, by what people see or by what the API reads. Fails with
 * STAGE_NOT_IN_PIPELINE and the stages that the deal's pipeline has. A deal that names no pipeline may
 * have any stage.
 */
export function stageIn(pipelines: readonly Pipeline[], pipeline: Json, stage: string): string {
	const stages = stagesOf(pipelines, pipeline);
	const hit = findStage(stages, stage);
	if (hit) return hit.actual;
	const allowed = [...new Set(stages.map(({ display }) => display))].join(', ') || 'none';
	throw failZoho('STAGE_NOT_IN_PIPELINE', { module: 'Deals', field: 'Stage', allowed });
}

/** The stages of the pipeline of this name; of all where none is called so. */
export function stagesOf(pipelines: readonly Pipeline[], pipeline: Json): Stage[] {
	const own = pipelines.filter((one) => isNamed(one, pipeline));
	const stages = (own.length > 0 ? own : pipelines).flatMap((one) => one.stages);
	// Layouts may each have a pipeline of this name.
	return [...new Map(stages.map((stage) => [stage.actual, stage])).values()];
}
