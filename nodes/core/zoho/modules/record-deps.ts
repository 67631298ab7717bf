import type { Clock } from '../../kernel/ports';
import type { Metadata } from './metadata';
import type { Session } from '../wire/session';

/** What the operations on records are built from. */
export interface RecordDeps {
	session: Session;
	/** `/crm/v8` */
	base: string;
	metadata: Metadata;
	clock: Clock;
}
