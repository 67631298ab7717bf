import { z } from 'zod';
import { issueCatalog } from '../../gpt/words/issue-catalog';
import { given } from '../../kernel/given';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import { failGate } from '../words/error-catalog';
import type { Proposal, ProposalReason, ProposedField } from '../words/proposal';

const issue = z.object({ code: z.string(), detail: z.string().default('') });

const answeredField = z.object({
	value: z.json().default(null),
	raw: z.json().default(null),
	status: z.enum(['accepted', 'review', 'rejected', 'absent']),
	evidence: z
		.object({ quote: z.string(), page: z.number().int().nullable().default(null) })
		.nullable()
		.default(null),
	issues: z.array(issue).default([]),
	rival: z.object({ value: z.json() }).optional(),
});

const gptAnswer = z.object({
	result: z.record(z.string(), z.json()),
	fields: z.record(z.string(), answeredField).default({}),
	status: z.enum(['ok', 'review', 'refused', 'error']),
	issues: z.array(issue).default([]),
});

type GptAnswer = z.infer<typeof gptAnswer>;
type Issue = z.infer<typeof issue>;

function isAbsent(value: Json): boolean {
	if (value === null) return true;
	if (typeof value === 'string') return value.trim() === '';
	return Array.isArray(value) && value.length === 0;
}

/** In words that a reviewer reads: the codes stay in the answer of GPT. */
function wordsOf(issues: Issue[]): string {
	return issues.map(({ code, detail }) => detail || titleOf(code)).join('; ');
}

const titleOf = (code: string): string =>
	Object.entries(issueCatalog).find(([known]) => known === code)?.[1].title ?? code;

function fieldsOf(answer: GptAnswer): ProposedField[] {
	const names = new Set([...Object.keys(answer.result), ...Object.keys(answer.fields)]);
	const proposed: ProposedField[] = [];
	for (const field of names) {
		const told = Object.hasOwn(answer.fields, field) ? answer.fields[field] : undefined;
		const plain = Object.hasOwn(answer.result, field) ? answer.result[field] : undefined;
		const mark = told?.status === 'review' || told?.status === 'rejected' ? told.status : 'none';
		const checked = told?.value ?? plain ?? null;
		const value = isAbsent(checked) && mark !== 'none' ? (told?.raw ?? null) : checked;
		if (told?.status === 'absent' || isAbsent(value)) continue;
		proposed.push({
			field,
			value,
			mark,
			markReason: mark === 'none' ? '' : wordsOf(told?.issues ?? []),
			evidence: told?.evidence ? { quote: told.evidence.quote, page: told.evidence.page } : null,
			...given({ rival: told?.rival?.value }),
		});
	}
	return proposed;
}

function reasonsOf(answer: GptAnswer, fields: ProposedField[]): ProposalReason[] {
	const why = wordsOf(answer.issues);
	const because = why === '' ? '' : ` (${why})`;
	if (answer.status === 'refused')
		return [{ code: 'GPT_REFUSED', reason: `GPT declined to answer${because}` }];
	if (answer.status === 'error')
		return [{ code: 'GPT_DID_NOT_ANSWER', reason: `GPT gave no usable answer${because}` }];
	const marked = fields.some((field) => field.mark !== 'none');
	const isWhole = !marked || answer.issues.length > 0 || isMissed(answer, fields);
	if (answer.status === 'review' && isWhole)
		return [
			{ code: 'GPT_MARKED_FOR_REVIEW', reason: `GPT marked its answer for review${because}` },
		];
	return [];
}

/** Whether only a second reading found a value, which no field of the proposal shows. */
const isMissed = (answer: GptAnswer, fields: ProposedField[]): boolean =>
	Object.entries(answer.fields).some(
		([name, { rival }]) =>
			rival && !isAbsent(rival.value) && !fields.some(({ field }) => field === name),
	);

function plainFields(values: JsonObject): ProposedField[] {
	return Object.entries(values)
		.filter(([, value]) => !isAbsent(value))
		.map(([field, value]) => ({ field, value, mark: 'none', markReason: '', evidence: null }));
}

/**
 * Reads what the GPT node puts out ({result, fields, status}), or a plain object of fields and values.
 * Nulls and empty texts are no proposal. Fails with PROPOSAL_NOT_AN_OBJECT.
 */
export function readProposal(value: unknown): Proposal {
	if (!isJsonObject(value)) throw failGate('PROPOSAL_NOT_AN_OBJECT');
	const answer = gptAnswer.safeParse(value);
	if (answer.success) {
		const fields = fieldsOf(answer.data);
		return { source: 'gpt', fields, reasons: reasonsOf(answer.data, fields) };
	}
	const plain = z.record(z.string(), z.json()).safeParse(value);
	if (!plain.success) throw failGate('PROPOSAL_NOT_AN_OBJECT');
	return { source: 'gpt', fields: plainFields(plain.data), reasons: [] };
}
