import type { IDataObject } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { Gpt } from '../../../nodes/Gpt/Gpt.node';
import { isCanceled } from '../../../nodes/runtime/failures/is-canceled';
import { openContexts } from '../../support/engine/contexts';
import { bombs, pageBombs } from '../../support/hostile/bombs';
import { largeMail, newsletter } from '../../support/hostile/large';
import { extracting, fileOf, keyFor, modelCredentialTypes, onStandIn } from './on-stand-in';

const { run, standIn } = onStandIn();
const fields = [{ name: 'email', type: 'email', description: 'E-mail address' }];
const goOn = { onError: 'continueErrorOutput' as const };
const words = (number: number) => `Please write to ann.${number}@northwind.example about it.`;

/** Of reading: more than any takes that time is not to end. */
const seconds = 60;

/** Gives the node each item with a good file behind it; what came out by place. */
async function runAmongGood(
	items: Array<{ json: IDataObject; binary?: ReturnType<typeof fileOf> }>,
) {
	const input = items.flatMap((item, index) => [
		item,
		{ json: { seconds }, binary: fileOf(`good-${index}.txt`, words(index)) },
	]);
	const options = { maxReadingTime: '={{ $json.seconds }}' };
	const parameters = { ...extracting(fields, options), source: 'automatic' };
	const { outputs, error } = await run(parameters, { input, settings: goOn });
	expect(error).toBeUndefined();
	const [right = [], failed = []] = outputs;
	const placeOf = ({ pairedItem }: (typeof right)[number]) =>
		Number((pairedItem as { item: number }).item);
	return {
		right: new Map(right.map((item) => [placeOf(item), item.json['extraction'] as IDataObject])),
		failed: new Map(
			failed.map((item) => [placeOf(item), item.json['details'] as { code: string } | undefined]),
		),
	};
}

function expectGood(right: Map<number, IDataObject>, count: number) {
	for (let index = 0; index < count; index += 1) {
		expect(right.get(index * 2 + 1)).toMatchObject({
			result: { email: `ann.${index}@northwind.example` },
		});
	}
}

describe('a document made to hold its reader', () => {
	it('ends as the named outcome of its item alone, nothing of it is sent, and the others are read', async () => {
		const items = bombs.map(({ name, bytes, codes }) => ({
			json: { seconds: codes.includes('DOC_TIMEOUT') ? 2 : seconds },
			binary: fileOf(name, bytes),
		}));
		const { right, failed } = await runAmongGood(items);
		expectGood(right, bombs.length);
		for (const [index, { name, codes }] of bombs.entries()) {
			expect(codes, `${name}: ${failed.get(index * 2)?.code}`).toContain(
				failed.get(index * 2)?.code,
			);
		}
		expect(
			standIn()
				.log()
				.filter(({ route }) => route.includes('responses')),
		).toHaveLength(bombs.length);
	}, 120_000);

	it('is refused on an item of a mail node, too', async () => {
		const items = pageBombs.map(([, textHtml]) => ({
			json: { seconds, from: 'Ann <ann@example.com>', subject: 'x', textHtml },
		}));
		const { right, failed } = await runAmongGood(items);
		expectGood(right, items.length);
		const codes = items.map((_, index) => failed.get(index * 2)?.code);
		expect(codes).toEqual(Array(items.length).fill('DOC_TOO_COMPLEX'));
	}, 60_000);
});

describe('a document that is large and honest', () => {
	it.each([
		['a mail of 10 MB', 'large.eml', largeMail],
		['a newsletter of 2 MB of tables', 'news.html', newsletter],
	])(
		'is read: %s',
		async (_, name, make) => {
			const sentence = words(7);
			const { items } = await run(
				{ ...extracting(fields), source: 'file' },
				{ input: [{ json: {}, binary: fileOf(name, make(sentence)) }] },
			);
			expect(items[0]).toMatchObject({ result: { email: 'ann.7@northwind.example' } });
		},
		60_000,
	);
});

describe('a canceled execution', () => {
	it('ends what it was reading, and the next one has its readers', async () => {
		const stop = new AbortController();
		const bomb = bombs.find(({ name }) => name.startsWith('2 million ends'));
		const good = { json: {}, binary: fileOf('good.txt', words(1)) };
		const long = { json: {}, binary: fileOf('long.html', bomb?.bytes ?? '') };
		const { execute } = openContexts(
			{
				node: Gpt,
				credentialTypes: modelCredentialTypes,
				credentials: [keyFor(standIn().url, standIn().apiKey)],
				parameters: { ...extracting(fields, { maxReadingTime: 600 }), source: 'file' },
			},
			[good, long, long, long, long],
			stop.signal,
		);
		const stopped = new Gpt().execute.call(execute).catch((cause: unknown) => cause);
		// Its first item is answered, so that others are being read and wait.
		await expect.poll(() => standIn().log().length, { timeout: 10_000 }).toBe(1);
		stop.abort();
		expect(isCanceled(await stopped)).toBe(true);
		const { items } = await run({ ...extracting(fields), source: 'file' }, { input: [good] });
		expect(items[0]).toMatchObject({ result: { email: 'ann.1@northwind.example' } });
	}, 60_000);
});
