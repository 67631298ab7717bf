import { z } from 'zod';

const text = z.string().catch('');

const source = z.object({
	kind: text,
	from: z.object({ name: text, address: text }).catch({ name: '', address: '' }),
	subject: text,
	fileName: text,
	excerpt: text,
});

const classification = z.object({
	result: z.object({ label: text, wish: text }).catch({ label: '', wish: '' }),
	fields: z
		.object({ label: z.object({ runnerUp: text }).catch({ runnerUp: '' }) })
		.catch({ label: { runnerUp: '' } }),
});

const named = z.object({ id: z.string(), name: text }).nullable().catch(null);

const customer = z.object({
	contact: named,
	lead: named,
	account: named,
	owner: z
		.object({ id: z.string(), active: z.boolean().nullable().catch(null) })
		.nullable()
		.catch(null),
});

const unknown = z.unknown().optional();
const withSource = z.object({ source: unknown });
const answers = z.object({
	classification: unknown,
	extraction: unknown,
	summary: unknown,
	customer: unknown,
});

/** Where a proposal came from, as far as the item tells: who wrote what, and who that is to the CRM. */
export interface About {
	source: z.infer<typeof source>;
	category: string;
	/** The category that was nearly chosen. */
	runnerUp: string;
	/** What is wanted, where a text wants several things. */
	wish: string;
	customer: z.infer<typeof customer> | null;
}

const noSource: About['source'] = {
	kind: '',
	from: { name: '', address: '' },
	subject: '',
	fileName: '',
	excerpt: '',
};

/** Reads what the GPT node and Find Customer put on an item. What is not there is empty; nothing fails. */
export function readAbout(item: unknown): About {
	const json = answers.safeParse(item).data;
	const sources = [json?.extraction, json?.classification, json?.summary].map(
		(one) => withSource.safeParse(one).data?.source,
	);
	const sorted = classification.safeParse(json?.classification).data;
	return {
		source: source.safeParse(sources.find((one) => one !== undefined)).data ?? noSource,
		category: sorted?.result.label ?? '',
		runnerUp: sorted?.fields.label.runnerUp ?? '',
		wish: sorted?.result.wish ?? '',
		customer: customer.safeParse(json?.customer).data ?? null,
	};
}
