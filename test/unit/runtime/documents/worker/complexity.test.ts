import { describe, expect, it } from 'vitest';
import { documentLimits } from '../../../../../nodes/core/gpt/words/limits';
import type { CoreError } from '../../../../../nodes/core/kernel/errors';
import { answerJob } from '../../../../../nodes/runtime/documents/worker/answer-job';
import { countParts } from '../../../../../nodes/runtime/documents/worker/count-parts';
import { htmlToPlain } from '../../../../../nodes/runtime/documents/worker/html-to-plain';
import { measureHtml } from '../../../../../nodes/runtime/documents/worker/measure-html';

const { htmlCharacters, htmlElements, htmlDepth, mailParts } = documentLimits;
const limits = { maxPages: 1, maxCharacters: 10_000_000, signature: true };

/** `read`, or the code it is refused with. */
async function read(name: string, content: string) {
	const bytes = Uint8Array.from(Buffer.from(content));
	const answer = await answerJob({ kind: 'file', name, mimeType: '', bytes, limits });
	return answer.ok ? 'read' : answer.code;
}
/** The same of counting alone: to read so many elements takes seconds. */
function measure(html: string) {
	try {
		measureHtml(html, 'a.html');
		return 'read';
	} catch (cause) {
		return (cause as CoreError).code;
	}
}
const within = (depth: number) => `${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}`;
const mailOf = (parts: number) =>
	`From: a@example.com\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(parts)}--b--\r\n`;

describe('what a document may hold is read to the very edge', () => {
	const edges: Array<[what: string, limit: number, at: (n: number) => Promise<string>]> = [
		['characters of HTML', htmlCharacters, (n) => read('a.html', 'a'.padEnd(n))],
		['HTML elements', htmlElements, async (n) => measure('<b></b>'.repeat(n))],
		['HTML elements within each other', htmlDepth, (n) => read('a.html', within(n))],
		['parts of a mail', mailParts, (n) => read('a.eml', mailOf(n))],
	];

	it.each(edges)(
		'%s: %i',
		async (_, limit, at) => {
			const outcomes = [await at(limit - 1), await at(limit), await at(limit + 1)];
			expect(outcomes).toEqual(['read', 'read', 'DOC_TOO_COMPLEX']);
		},
		60_000,
	);

	it('loses no word of the inmost element', () => {
		expect(htmlToPlain(within(htmlDepth), { name: 'a', quotes: true })).toBe('deep');
	});
});

describe('elements that nobody closes', () => {
	it.each([
		['paragraphs', '<p>a'],
		['items of a list', '<ul><li>a<li>b</ul>'],
		['rows and cells', '<table><tr><td>a<td>b<tr><td>c</table>'],
		['breaks, lines and pictures', 'a<br><hr><img src=x>'],
		['choices', '<select><option>a<option>b</select>'],
		['definitions', '<dl><dt>a<dd>b<dt>c</dl>'],
	])('end where the next begins: %s', async (_, unit) => {
		expect(await read('a.html', unit.repeat(2 * htmlDepth))).toBe('read');
	});
});

describe('the parts of a mail', () => {
	it('are the lines that a declared boundary begins', () => {
		expect(countParts(Buffer.from(mailOf(3)))).toBe(3);
		expect(countParts(Buffer.from('From: a\r\n\r\n--\r\n--b\r\n---------\r\n'))).toBe(0);
		const nested =
			'Content-Type: x; BOUNDARY = outer\n\n--outer\nboundary="in ner"\n\n--in ner  \n--inner\n';
		expect(countParts(Buffer.from(nested))).toBe(2);
	});
});
