import { z } from 'zod';

const text = z.string().catch('');

const source = z
	.object({
		kind: text,
		from: z.object({ name: text, address: text }).catch({ name: '', address: '' }),
		subject: text,
		date: text,
		fileName: text,
		excerpt: text,
	})
	.catch({
		kind: '',
		from: { name: '', address: '' },
		subject: '',
		date: '',
		fileName: '',
		excerpt: '',
	});

const named = z.object({ id: z.string(), name: text }).nullable().catch(null);

const customer = z
	.object({
		contact: named,
		lead: named,
		account: named,
		owner: z
			.object({ id: z.string(), active: z.boolean().nullable().catch(null) })
			.nullable()
			.catch(null),
	})
	.nullable()
	.catch(null);

const classification = z
	.object({
		result: z.object({ label: text, wish: text }).catch({ label: '', wish: '' }),
		fields: z
			.object({ label: z.object({ runnerUp: text }).catch({ runnerUp: '' }) })
			.catch({ label: { runnerUp: '' } }),
		source: z.unknown().optional(),
	})
	.catch({
		result: { label: '', wish: '' },
		fields: { label: { runnerUp: '' } },
		source: undefined,
	});

const withSource = z.object({ source: z.unknown().optional() }).catch({ source: undefined });

/** Where a proposal came from, as far as the item tells: who wrote what, and who that is to the CRM. */
export interface About {
	source: z.infer<typeof source>;
	category: string;
	/** The category that was nearly chosen. */
	runnerUp: string;
	/** What is wanted, where a text wants several things. */
	wish: string;
	customer: z.infer<typeof customer>;
}

/** Reads what the GPT node and Find Customer put on an item. What is not there is empty; nothing fails. */
export function readAbout(item: unknown): About {
	const json = z
		.object({
			classification: z.unknown().optional(),
			extraction: z.unknown().optional(),
			summary: z.unknown().optional(),
			customer: z.unknown().optional(),
		})
		.catch({
			classification: undefined,
			extraction: undefined,
			summary: undefined,
			customer: undefined,
		})
		.parse(item);
	const sorted = classification.parse(json.classification);
	const sources = [json.extraction, sorted, json.summary].map(
		(one) => withSource.parse(one).source,
	);
	return {
		source: source.parse(sources.find((one) => one !== undefined)),
		category: sorted.result.label,
		runnerUp: sorted.fields.label.runnerUp,
		wish: sorted.result.wish,
		customer: customer.parse(json.customer),
	};
}
