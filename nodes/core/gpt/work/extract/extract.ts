import { createEvidenceFinder } from '../../proof/evidence';
import { judgeValue } from '../../proof/judge-value';
import { createBelonging } from '../../proof/parties/check-belonging';
import { checkRecord } from '../../proof/parties/check-record';
import { extractInstructions } from '../../task/prompt';
import type { AnsweredField } from '../../task/result';
import { checkFields, extractSchema } from '../../task/schema';
import type { ExtractTask, TaskField } from '../../task/task';
import type { TextDocument } from '../../text/document';
import { issueOf, type AnswerIssue } from '../../words/issue-catalog';
import { expectedTokens } from '../../words/limits';
import type { Asking } from '../ask';
import type { Answered } from '../classify';
import { readingSetting } from '../reading-setting';
import { secondModel } from '../second-asking';
import { hasShown } from '../shown-files';
import { askFields, type Manner, type Said } from './ask-fields';
import { compareReadings, heldFor } from './compare-readings';
import { readAgain } from './second-reading';

/**
 * Fills the task's fields from a document, many fields in several questions. Every value carries
 * the words it rests on, found again in the document; a value that does not follow from them goes
 * to review, and so does one that a second reading, if there is to be one, gives otherwise. Fails with SCHEMA_INVALID before anything is asked.
 */
export async function extract(
	asking: Asking,
	task: ExtractTask,
	document: TextDocument,
): Promise<Answered> {
	checkFields(task.fields);
	const said = await askFields(asking, task.fields, {
		document,
		manner: firstManner(asking, document),
	});
	if ('refused' in said) return said;
	const context = {
		document,
		find: createEvidenceFinder(document),
		setting: readingSetting(asking, document),
		acceptInferred: task.acceptInferred,
		shown: asking.ledger.shown,
		fields: task.fields,
	};
	const belonging = createBelonging(document, {
		own: task.own,
		findRelativeDays: asking.ports.findRelativeDays,
	});
	const fields: Record<string, AnsweredField> = {};
	for (const field of task.fields) {
		await asking.ports.giveTurn();
		const value = said.get(field.name);
		fields[field.name] = value
			? belonging.check(field, judgeValue(field, value, context))
			: unanswered;
	}
	const checked = checkRecord(task.fields, fields, { document, ...belonging });
	const second = secondModel(asking, task.secondReading);
	if (second === undefined) return { fields: checked };
	const again = await readAgain(asking, { fields: task.fields, second }, document);
	return { fields: compareAll(task.fields, checked, again) };
}

const firstManner = ({ settings }: Asking, document: TextDocument): Manner => ({
	instructions: extractInstructions({ ...settings, shown: hasShown(document) }),
	toSchema: extractSchema,
	tokensOfField: expectedTokens.extractField,
});

function compareAll(
	fields: TaskField[],
	first: Record<string, AnsweredField>,
	second: Said | AnswerIssue,
): Record<string, AnsweredField> {
	const compared = { ...first };
	for (const field of fields) {
		const answer = first[field.name];
		if (!answer) continue;
		compared[field.name] =
			'code' in second
				? heldFor(answer, second)
				: compareReadings(field, answer, second.get(field.name));
	}
	return compared;
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
