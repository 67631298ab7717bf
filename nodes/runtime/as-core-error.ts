import { CoreError } from '../core/kernel/errors';

/** The failure of one row; anything else, a defect or a cancelled execution, goes on as it is. */
export function asCoreError(cause: unknown): CoreError {
	if (cause instanceof CoreError) return cause;
	throw cause;
}
