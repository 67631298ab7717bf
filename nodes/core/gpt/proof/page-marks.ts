const mark = /^--- (?:page \d+|Attachment: [^\n]*) ---$/gm;

/** Whether words are nothing but the lines between pages and before attachments, which the reader of files puts in itself. */
export const isPageMark = (words: string): boolean =>
	words.trim() !== '' && words.replace(mark, '').trim() === '' && mark.test(`${words.trim()}\n`);

/** A text with its page marks as blanks, everything else in its place. */
export const withoutPageMarks = (text: string): string =>
	text.replace(mark, (line) => ' '.repeat(line.length));
