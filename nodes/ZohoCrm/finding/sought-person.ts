import type { Sought } from '../../core/zoho/words/plan';

/** Of whom a row's new record is, and what becomes of the row when they have one by now. */
export interface SoughtPerson extends Sought {
	/** Whether the row puts out who it is in place of failing. */
	putOut: boolean;
}
