import type { CoreError } from '../../kernel/errors';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import { failed, type Outcome } from '../../kernel/outcome';
import { failZoho } from '../words/error-catalog';
import type { Sendable } from './sendable';

/**
 * What is found out of a row whose answer was lost: its outcome; that it may go out again, since Zoho
 * tells a second one from the first; or that it is not there, which may change for a moment yet.
 */
export type Verdict<Value> = Outcome<Value> | 'sendAgain' | 'notThere';

/**
 * Decides on rows whose answer was lost, in their order. With `isLast` they have gone out again
 * already, and `sendAgain` is no answer any more.
 */
export type SettleLost<Value> = (
	rows: Sendable[],
	sentAt: number,
	isLast: boolean,
) => Promise<Array<Verdict<Value>>>;

/**
 * What a second sending of a row does: it leaves the same state and is answered alike; the same
 * state, but Zoho refuses it (a record that is deleted already); or it makes another record.
 */
export type Repeated = 'same' | 'refused' | 'doubled';

const repeatable = 'Running it again does no harm, since it leaves the same state.';

/** For writes that leave the same state when made twice: once more, then the outcome is unknown. */
export function settleRepeatable<Value>(
	module: string,
	canRepeat: (row: JsonObject) => boolean,
	check: string,
): SettleLost<Value> {
	return (rows, sentAt, isLast) =>
		Promise.resolve(
			rows.map(({ row }) => {
				const safe = !isJsonObject(row) || canRepeat(row);
				if (safe && !isLast) return 'sendAgain';
				return failed<Value>(outcomeUnknown(module, sentAt, safe ? repeatable : check));
			}),
		);
}

/** OUTCOME_UNKNOWN: when it was sent, and what a person can check. */
export function outcomeUnknown(module: string, sentAt: number, check: string): CoreError {
	const when = sentAt === 0 ? 'at an unknown time' : new Date(sentAt).toISOString();
	return failZoho('OUTCOME_UNKNOWN', { module, sentAt: when, check });
}

/** The text a unique value is compared by. */
export function comparable(value: Json | undefined): string | undefined {
	if (typeof value === 'number') return String(value);
	if (typeof value !== 'string' || value.trim() === '') return undefined;
	return value.trim().toLowerCase();
}
