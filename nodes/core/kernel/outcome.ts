import type { CoreError } from './errors';

/** What became of one row: its value, or the error it alone failed with. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: CoreError };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const failed = <T>(error: CoreError): Outcome<T> => ({ ok: false, error });
