import { z } from 'zod';
import { given } from '../../kernel/given';
import type { Json } from '../../kernel/json';

/** What a GPT answer says of its source and of the words its values rest on. */
export interface TracedAnswer {
	source?: TracedSource;
	fields: TracedField[];
	/** Why a category was chosen, in GPT's words. */
	reason?: string;
	model?: string;
}

export interface TracedSource {
	kind?: 'mail' | 'file' | 'text';
	subject?: string;
	from?: { name: string; address: string };
	date?: string;
	fileName?: string;
}

export interface TracedField {
	name: string;
	value: Json;
	/** The words of the source. */
	quote: string;
}

// An item may have been changed on its way: what cannot be read is left out, since a trace stops nothing.
const text = z.string().catch('');

const answer = z.object({
	source: z
		.object({
			kind: z.enum(['mail', 'file', 'text']).optional().catch(undefined),
			subject: text,
			from: z.object({ name: text, address: text }).optional().catch(undefined),
			date: text,
			fileName: text,
		})
		.optional()
		.catch(undefined),
	fields: z.record(z.string(), z.unknown()).catch({}),
	meta: z.object({ model: text }).optional().catch(undefined),
});

const reason = z.object({ kind: z.literal('written'), value: text, evidence: z.unknown() });
const field = z.object({ value: z.json(), evidence: z.object({ quote: z.string() }) });

/** What can be read of an answer of the GPT node; undefined for what is none. */
export function readAnswer(value: unknown): TracedAnswer | undefined {
	const parsed = answer.safeParse(value);
	if (!parsed.success) return undefined;
	const { source, fields, meta } = parsed.data;
	const filled = (one: string | undefined) => (one?.trim() ? one : undefined);
	return {
		fields: Object.entries(fields).flatMap(([name, one]) => {
			const told = field.safeParse(one);
			return told.success
				? [{ name, value: told.data.value, quote: told.data.evidence.quote }]
				: [];
		}),
		...given({
			reason: filled(reason.safeParse(parsed.data.fields['reason']).data?.value),
			model: filled(meta?.model),
			source: source && {
				...given({
					kind: source.kind,
					subject: filled(source.subject),
					from: source.from,
					date: filled(source.date),
					fileName: filled(source.fileName),
				}),
			},
		}),
	};
}
