export type FieldType =
	| 'text'
	| 'number'
	| 'integer'
	| 'boolean'
	| 'date'
	| 'datetime'
	| 'email'
	| 'choice'
	| 'choices';

/**
 * How a value comes from a document: it stands there (`copied`), a rule leads from words to it
 * (`derived`), or the model words it (`written`).
 */
export type ValueKind = 'copied' | 'derived' | 'written';

/** One value to find in a document. */
export interface TaskField {
	/** Key of the value in the result. */
	name: string;
	label: string;
	/** Empty when the label says enough. */
	description: string;
	type: FieldType;
	/** Allowed values of `choice` and `choices`; empty for other types. */
	choices: string[];
	required: boolean;
	/** What its type says where nobody chose. */
	kind?: ValueKind;
	/** Characters the field takes; undefined where nothing limits them. */
	maxLength?: number;
}

/** Texts and addresses are copied unless somebody says otherwise; no other type can be written freely. */
export function kindOf({ type, kind }: TaskField): ValueKind {
	if (type === 'email') return 'copied';
	return type === 'text' ? (kind ?? 'copied') : 'derived';
}

export interface Category {
	name: string;
	/** Empty when the name says enough. */
	description: string;
}

/** Categories to choose from, and how sure a choice must be. */
export interface LabelTask {
	categories: Category[];
	/** Name of the category for texts that belong to none. */
	noneName: string;
	/** Confidence from 0 to 1 below which the label goes to review. */
	threshold: number;
	/** Least lead from 0 to 1 of the best category over the second best. */
	margin: number;
}

export interface ClassifyTask extends LabelTask {
	kind: 'classify';
	/** Several categories may apply. */
	multiple: boolean;
	/** The one matter of the document that is classified; undefined classifies all of it. */
	about?: string;
	/** Whether the model says why, which no decisions endpoint does. */
	reasoned?: boolean;
	/** Who reads the document a second time where the model says why: the same model, or another by its name; nobody, when left out. */
	secondReading?: 'same' | { model: string };
	engine: 'auto' | 'decisions' | 'structured';
}

/** To find each thing that a text wants, with its category. */
export interface WishesTask extends LabelTask {
	kind: 'wishes';
}

export interface ExtractTask {
	kind: 'extract';
	fields: TaskField[];
	/** Accept a choice the quoted words imply without saying it. */
	acceptInferred: boolean;
	/** The one matter of the document that is asked about; undefined asks about all of it. */
	about?: string;
	/** Names and web domains of the user's own company; undefined where nobody said. */
	own?: string[];
	/** Who reads the document a second time: the same model, or another by its name; nobody, when left out. */
	secondReading?: 'same' | { model: string };
}

export interface SummarizeTask {
	kind: 'summarize';
	/** Characters sent in one call; a longer transcript is read in parts. */
	maxCharacters: number;
	/** Who reads the transcript a second time: the same model, or another by its name; nobody, when left out. */
	secondReading?: 'same' | { model: string };
}
