/** A text as COQL literal: in single quotes, with quotes and backslashes escaped. */
export function coqlText(text: string): string {
	return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
