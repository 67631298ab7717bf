import { given } from '../../kernel/given';
import type { RecordDeps } from '../modules/record-deps';
import { recordsById } from '../records/records-by-id';
import type { Session } from '../wire/session';
import { failZoho } from '../words/error-catalog';
import { readBlueprint, type Blueprint } from './read-blueprint';
import { readPipelines, type Pipeline, type Stage } from './read-pipelines';
import { isNamed } from './find-stage';
import { stagesOf } from './stage-in';

/** Where a deal stands, and which ways it may go. */
export interface DealStanding {
	/** As the API reads it; null where the deal has none. */
	stage: string | null;
	/** Whether the stage is one in which a deal is over. */
	closed: boolean;
	/** The stages of its own pipeline, in their order; of all pipelines where it names none. */
	stages: Stage[];
	/** What moves the deal in place of people; undefined where nothing does. */
	blueprint?: Blueprint;
}

/**
 * Where a deal stands: one call for the deal, one more with `blueprint`, and once for all deals of a run
 * one for the layouts and one for each of them. Fails with RECORD_NOT_FOUND for one that is gone or hidden.
 */
export async function readStanding(
	deps: RecordDeps,
	{ id, blueprint = false }: { id: string; blueprint?: boolean },
): Promise<DealStanding> {
	const fields = ['Pipeline', 'Stage'];
	const deal = (await recordsById(deps, { module: 'Deals', ids: [id], fields })).get(id);
	if (!deal) throw failZoho('RECORD_NOT_FOUND', { module: 'Deals', id });
	const stages = stagesOf(await pipelinesOf(deps), deal['Pipeline'] ?? null);
	const stage = typeof deal['Stage'] === 'string' ? deal['Stage'] : null;
	const closed = stages.some((one) => one.actual === stage && one.closed);
	const process = blueprint ? await readBlueprint(deps, id) : undefined;
	return { stage, closed, stages, ...given({ blueprint: process }) };
}

/** The stages of the pipeline of this name, in their order; none where no pipeline is called so. */
export async function readStages(deps: RecordDeps, pipeline: string): Promise<Stage[]> {
	const named = (await pipelinesOf(deps)).filter((one) => isNamed(one, pipeline.trim()));
	return stagesOf(named, pipeline);
}

const read = new WeakMap<Session, Promise<Pipeline[]>>();

/** The pipelines, read once a run. */
function pipelinesOf(deps: RecordDeps): Promise<Pipeline[]> {
	const known = read.get(deps.session);
	if (known) return known;
	const pipelines = readPipelines(deps);
	read.set(deps.session, pipelines);
	pipelines.catch(() => read.delete(deps.session));
	return pipelines;
}
