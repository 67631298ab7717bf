import type { JsonObject } from '../../kernel/json';
import type { Where } from '../query/query';

export interface Question {
	where: Where | undefined;
	/** Words, an e-mail address or a phone number that the record holds. */
	search: string | undefined;
	sort: { field: string; descending: boolean } | undefined;
	/** API names of fields that may be seen. */
	fields: readonly string[];
	rows: number;
	offset: number;
}

export interface FoundRows {
	rows: JsonObject[];
	more: boolean;
	/** How many there are in all; undefined when nobody counted. */
	total: number | undefined;
}
