import { z } from 'zod';
import { failZoho } from '../words/error-catalog';
import type { Plan } from '../words/plan';

const id = z.string().regex(/^\d+$/);

const texts = z.array(z.string()).readonly();

const sought = z.object({
	emails: texts,
	phones: texts,
	person: z.string().exactOptional(),
	company: z.string().exactOptional(),
	domains: texts,
	country: z
		.string()
		.regex(/^[A-Z]{2}$/)
		.exactOptional(),
	known: texts,
});

const plan = z
	.object({
		kind: z.literal('zoho-crm.plan/1'),
		module: z.string().regex(/^[A-Za-z]\w*$/),
		action: z.enum(['create', 'update', 'upsert']),
		recordId: id.exactOptional(),
		matchingFields: z.array(z.string()).exactOptional(),
		values: z.record(z.string(), z.json()),
		seen: z.record(z.string(), z.json()).exactOptional(),
		sought: sought.exactOptional(),
		rulesHash: z.string().min(1),
		signature: z.string().exactOptional(),
	})
	.refine(({ action, recordId }) => (action === 'update') === (recordId !== undefined), {
		path: ['recordId'],
	});

/** A plan from an item, or NOT_A_PLAN naming the part of it that does not fit. */
export function readPlan(value: unknown): Plan {
	const parsed = plan.safeParse(value);
	if (parsed.success) return parsed.data;
	const at = parsed.error.issues[0]?.path.join('.') ?? '';
	throw failZoho('NOT_A_PLAN', { field: at === '' ? 'plan' : at });
}
