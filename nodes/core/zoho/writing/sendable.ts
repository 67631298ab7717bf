import type { Json } from '../../kernel/json';

/** A row that is ready to be sent, and its place among the rows of the operation. */
export interface Sendable {
	index: number;
	row: Json;
}
