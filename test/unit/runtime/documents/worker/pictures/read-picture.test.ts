import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shownLimits } from '../../../../../../nodes/core/gpt/words/limits';
import type { ReadLimits } from '../../../../../../nodes/runtime/documents/document-job';
import { answerJob } from '../../../../../../nodes/runtime/documents/worker/answer-job';
import { makePdf, makeScan } from '../../../../../nodes/Gpt/make-pdf';
import { jpeg, webp } from '../../../../../support/pictures/drawn';
import {
	gifOf,
	largePng,
	movingPng,
	pngOf,
	unreadPictures,
} from '../../../../../support/pictures/pictures';

const limits: ReadLimits = {
	maxPages: 50,
	maxCharacters: 1e6,
	signature: true,
	pictures: { maxPages: 20 },
};
const read = async (name: string, content: Uint8Array, own: Partial<ReadLimits> = {}) => {
	const bytes = Uint8Array.from(content);
	const about = { kind: 'file' as const, name, mimeType: '', limits: { ...limits, ...own } };
	return await answerJob({ ...about, bytes });
};
/** What a file is shown as, or the code of why it is not. */
const verdictOf = async (...file: Parameters<typeof read>) => {
	const answer = await read(...file);
	if (!answer.ok) return answer.code;
	return answer.document.shown?.map(({ mimeType }) => mimeType).join() ?? 'text';
};

const png = pngOf(300, 200);
const pictures: Array<[type: string, bytes: Buffer]> = [
	['image/png', png],
	['image/jpeg', jpeg],
	['image/webp', webp],
	['image/gif', gifOf(1)],
];

describe('a picture is known by what it is', () => {
	it.each(pictures)('%s, whatever its name and type say', async (type, bytes) => {
		for (const name of ['a.txt', 'a.pdf', 'a.jpg', 'a.docx', 'a.eml', 'picture', 'a.png']) {
			expect(await verdictOf(name, bytes)).toBe(type);
		}
		const answer = await read('a.txt', bytes);
		expect(answer).toMatchObject({ document: { text: '', shown: [{ name: 'a.txt' }] } });
		const base64 = answer.ok ? answer.document.shown?.[0]?.base64 : '';
		expect(Buffer.from(base64 ?? '', 'base64').equals(bytes)).toBe(true);
	});

	it('a picture of the editor, made by nobody for this', async () => {
		const shot = readFileSync('docs/images/panel-gpt.png');
		expect(await verdictOf('panel', shot)).toBe('image/png');
	});

	it('and not what only bears its name', async () => {
		for (const name of ['a.png', 'a.jpeg', 'a.webp', 'a.gif']) {
			expect(await verdictOf(name, Buffer.from('Hello'))).toBe('DOC_UNREADABLE');
		}
		expect(await verdictOf('a.txt', Buffer.from('BM is short for Bill'))).toBe('text');
		expect(await verdictOf('a.html', Buffer.from('<p>Hi<svg></svg></p>'))).toBe('text');
	});

	it.each(Object.entries(unreadPictures))('%s ends with what to do', async (format, bytes) => {
		for (const name of ['a.png', 'a.txt']) {
			expect(await read(name, bytes)).toMatchObject({
				code: 'PICTURE_UNSUPPORTED',
				details: { format },
			});
		}
	});

	it('one that moves is none that models read', async () => {
		for (const moving of [movingPng(), gifOf(2)]) {
			expect(await verdictOf('a.gif', moving)).toBe('PICTURE_UNSUPPORTED');
		}
	});
});

