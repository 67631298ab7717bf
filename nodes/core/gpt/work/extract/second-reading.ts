import { secondInstructions } from '../../task/prompt';
import { rivalSchema } from '../../task/schema';
import type { ExtractTask } from '../../task/task';
import type { TextDocument } from '../../text/document';
import type { AnswerIssue } from '../../words/issue-catalog';
import { expectedTokens } from '../../words/limits';
import type { Asking } from '../ask';
import { inSecondReading } from '../second-asking';
import { hasShown } from '../shown-files';
import { askFields, type Said } from './ask-fields';

/**
 * Asks the model of `second` for the same fields in a call of its own: it sees nothing of the first answer,
 * gets the fields in the other order, and lists for each what else of its kind the document has. A call
 * that fails or is declined is told as an issue, never thrown; what it took is added to the ledger.
 */
export const readAgain = async (
	asking: Asking,
	{ fields, about, second }: Pick<ExtractTask, 'fields' | 'about'> & { second: string },
	document: TextDocument,
): Promise<Said | AnswerIssue> =>
	await inSecondReading(
		asking,
		second,
		async (again) =>
			await askFields(again, [...fields].reverse(), {
				document,
				manner: {
					about,
					instructions: secondInstructions({
						...again.settings,
						shown: hasShown(document),
						about: about !== undefined,
					}),
					toSchema: rivalSchema,
					tokensOfField: expectedTokens.secondField,
				},
			}),
	);
