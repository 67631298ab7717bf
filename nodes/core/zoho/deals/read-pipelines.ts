import { z } from 'zod';
import type { JsonObject } from '../../kernel/json';
import type { RecordDeps } from '../modules/record-deps';
import { readPage } from '../wire/envelope';
import { understood } from '../wire/understood';
import type { PicklistValue } from '../words/field';

export interface Stage extends PicklistValue {
	/** Whether a deal in it is over, won or lost. */
	closed: boolean;
}

/** A pipeline and its stages, in their order. */
export interface Pipeline extends PicklistValue {
	stages: Stage[];
}

const choice = z.object({ display_value: z.string(), actual_value: z.string().nullish() });
const wireStage = choice.extend({
	sequence_number: z.number().nullish(),
	/** `Open`, `Closed Won` or `Closed Lost` */
	forecast_type: z.string().nullish(),
});
const wirePipeline = choice.extend({ maps: z.array(wireStage).nullish() });
const wireLayout = z.object({
	id: z.string(),
	status: z.union([z.string(), z.number()]).nullish(),
});

/**
 * The pipelines of every layout of deals that is in use; none where the organization has none. One call
 * for the layouts and one for each of them. Source: Zoho CRM v8, Pipeline.
 */
export async function readPipelines({ session, base }: RecordDeps): Promise<Pipeline[]> {
	const read = async (path: string, query: Record<string, string>, key: string) => {
		const call = { method: 'GET' as const, path: `${base}/settings/${path}`, query };
		const { status, body } = await session.send({ ...call, module: 'Deals', repeat: 'safe' });
		return readPage(status, body, key).rows;
	};
	const rows = await read('layouts', { module: 'Deals' }, 'layouts');
	const layouts = understood(z.array(wireLayout), rows, 'layouts').filter(
		({ status }) => status !== 'inactive' && status !== -1,
	);
	const pipelines: JsonObject[] = [];
	for (const { id } of layouts) {
		pipelines.push(...(await read('pipeline', { layout_id: id }, 'pipeline')));
	}
	return understood(z.array(wirePipeline), pipelines, 'pipeline').map((one) => ({
		...toChoice(one),
		stages: (one.maps ?? [])
			.toSorted((a, b) => (a.sequence_number ?? 0) - (b.sequence_number ?? 0))
			.map((stage) => ({ ...toChoice(stage), closed: isClosed(stage) })),
	}));
}

const isClosed = ({ forecast_type: type }: z.output<typeof wireStage>): boolean =>
	/^closed/i.test(type ?? '');

const toChoice = (one: z.output<typeof choice>): PicklistValue => ({
	display: one.display_value,
	actual: one.actual_value ?? one.display_value,
});
