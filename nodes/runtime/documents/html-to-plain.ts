import { convert, type HtmlToTextOptions } from 'html-to-text';
import { markInvisible } from './mark-invisible';

/** What a reader of the page never sees, and what could talk to a model behind their back. */
const hidden = ['style', 'script', 'noscript', 'template', 'title', 'img', '[hidden]'];
/** How mail programs mark the mail that is answered. */
const quoted = [
	'.gmail_quote',
	'.gmail_extra',
	'blockquote[type="cite"]',
	'.moz-cite-prefix',
	'.yahoo_quoted',
];

function toText(html: string, skip: string[]): string {
	const options: HtmlToTextOptions = {
		wordwrap: false,
		// Zero-width space is none: words are hidden with it.
		whitespaceCharacters: ' \t\r\n\f',
		// 10 MB of markup is a mail with a table in it, not an attack; nesting is.
		limits: { maxDepth: 200, maxInputLength: 1 << 24 },
		selectors: [
			{ selector: 'a', options: { ignoreHref: true } },
			{ selector: 'table', format: 'block' },
			...['td', 'th'].map((selector) => ({
				selector,
				format: 'inlineSurround',
				options: { suffix: '  ' },
			})),
			{ selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
			...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
				selector,
				options: { uppercase: false },
			})),
			...skip.map((selector) => ({ selector, format: 'skip' })),
		],
	};
	return convert(markInvisible(html), options).trim();
}

/** The text a person sees of an HTML page or mail; quoted history is left out if `own` remains. */
export function htmlToPlain(html: string, options: { quotes: boolean }): string {
	const own = options.quotes ? '' : toText(html, [...hidden, ...quoted]);
	return own === '' ? toText(html, hidden) : own;
}
