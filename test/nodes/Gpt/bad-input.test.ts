import { describe, expect, it } from 'vitest';
import { classifying, extracting, fileOf, keyFor, modelOf, onStandIn } from './on-stand-in';
import { makePdf } from './make-pdf';

const { standIn, run, routes } = onStandIn();
const text = { text: 'Please send an offer to ann@northwind.example.' };
const fields = [{ name: 'email', type: 'email', description: 'E-mail address' }];
const goOn = { onError: 'continueRegularOutput' as const };
const item = (name: string, bytes: Uint8Array | string) => ({
	json: {},
	binary: fileOf(name, bytes),
});

describe('GPT node: files it cannot read (#63)', () => {
	it.each([
		[
			'an encrypted PDF',
			async () => item('locked.pdf', await makePdf(['Secret order'], 'pass')),
			'locked with a password',
		],
		['a PDF without text', async () => item('scan.pdf', await makePdf([''])), 'no text layer'],
		['a damaged PDF', async () => item('broken.pdf', '%PDF-1.7 and then nothing'), 'damaged'],
		[
			'a file over the cap',
			async () => item('big.txt', 'x'.repeat(1_100_000)),
			'the limit is 1.0 MB',
		],
		[
			'a PDF with too many pages',
			async () => item('long.pdf', await makePdf(['a', 'b', 'c'])),
			'3 pages',
		],
		['a file of another kind', async () => item('call.mp3', 'ID3'), 'does not read files like'],
		['a picture that is none', async () => item('photo.png', 'PNG'), 'not what its name says'],
		['an empty file', async () => item('empty.txt', ''), 'no text to read'],
		['no file', async () => ({ json: {} }), "'data'"],
	])('says what to do about %s, and goes on with the others', async (_, make, words) => {
		const parameters = { ...extracting(fields, { maxFileSize: 1, maxPages: 2 }), source: 'file' };
		const good = item('good.txt', text.text);
		const { items } = await run(parameters, { input: [await make(), good], settings: goOn });
		expect(items[0]).toMatchObject({
			error: expect.stringContaining(words),
			message: expect.stringMatching(/\.$/),
		});
		expect(items[1]).toMatchObject({ result: { email: 'ann@northwind.example' } });
		expect(routes()).toHaveLength(1);
	});
});

describe('GPT node: what stops it', () => {
	it.each([
		[
			'a wrong key',
			() => ({ credentials: [keyFor(standIn().url, 'sk-wrong-key-1234')] }),
			{},
			'does not accept the key',
		],
		['an unknown model', () => ({}), { model: modelOf('gpt-9') }, "no model with the ID 'gpt-9'"],
		[
			'a wrong address',
			() => ({ credentials: [keyFor(`${standIn().url}/nowhere`, standIn().apiKey)] }),
			{},
			'none of the endpoints',
		],
		[
			'a server that is not there',
			() => ({ credentials: [keyFor('http://127.0.0.1:9/v1', 'sk-wrong-key-1234')] }),
			{},
			'could not be reached',
		],
	])('names %s', async (_, more, parameters, words) => {
		const { error } = await run(
			{ ...extracting(fields), ...parameters },
			{ input: [text], ...more() },
		);
		expect(error?.message).toContain(words);
		expect(error?.description).toMatch(/\.$/);
		expect(error?.context?.itemIndex).toBe(0);
	});

	it('ends the run when the quota is used up, and says so on every item', async () => {
		standIn().addFault({ kind: 'insufficient_quota', times: 10 });
		const input = ['a', 'b', 'c'].map((letter) => ({ text: `${letter} ${text.text}` }));
		const { items } = await run(extracting(fields, { concurrency: 1 }), { input, settings: goOn });
		expect(items).toHaveLength(3);
		for (const one of items) expect(one.error).toContain('quota');
		expect(routes()).toHaveLength(1);
	});

	it.each([
		['no category', { ...classifying(), categories: {} }, "'Categories'"],
		[
			'a category that is none',
			{ ...classifying(), fieldSource: 'json', categoriesJson: '["Order", { "id": "1" }]' },
			'a category has no name',
		],
		[
			'categories that are no list',
			{ ...classifying(), fieldSource: 'json', categoriesJson: '{"name":"Order"}' },
			"'Categories'",
		],
		['no field', extracting([]), "'Fields'"],
		['a field twice', extracting([...fields, ...fields]), "'email' is there twice"],
		[
			'rules that are none',
			{ ...extracting([]), fieldSource: 'rules', rules: '{"a":1}' },
			"'Write Rules'",
		],
	])('names the parameter for %s, and sends nothing', async (_, parameters, words) => {
		const { error } = await run(parameters, { input: [text] });
		expect(error?.message).toContain(words);
		expect(routes()).toHaveLength(0);
	});

	it('never puts the key or the text into an error or a stored execution (#46, #66)', async () => {
		const key = 'sk-wrong-key-1234';
		const refused = await run(extracting(fields), {
			input: [text],
			credentials: [keyFor(standIn().url, key)],
		});
		expect(JSON.stringify(refused.error)).not.toContain(key);
		expect(JSON.stringify(refused.error)).not.toContain('send an offer');
		expect(JSON.stringify(refused.run.data)).not.toContain(key);
		const answered = await run(extracting(fields), { input: [text] });
		expect(JSON.stringify(answered.run.data)).not.toContain(standIn().apiKey);
	});
});
