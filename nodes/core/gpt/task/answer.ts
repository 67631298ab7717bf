import { z } from 'zod';

export const quotedValue = z.object({
	quote: z.string().nullable(),
	value: z.json(),
});

const chosen = z.object({ quote: z.string().nullable(), reason: z.string().optional() });

export const labelAnswer = chosen.extend({ label: z.string() });

export const labelsAnswer = chosen.extend({ labels: z.array(z.string()) });

/** What a text wants, wish by wish. */
export const wishesAnswer = z.object({
	wishes: z.array(z.object({ quote: z.string().nullable(), label: z.string(), wish: z.string() })),
});

const turns = z.array(z.number().int());
const point = z.object({ text: z.string(), turns });

/** A summary as the model writes it; turns are numbers of the transcript's lines. */
export const summaryAnswer = z.object({
	summary: z.string(),
	objections: z.array(point),
	action_items: z.array(
		z.object({
			task: z.string(),
			owner: z.string().nullable(),
			due: z.string().nullable(),
			// A day that no calendar has is none.
			due_date: z.iso.date().nullable().catch(null),
			turns,
		}),
	),
	risks: z.array(point),
	decisions: z.array(point),
	next_step: z.string().nullable(),
});

export type SummaryAnswer = z.infer<typeof summaryAnswer>;
