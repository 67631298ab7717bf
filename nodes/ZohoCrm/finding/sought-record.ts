import type { CustomerModule, CustomerQuestion } from '../../core/zoho/customers/words';
import type { GivenValues } from '../fields/value-fields';

/** Who is looked for, and the values of their record. */
export interface SoughtRecord {
	module: CustomerModule;
	question: CustomerQuestion;
	country: string | undefined;
	given: GivenValues;
	fillBlanks: boolean;
	/** The record that was found; the values are then what it lacks. */
	recordId?: string;
}
