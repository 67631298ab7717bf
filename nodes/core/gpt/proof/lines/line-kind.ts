/** A kind of line by its names; those it is taken for are refused to fields of another kind. */
export interface LineKind {
	names: string[];
	/** Kinds, by their place in the family, whose fields may take it as well. */
	also?: number[];
	/** No field asks for it: it only tells others what is not theirs. */
	unasked?: boolean;
	/** Whose fields may: of a person, or of a company; all, when left out. */
	alsoOf?: 'person' | 'company';
	/** None may where the text has a line of its own kind. */
	unlessStated?: boolean;
	/** None may where the record has a field for the kind itself. */
	unlessAsked?: boolean;
	/** Of its own fields: the kind they mean where the text has a line of it. */
	best?: number;
	/** What a line of it holds beside its name; a digit, when left out. */
	states?: RegExp;
}

/** What a field is asked with: whether its record is a person's, and the labels of its other fields. */
export interface RecordLabels {
	of: 'person' | 'company';
	others: string[];
}

export const names = (list: string): string[] => list.split('|');
