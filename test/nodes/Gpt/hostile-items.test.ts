import type { IDataObject } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { hostileMails } from '../../support/hostile/mails';
import { hostilePdfs } from '../../support/hostile/pdfs';
import { hostileTexts, tooLong } from '../../support/hostile/texts';
import { extracting, fileOf, onStandIn } from './on-stand-in';

const { run } = onStandIn();
const fields = [{ name: 'email', type: 'email', description: 'E-mail address' }];
const goOn = { onError: 'continueErrorOutput' as const };

const file = (name: string, content: string) => ({
	json: {},
	binary: fileOf(name, Buffer.from(content, name.endsWith('.pdf') ? 'latin1' : 'utf8')),
});
const good = (number: number) =>
	file(`good-${number}.txt`, `Please write to ann.${number}@northwind.example about it.`);

/** Runs each hostile file with a good one behind it; what came out by item. */
async function runAmongGood(name: (index: number) => string, contents: string[]) {
	const input = contents.flatMap((content, index) => [file(name(index), content), good(index)]);
	const parameters = { ...extracting(fields), source: 'file' };
	const { outputs, error } = await run(parameters, { input, settings: goOn });
	expect(error).toBeUndefined();
	const [right = [], failed = []] = outputs;
	const placeOf = ({ pairedItem }: (typeof right)[number]) =>
		Number((pairedItem as { item: number }).item);
	return {
		right: new Map(right.map((item) => [placeOf(item), item.json['extraction'] as IDataObject])),
		failed: new Map(failed.map((item) => [placeOf(item), item.json])),
	};
}

const codes = ['DOC_UNREADABLE', 'DOC_NO_TEXT', 'DOC_TOO_BIG', 'INPUT_EMPTY', 'TEXT_TOO_LONG'];

describe.each([
	['a PDF', 'pdf', hostilePdfs, true],
	['a mail', 'eml', hostileMails, false],
	['a text', 'txt', hostileTexts, false],
	['a text beyond the limit', 'txt', tooLong, true],
])('%s that nobody should have to read', (_, extension, all, mustFail) => {
	it('is the outcome of its item alone, and the others are read', async () => {
		const contents = Object.values(all);
		const { right, failed } = await runAmongGood((n) => `hostile-${n}.${extension}`, contents);
		expect(right.size + failed.size).toBe(contents.length * 2);
		for (const [index, why] of Object.keys(all).entries()) {
			expect(right.get(index * 2 + 1), `the one behind: ${why}`).toMatchObject({
				result: { email: `ann.${index}@northwind.example` },
			});
			const answer = right.get(index * 2)?.result;
			const refusal = failed.get(index * 2)?.details as { code: string } | undefined;
			if (refusal) expect(codes, why).toContain(refusal.code);
			else expect(answer, why).toBeDefined();
			if (mustFail) expect(refusal, why).toBeDefined();
		}
	});
});
