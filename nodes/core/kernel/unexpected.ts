import { createFail, CoreError, type ErrorCatalog } from './errors';
import { failed, type Outcome } from './outcome';
import { plainWords } from './plain-words';
import { Canceled } from './ports';

/** What nobody foresaw: a defect, or an input that breaks a library. */
export const unexpectedErrors: ErrorCatalog<'UNEXPECTED'> = {
	UNEXPECTED: {
		title: 'This item could not be worked on ({kind})',
		advice:
			'The other items are not affected. Look at what is special about this one, and report it to the maintainers with its kind and size if you find nothing. If the operation writes, check in Zoho CRM whether it did before running the item again.',
	},
};

const failUnexpected = createFail(unexpectedErrors);

/** What `work` gives; a throw is the outcome of its row alone. */
export function attempt<T>(work: () => Outcome<T>): Outcome<T> {
	try {
		return work();
	} catch (cause) {
		return failed(toCoreError(cause));
	}
}

/**
 * Any throw as the failure of one row: a CoreError as it is, anything else by the name of its kind.
 * The end of the execution is none, and is thrown on.
 */
export function toCoreError(cause: unknown): CoreError {
	if (cause instanceof Canceled) throw cause;
	if (cause instanceof CoreError) return cause;
	const kind = cause instanceof Error ? cause.name : typeof cause;
	return failUnexpected('UNEXPECTED', { kind: plainWords(kind) ?? 'Error' }, { cause });
}
