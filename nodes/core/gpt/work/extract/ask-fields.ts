import { coerceValue } from '../../proof/coerce';
import type { QuotedValue } from '../../proof/judge-value';
import { quotedValue } from '../../task/answer';
import { readJsonObject } from '../../task/json-in-text';
import { repairInstructions } from '../../task/prompt';
import { groupFields, type AnswerSchema } from '../../task/schema';
import type { TaskField } from '../../task/task';
import type { TextDocument } from '../../text/document';
import { failGpt } from '../../words/error-catalog';
import { limits } from '../../words/limits';
import { ask, type Asking } from '../ask';

/** What the model said of each field; undefined for one of which it says nothing in the agreed form. */
export type Said = Map<string, QuotedValue | undefined>;

/** How fields are asked for. */
export interface Manner {
	instructions: string;
	toSchema(fields: TaskField[]): AnswerSchema;
	/** Output tokens that a field is expected to take. */
	tokensOfField: number;
	/** The one matter of the document that is asked about. */
	about: string | undefined;
}

/** Asks for fields, many of them in several questions at once. Fails with OUTPUT_INVALID. */
export async function askFields(
	asking: Asking,
	fields: TaskField[],
	{ document, manner }: { document: TextDocument; manner: Manner },
): Promise<Said | { refused: true }> {
	const groups = groupFields(fields);
	const answers = await allOf(groups.map((group) => askGroup(asking, group, { document, manner })));
	const said: Said = new Map();
	for (const answer of answers) {
		if ('refused' in answer) return answer;
		for (const [name, value] of answer) said.set(name, value);
	}
	return said;
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
	{ document, manner }: { document: TextDocument; manner: Manner },
): Promise<Said | { refused: true }> {
	const found: Said = new Map();
	const { instructions, toSchema, tokensOfField, about } = manner;
	let open = fields;
	for (let tries = 0; tries < limits.formTries && open.length > 0; tries += 1) {
		const paths = open.map((field) => field.name);
		const asked = await ask(asking, {
			schema: toSchema(open),
			instructions: tries === 0 ? instructions : repairInstructions(instructions, paths),
			text: document.text,
			about,
			shown: document.shown,
			expectedTokens: open.length * tokensOfField,
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
	if (found.size === 0) throw failGpt('OUTPUT_INVALID', { model: asking.settings.model });
	return found;
}
