import { describe, expect, it } from 'vitest';
import { htmlToPlain } from '../../../../../nodes/runtime/documents/worker/html-to-plain';

const read = (html: string) => htmlToPlain(html, { name: 'html', quotes: false });

const gmail = (between: string) =>
	`<div>Hi, see below.</div><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Sun, Nov 29, 2026 at 11:00 Ann &lt;ann@x.example&gt; wrote:<br></div><blockquote class="gmail_quote">How many?</blockquote>${between}</div>`;

describe('answers to a quoted mail in HTML', () => {
	it('are not taken for what they answer, where Gmail has them in its quotation', () => {
		expect(read(gmail('<div>Twenty.</div>'))).toMatch(/^Hi, see below\.\s+Twenty\.$/);
		expect(read(gmail(''))).toBe('Hi, see below.');
	});

	it.each([
		gmail('<div>Twenty.</div><blockquote class="gmail_quote">Blue?</blockquote><div>Red.</div>'),
		'<p>Hi, see below.</p><div class="moz-cite-prefix">Am 29.11.26 um 11:00 schrieb Ann:</div><blockquote type="cite">How many?</blockquote><p>Twenty.</p><blockquote type="cite">Blue?</blockquote><p>Red.</p>',
	])('come with what they answer, where there are several', (html) => {
		expect(read(html)).toMatch(
			/^Hi, see below\.[^]+:\s+> How many\?\s+Twenty\.\s+> Blue\?\s+Red\.$/,
		);
	});
});

it('keeps a mail that is handed on below words of its own', () => {
	const words = 'From: Kim<br>Subject: Order<br><br>We order 20.';
	const ofGmail = `<div>Please handle.</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------</div>${words}</div>`;
	const ofApple = `Please handle.<blockquote type="cite"><div>Begin forwarded message:</div><br>${words}</blockquote>`;
	for (const html of [ofGmail, ofApple]) expect(read(html)).toContain('We order 20.');
});

it('makes no number of digits that stand apart', () => {
	expect(read('5<sup>00</sup> <b>12</b><sup>1</sup> m<sup>2</sup>')).toBe('5 00 12 1 m2');
	expect(read('<html><body>Take 20</body></html>\n<html><body>30 later</body></html>')).toMatch(
		/^Take 20\n+30 later$/,
	);
});
