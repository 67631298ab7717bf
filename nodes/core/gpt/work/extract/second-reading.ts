import { toCoreError } from '../../../kernel/unexpected';
import { secondInstructions } from '../../task/prompt';
import { rivalSchema } from '../../task/schema';
import type { ExtractTask } from '../../task/task';
import type { TextDocument } from '../../text/document';
import { issueOf, type AnswerIssue } from '../../words/issue-catalog';
import { expectedTokens } from '../../words/limits';
import type { Asking } from '../ask';
import { addLedger, newLedger } from '../ledger';
import { hasShown } from '../shown-files';
import { askFields, type Said } from './ask-fields';

/**
 * Asks the model of `second` for the same fields in a call of its own: it sees nothing of the first answer,
 * gets the fields in the other order, and lists for each what else of its kind the document has. A call
 * that fails or is declined is told as an issue, never thrown; what it took is added to the ledger.
 */
export async function readAgain(
	asking: Asking,
	{ fields, about, second }: Pick<ExtractTask, 'fields' | 'about'> & { second: string },
	document: TextDocument,
): Promise<Said | AnswerIssue> {
	const { settings } = asking;
	const isOther = second !== settings.model;
	const ledger = newLedger(second);
	try {
		const said = await askFields(
			{ ...asking, settings: { ...settings, model: second }, ledger },
			[...fields].reverse(),
			{
				document,
				manner: {
					about,
					instructions: secondInstructions({
						...settings,
						shown: hasShown(document),
						about: about !== undefined,
					}),
					toSchema: rivalSchema,
					tokensOfField: expectedTokens.secondField,
				},
			},
		);
		return 'refused' in said ? failedWith('the model declined') : said;
	} catch (cause) {
		return failedWith(toCoreError(cause).code);
	} finally {
		addLedger(asking.ledger, ledger, isOther ? ledger.model : undefined);
	}
}

const failedWith = (reason: string): AnswerIssue =>
	issueOf('SECOND_READING_FAILED', `The second reading did not come about (${reason})`);
