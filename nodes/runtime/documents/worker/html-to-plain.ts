import { convert, type HtmlToTextOptions } from 'html-to-text';
import { answersBetween, handsOn } from '../../../core/gpt/text/history/quoted-history';
import { documentLimits } from '../../../core/gpt/words/limits';
import { measureHtml } from './measure-html';
import { dropUnseen } from './sight/drop-unseen';

/** Words in place of a picture are not seen where there is one. */
const pictures = ['img'];
/** How mail programs mark the mail that is answered. Gmail's `gmail_quote` holds answers between it, too. */
const quoted = [
	'.gmail_attr',
	'blockquote.gmail_quote',
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
		// Beyond them the library would leave words out in silence; such pages are refused before.
		limits: { maxDepth: documentLimits.htmlDepth + 1, maxInputLength: Infinity },
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
	return convert(html, options).trim();
}

/**
 * The text a person sees of an HTML page or mail; quoted history is left out if anything else
 * remains, but where answers stand between its lines or the mail hands another one on. Fails with DOC_TOO_COMPLEX, which calls it `name`.
 */
export function htmlToPlain(html: string, page: { name: string; quotes: boolean }): string {
	measureHtml(html, page.name);
	const seen = dropUnseen(html)
		// A raised digit behind a number is the mark of a note or cents: it must not become a part of it.
		.replace(/(\d(?:<\/\w{1,10}>){0,4})(<sup\b[^<>]*>)(?=\s*\d)/gi, '$1 $2')
		// Apple sends a page for each stretch between two files; the parser would join their words.
		.replace(/<\/body>/gi, '<br></body>');
	const all = toText(seen, pictures);
	const lines = all.split('\n');
	if (page.quotes || answersBetween(lines) || handsOn(lines)) return all;
	return toText(seen, [...pictures, ...quoted]) || all;
}
