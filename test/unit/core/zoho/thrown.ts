import { expect } from 'vitest';
import { CoreError } from '../../../../nodes/core/kernel/errors';
import type { Outcome } from '../../../../nodes/core/kernel/outcome';

/** The CoreError that `work` throws or rejects with. */
export async function thrown(work: () => unknown): Promise<CoreError> {
	const cause: unknown = await Promise.resolve()
		.then(work)
		.then(
			() => undefined,
			(error: unknown) => error,
		);
	expect(cause).toBeInstanceOf(CoreError);
	return cause as CoreError;
}

/** An outcome in short: its id, or the code it failed with. */
export function brief(outcome: Outcome<{ id?: string }>): string {
	return outcome.ok ? `ok ${outcome.value.id ?? '-'}` : outcome.error.code;
}

/** The error of a failed outcome. */
export function errorIn(outcome: Outcome<unknown> | undefined): CoreError {
	if (!outcome || outcome.ok) throw new Error('The row did not fail');
	return outcome.error;
}
