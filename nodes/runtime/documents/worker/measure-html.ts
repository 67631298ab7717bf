import { Parser } from 'htmlparser2';
import { failGpt } from '../../../core/gpt/words/error-catalog';
import { documentLimits } from '../../../core/gpt/words/limits';

const { htmlCharacters, htmlElements, htmlDepth } = documentLimits;

/**
 * Fails with DOC_TOO_COMPLEX when a page is more than its reader takes. The parser walks all open
 * elements with each tag, so that a page which closes none takes minutes: it is counted first, and
 * left at the first element too many.
 */
export function measureHtml(html: string, file: string): void {
	const refuse = (what: string, limit: number) =>
		failGpt('DOC_TOO_COMPLEX', {
			file,
			size: `more than ${limit.toLocaleString('en-US')} ${what}`,
		});
	if (html.length > htmlCharacters) throw refuse('characters of HTML', htmlCharacters);
	let elements = 0;
	let depth = 0;
	const parser = new Parser({
		onopentagname: () => {
			elements += 1;
			depth += 1;
			if (elements > htmlElements) throw refuse('HTML elements', htmlElements);
			if (depth > htmlDepth) throw refuse('HTML elements within each other', htmlDepth);
		},
		onclosetag: () => {
			depth -= 1;
		},
	});
	parser.end(html);
}
