import type { Json, JsonObject } from '../../kernel/json';
import { done, failed, type Outcome } from '../../kernel/outcome';
import { attempt } from '../../kernel/unexpected';
import type { RecordDeps } from '../modules/record-deps';
import { recordsById } from '../records/records-by-id';
import { failZoho } from '../words/error-catalog';
import { limits } from '../words/limits';
import { asRecordId, isRecordId } from '../words/record-id';
import type { WriteGuards } from '../writing/journal';
import { settleRepeatable } from '../writing/lost-answer';
import { writeRows } from '../writing/write-rows';
import { keepWritten, recallWritten, type WrittenRecord } from '../writing/written-record';
import { explainBlueprint } from './explain-blueprint';
import { readPipelines, type Pipeline } from './read-pipelines';
import { stageIn } from './stage-in';

export interface StageMove {
	dealId: string;
	/** As people see it or as the API reads it. */
	stage: string;
}

/**
 * Moves deals to stages of their own pipelines, up to 100 a request; outcomes in the order given. A stage
 * that the pipeline lacks is refused with STAGE_NOT_IN_PIPELINE before anything is sent; a deal that a
 * blueprint holds with DEAL_IN_BLUEPRINT and its transitions, which nobody takes unasked: they may send
 * mails and ask for values.
 */
export async function moveStages(
	deps: RecordDeps,
	guards: WriteGuards,
	moves: readonly StageMove[],
): Promise<Array<Outcome<WrittenRecord>>> {
	const ids = moves.map(({ dealId }) => dealId).filter(isRecordId);
	const deals = await recordsById(deps, { module: 'Deals', ids, fields: ['Pipeline'] });
	const pipelines = deals.size > 0 ? await readPipelines(deps) : [];
	const outcomes = await writeRows<JsonObject, WrittenRecord>(deps.session, {
		prepared: moves.map((move) => attempt(() => done(toRow(move, deals, pipelines)))),
		guards,
		job: {
			module: 'Deals',
			size: limits.batchRows,
			key: 'data',
			call: (batch) => ({
				method: 'PUT',
				path: `${deps.base}/Deals`,
				body: bodyOf(guards, batch),
			}),
			read: ({ details }) => ({
				id: String(details['id']),
				action: 'updated',
				details,
			}),
			repeated: () => 'same',
			settle: settleRepeatable('Deals', () => true, ''),
			keep: keepWritten,
			clock: deps.clock,
		},
		preview: (row) => ({ id: String(row['id']), action: 'wouldUpdate', details: row }),
		recall: recallWritten,
	});
	const explained: Array<Outcome<WrittenRecord>> = [];
	for (const [index, outcome] of outcomes.entries()) {
		const id = moves[index]?.dealId ?? '';
		if (outcome.ok || outcome.error.code !== 'RECORD_IN_BLUEPRINT') explained.push(outcome);
		else explained.push(failed(await explainBlueprint(deps, id, outcome.error)));
	}
	return explained;
}

function toRow(
	{ dealId, stage }: StageMove,
	deals: ReadonlyMap<string, JsonObject>,
	pipelines: readonly Pipeline[],
): JsonObject {
	const id = asRecordId(dealId, 'Deal ID');
	const deal = deals.get(id);
	if (!deal) throw failZoho('RECORD_NOT_FOUND', { module: 'Deals', id });
	return { id, Stage: stageIn(pipelines, deal['Pipeline'] ?? null, stage) };
}

const bodyOf = ({ trigger }: WriteGuards, rows: Json[]): JsonObject =>
	trigger === undefined ? { data: rows } : { data: rows, trigger };
