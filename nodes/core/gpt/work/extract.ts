import type { Json } from '../../kernel/json';
import { quotedValue } from '../task/answer';
import { readJsonObject } from '../task/json-in-text';
import { ask, type Asking } from './ask';
import type { Answered } from './classify';
import { coerceValue, type Coerced } from '../proof/coerce';
import { checkDerivation } from '../proof/derive';
import type { TextDocument } from '../text/document';
import { failGpt } from '../words/error-catalog';
import { checkNegation, checkQuote, createEvidenceFinder, noEvidence } from '../proof/evidence';
import { wholeWords } from '../proof/passage';
import { extractInstructions, repairInstructions } from '../task/prompt';
import type { AnsweredField } from '../task/result';
import { checkFields, extractSchema, groupFields } from '../task/schema';
import type { ExtractTask, TaskField } from '../task/task';
import { issueOf } from '../words/issue-catalog';
import { expectedTokens, limits } from '../words/limits';

interface RawField {
	quote: string | null;
	raw: Json;
	coerced: Coerced;
}

/** What a value is held against. */
interface JudgeContext {
	document: TextDocument;
	find: ReturnType<typeof createEvidenceFinder>;
	acceptInferred: boolean;
}

/**
 * Fills the task's fields from a document, many fields in several questions. Every value carries
 * the words it rests on, found again in the document; a value that does not follow from them goes
 * to review. Fails with SCHEMA_INVALID before anything is asked.
 */
export async function extract(
	asking: Asking,
	task: ExtractTask,
	document: TextDocument,
): Promise<Answered> {
	checkFields(task.fields);
	const groups = groupFields(task.fields);
	const answers = await allOf(groups.map((fields) => askGroup(asking, fields, document)));
	const find = createEvidenceFinder(document);
	const context = { document, find, acceptInferred: task.acceptInferred };
	const fields: Record<string, AnsweredField> = {};
	for (const answer of answers) {
		if ('refused' in answer) return answer;
		for (const field of task.fields) {
			const raw = answer.get(field.name);
			if (!raw) continue;
			await asking.ports.giveTurn();
			fields[field.name] = judgeField(field, raw, context);
		}
	}
	return { fields };
}

/** The results of all, or the first failure once none is out any more: what each took is known by then. */
async function allOf<T>(work: Array<Promise<T>>): Promise<T[]> {
	await Promise.allSettled(work);
	return await Promise.all(work);
}

/** Asks for one group of fields, then once more for those of them that failed. */
async function askGroup(
	asking: Asking,
	fields: TaskField[],
	document: TextDocument,
): Promise<Map<string, RawField> | { refused: true }> {
	const { settings } = asking;
	const found = new Map<string, RawField>();
	const instructions = extractInstructions(settings);
	let open = fields;
	for (let tries = 0; tries < limits.formTries && open.length > 0; tries += 1) {
		const paths = open.map((field) => field.name);
		const asked = await ask(asking, {
			schema: extractSchema(open),
			instructions: tries === 0 ? instructions : repairInstructions(instructions, paths),
			text: document.text,
			expectedTokens: open.length * expectedTokens.extractField,
			logprobs: false,
		});
		if (asked.refused) return { refused: true };
		const answer = readJsonObject(asked.text);
		if (!answer) continue;
		for (const field of open) found.set(field.name, readField(field, answer));
		open = open.filter((field) => found.get(field.name)?.coerced.ok !== true);
	}
	if (found.size === 0) throw failGpt('OUTPUT_INVALID', { model: settings.model });
	return found;
}

function readField(field: TaskField, answer: Record<string, unknown>): RawField {
	const entry = quotedValue.safeParse(answer[field.name]).data;
	if (!entry) {
		const issue = issueOf('WRONG_TYPE', 'The answer has no quote and value for this field');
		return { quote: null, raw: null, coerced: { ok: false, issue } };
	}
	return { quote: entry.quote, raw: entry.value, coerced: coerceValue(field, entry.value) };
}

function judgeField(
	field: TaskField,
	{ quote, raw, coerced }: RawField,
	{ document, find, acceptInferred }: JudgeContext,
): AnsweredField {
	const evidence = quote ? find(quote) : null;
	const common = {
		raw,
		confidence: null,
		confidenceSource: 'none' as const,
		evidence,
	};
	if (!coerced.ok) return { ...common, value: null, status: 'rejected', issues: [coerced.issue] };
	const { value, issues } = coerced;
	if (value === null) {
		return {
			...common,
			value,
			status: 'absent',
			issues: field.required ? [issueOf('REQUIRED_ABSENT')] : [],
		};
	}
	if (!quote || !evidence || evidence.match === 'none') {
		return { ...common, value, status: 'review', issues: [...issues, noEvidence] };
	}
	const { start, end } = wholeWords(document.text, evidence.start ?? 0, evidence.end ?? 0);
	const passage = document.text.slice(start, end);
	const underived =
		checkDerivation(field, value, { passage, documentText: document.text }) ??
		checkNegation(document.text, start, value);
	const tolerated = underived?.code === 'CHOICE_INFERRED' && acceptInferred;
	// A true or false is a reading of the passage, which no rule derives from it.
	const derived = field.type !== 'boolean' && !underived;
	const inexact = checkQuote(quote, evidence, { derived });
	const doubts = [underived, inexact].flatMap((issue) => issue ?? []);
	return {
		...common,
		value,
		status: inexact || (underived && !tolerated) ? 'review' : 'accepted',
		issues: [...issues, ...doubts],
	};
}
