/** What must be so of a value: the value itself (texts trimmed, in any case), or a part of it: of several, one. */
export type ExpectedValue =
	| string
	| number
	| boolean
	| null
	| string[]
	| { contains: string | string[] };

interface ExpectedParent {
	module: string;
	name: string;
}

export interface ExpectedWrite {
	module: string;
	operation: 'create' | 'update';
	/** The name of the record that is updated, where the fields do not tell it. */
	record?: string;
	/** Only the fields that matter; a lookup as the name of its record. */
	fields?: Record<string, ExpectedValue>;
	tags?: string[];
	/** The record that a note or task belongs to, by the name of that record: of several, one. */
	parent?: ExpectedParent | ExpectedParent[];
	/** How many such records; exactly one when left out. */
	count?: { min: number; max: number };
	/** Each must occur in some text of the records that this row stands for. */
	keywords?: string[];
	/** None may occur in any text of these records. */
	without?: string[];
}

/**
 * What an input asks of a story beyond reading it alone: the customer's own records looked up, what was
 * written before not written again, each of several wishes, a review that a person finishes; or a model
 * that knows the language, or judges in words of its own, which the stand-in's rules do not.
 */
export type Need = 'customer' | 'duplicate' | 'wishes' | 'review' | 'language' | 'judgment';

/** What a person would do with one sample input; written before any rule that answers it. */
export interface ExpectedRow {
	file: string;
	about: string;
	/** The file of the input that comes again with this one. */
	repeats?: string;
	outcome: 'written' | 'review' | 'nothing';
	label?: string;
	writes: ExpectedWrite[];
	/** Nothing where it is left out or empty: the input alone is enough. */
	needs?: Need[];
}
