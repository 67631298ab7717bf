/** One line of a document and where it begins. */
export interface Line {
	text: string;
	start: number;
}
