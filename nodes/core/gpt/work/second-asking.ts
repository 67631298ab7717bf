import { toCoreError } from '../../kernel/unexpected';
import { issueOf, type AnswerIssue } from '../words/issue-catalog';
import type { Asking } from './ask';
import { addLedger, newLedger } from './ledger';

/** Who reads a text a second time: the same model, or another by its name; nobody, when left out. */
export type SecondReading = 'same' | { model: string } | undefined;

/** The model that reads a second time; undefined for none. */
export const secondModel = ({ settings }: Asking, reading: SecondReading): string | undefined =>
	reading === 'same' ? settings.model : reading?.model;

/**
 * Has the model of `second` asked in calls of their own. A reading that fails or is declined is told as
 * an issue, never thrown; what it took is added to the ledger.
 */
export async function inSecondReading<Said>(
	asking: Asking,
	second: string,
	read: (asking: Asking) => Promise<Said | { refused: true }>,
): Promise<Said | AnswerIssue> {
	const { settings } = asking;
	const ledger = newLedger(second);
	try {
		const said = await read({ ...asking, settings: { ...settings, model: second }, ledger });
		return isRefused(said) ? failedWith('the model declined') : said;
	} catch (cause) {
		return failedWith(toCoreError(cause).code);
	} finally {
		addLedger(asking.ledger, ledger, second === settings.model ? undefined : ledger.model);
	}
}

const isRefused = <Said>(said: Said | { refused: true }): said is { refused: true } =>
	typeof said === 'object' && said !== null && 'refused' in said;

const failedWith = (reason: string): AnswerIssue =>
	issueOf('SECOND_READING_FAILED', `The second reading did not come about (${reason})`);
