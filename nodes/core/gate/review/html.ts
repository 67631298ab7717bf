/**
 * A stranger's text within HTML. Braces are written as entities, too: n8n takes `{{ }}` in a form for
 * an expression, and would run what somebody wrote in a mail.
 */
export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"'{}$`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
