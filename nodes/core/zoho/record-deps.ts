import type { Metadata } from './metadata';
import type { Session } from './session';

/** What the operations on records are built from. */
export interface RecordDeps {
	session: Session;
	/** `/crm/v8` */
	base: string;
	metadata: Metadata;
	/** Milliseconds since the epoch. */
	now(): number;
	sleep(ms: number): Promise<void>;
}
