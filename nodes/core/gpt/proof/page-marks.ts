const mark = /^--- (?:page \d+|sheet .{1,200}|Attachment: [^\n]*) ---$/gm;

/** Whether words are nothing but the lines between pages, above sheets and before attachments, which the reader of files puts in itself. */
export const isPageMark = (words: string): boolean =>
	words.trim() !== '' && words.replace(mark, '').trim() === '' && mark.test(`${words.trim()}\n`);

/** A text with these lines as blanks, everything else in its place. */
export const withoutPageMarks = (text: string): string =>
	text.replace(mark, (line) => ' '.repeat(line.length));
