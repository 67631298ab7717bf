import { coerceValue } from '../proof/coerce';
import { createEvidenceFinder } from '../proof/evidence';
import { judgeValue, type QuotedValue } from '../proof/judge-value';
import { quotedValue } from '../task/answer';
import { readJsonObject } from '../task/json-in-text';
import { extractInstructions, repairInstructions } from '../task/prompt';
import type { AnsweredField } from '../task/result';
import { checkFields, extractSchema, groupFields } from '../task/schema';
import type { ExtractTask, TaskField } from '../task/task';
import type { TextDocument } from '../text/document';
import { failGpt } from '../words/error-catalog';
import { issueOf } from '../words/issue-catalog';
import { expectedTokens, limits } from '../words/limits';
import { ask, type Asking } from './ask';
import type { Answered } from './labels/classify';
import { readingSetting } from './reading-setting';
import { hasShown } from './shown-files';

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
	const answers = await allOf(
		groups.map((fields) => askGroup(asking, { fields, document, about: task.about })),
	);
	const context = {
		document,
		find: createEvidenceFinder(document),
		setting: readingSetting(asking, document),
		acceptInferred: task.acceptInferred,
		shown: asking.ledger.shown,
	};
	const fields: Record<string, AnsweredField> = {};
	for (const answer of answers) {
		if ('refused' in answer) return answer;
		for (const field of task.fields) {
			if (!answer.has(field.name)) continue;
			await asking.ports.giveTurn();
			const said = answer.get(field.name);
			fields[field.name] = said ? judgeValue(field, said, context) : unanswered;
		}
	}
	return { fields };
}

/** The results of all, or the first failure once none is out any more: what each took is known by then. */
async function allOf<T>(work: Array<Promise<T>>): Promise<T[]> {
	await Promise.allSettled(work);
	return await Promise.all(work);
}

interface FieldGroup {
	fields: TaskField[];
	document: TextDocument;
	/** The one matter that is asked about. */
	about: string | undefined;
}

/** Asks for one group of fields, then once more for those of them that failed. */
async function askGroup(
	asking: Asking,
	{ fields, document, about = '' }: FieldGroup,
): Promise<Map<string, QuotedValue | undefined> | { refused: true }> {
	const { settings } = asking;
	const found = new Map<string, QuotedValue | undefined>();
	const instructions = extractInstructions({
		...settings,
		shown: hasShown(document),
		about: about !== '',
	});
	let open = fields;
	for (let tries = 0; tries < limits.formTries && open.length > 0; tries += 1) {
		const paths = open.map((field) => field.name);
		const asked = await ask(asking, {
			schema: extractSchema(open),
			instructions: tries === 0 ? instructions : repairInstructions(instructions, paths),
			text: document.text,
			about,
			shown: document.shown,
			expectedTokens: open.length * expectedTokens.extractField,
			logprobs: false,
		});
		if (asked.refused) return { refused: true };
		const answer = readJsonObject(asked.text);
		if (!answer) continue;
		for (const { name } of open) found.set(name, quotedValue.safeParse(answer[name]).data);
		open = open.filter((field) => {
			const said = found.get(field.name);
			return said === undefined || !coerceValue(field, said.value).ok;
		});
	}
	if (found.size === 0) throw failGpt('OUTPUT_INVALID', { model: settings.model });
	return found;
}

/** A field of which the answer says nothing in the agreed form. */
const unanswered: AnsweredField = {
	value: null,
	raw: null,
	status: 'rejected',
	confidence: null,
	confidenceSource: 'none',
	evidence: null,
	issues: [issueOf('WRONG_TYPE', 'The answer has no quote and value for this field')],
};