describe('a damaged picture is not shown', () => {
	it.each(pictures)('%s that is cut anywhere', async (_, bytes) => {
		const cut = fc.integer({ min: 12, max: bytes.length - 2 });
		await fc.assert(
			fc.asyncProperty(cut, async (length) => {
				expect(await verdictOf('a.png', bytes.subarray(0, length))).toBe('DOC_UNREADABLE');
			}),
			{ numRuns: 50 },
		);
	});

	it.each(pictures)(
		'%s with noise behind its beginning ends in one way or another',
		async (_, bytes) => {
			const noise = fc.uint8Array({ maxLength: 300 });
			await fc.assert(
				fc.asyncProperty(noise, async (more) => {
					const picture = Buffer.concat([bytes.subarray(0, 12), more]);
					expect(await verdictOf('a.png', picture)).toMatch(/^[A-Z_]+$|^image\/(?:gif|webp)$/);
				}),
				{ numRuns: 100 },
			);
		},
	);

	it('a PNG in which one bit is another', async () => {
		const spoiled = Buffer.from(png);
		spoiled[20] = (spoiled[20] ?? 0) ^ 1;
		expect(await verdictOf('a.png', spoiled)).toBe('DOC_UNREADABLE');
		expect(await verdictOf('a.png', pngOf(0, 200))).toBe('DOC_UNREADABLE');
	});
});

describe('what is shown has bounds', () => {
	it('in bytes', async () => {
		const rest = largePng(0).length;
		const atMost = largePng(shownLimits.bytes - rest);
		expect(await verdictOf('a.png', atMost)).toBe('image/png');
		const larger = largePng(shownLimits.bytes - rest + 1);
		expect(await verdictOf('a.png', larger)).toBe('PICTURE_TOO_BIG');
		const scan = await makeScan(1, larger);
		expect(await verdictOf('a.pdf', Buffer.concat([scan, larger]))).toBe('PICTURE_TOO_BIG');
	});

	it('in pixels, of what comes with a mail', async () => {
		const own = { pictures: { maxPages: 1, leastPixels: shownLimits.mailPixels } };
		expect(await verdictOf('a.png', pngOf(250, 199), own)).toBe('PICTURE_TOO_SMALL');
		expect(await verdictOf('a.png', pngOf(250, 200), own)).toBe('image/png');
		expect(await verdictOf('a.png', pngOf(1, 1))).toBe('image/png');
	});

	it('and nothing is shown where pictures are kept', async () => {
		const kept = { ...limits };
		delete kept.pictures;
		const files: Array<[string, Buffer, string]> = [
			['a.png', png, 'PICTURE_NOT_SENT'],
			['a.heic', unreadPictures['HEIC'] ?? png, 'PICTURE_NOT_SENT'],
			['a.pdf', await makeScan(1, jpeg), 'DOC_NO_TEXT'],
		];
		for (const [name, content, code] of files) {
			const bytes = Uint8Array.from(content);
			const job = { kind: 'file' as const, name, mimeType: '', bytes, limits: kept };
			expect(await answerJob(job)).toMatchObject({ code });
		}
	});
});

describe('a PDF without a text layer', () => {
	it('is shown whole where it holds pictures', async () => {
		const scan = await makeScan(2, jpeg);
		const answer = await read('scan.txt', scan);
		expect(answer).toMatchObject({
			document: { text: '', pages: [], shown: [{ mimeType: 'application/pdf' }] },
		});
		const base64 = answer.ok ? answer.document.shown?.[0]?.base64 : '';
		expect(Buffer.from(base64 ?? '', 'base64').equals(scan)).toBe(true);
	});

	it('on some of its pages is shown beside the words of the others', async () => {
		const words = 'The annex is a part of this contract.';
		const shown = [{ mimeType: 'application/pdf' }];
		expect(await read('a.pdf', await makeScan(2, jpeg, words))).toMatchObject({
			document: { text: expect.stringContaining(words), shown, pages: [{}, {}, {}] },
		});
		expect(await verdictOf('a.pdf', await makePdf([words, '']))).toBe('text');
		expect(await verdictOf('a.pdf', await makePdf([words, words]))).toBe('text');
		const long = await read('a.pdf', await makeScan(20, jpeg, words));
		expect(long).toMatchObject({ document: { text: expect.stringContaining(words), shown: [] } });
	});

	it('is not where it is empty, or has more pages than are shown', async () => {
		expect(await verdictOf('a.pdf', await makePdf(['', '']))).toBe('DOC_NO_TEXT');
		expect(await verdictOf('a.pdf', await makeScan(20, jpeg))).toBe('application/pdf');
		expect(await read('a.pdf', await makeScan(21, jpeg))).toMatchObject({
			code: 'DOC_TOO_BIG',
			details: { option: 'Max Scanned Pages' },
		});
	});
});
