import { z } from 'zod';
import { CoreError } from '../kernel/errors';
import { isJsonObject } from '../kernel/json';
import type { Plan } from './plan';

const plan = z.object({
	kind: z.literal('zoho-crm.plan/1'),
	module: z.string().min(1),
	action: z.enum(['create', 'update', 'upsert']),
	recordId: z.string().regex(/^\d+$/).optional(),
	matchingFields: z.array(z.string()).optional(),
	values: z.record(z.string(), z.json()),
	rulesHash: z.string(),
});

/** Checks that a value is a plan. Fails with the name of the part that is not. */
export function readPlan(value: unknown): Plan {
	const read = plan.safeParse(value);
	if (!read.success) throw toPlanError(read.error.issues[0]?.path.join('.') ?? '', value);
	const { recordId, matchingFields, ...rest } = read.data;
	if (rest.action === 'update' && recordId === undefined) throw toPlanError('recordId', value);
	return {
		...rest,
		...(recordId === undefined ? {} : { recordId }),
		...(matchingFields === undefined ? {} : { matchingFields }),
	};
}

function toPlanError(part: string, value: unknown): CoreError {
	const isReview = value === null || (isJsonObject(value) && !('kind' in value));
	return new CoreError(
		'PLAN_UNREADABLE',
		part === '' || isReview
			? "The parameter 'Plan' holds no plan"
			: `The plan has no valid '${part}'`,
		'Connect the Ready output of a Zoho CRM Gate, and leave Plan at its default, {{ $json.plan }}. Items of the Review output have no plan.',
		{ part },
	);
}
