import { describe, expect, it } from 'vitest';
import { classifying, extracting, keyFor, onStandIn } from './on-stand-in';
import { response, scriptedModel, type Called, type Said } from './scripted-model';

const { run } = onStandIn();
const server = scriptedModel();

const mail = [
	'From: Ada Lind <ada@lind.example>',
	'To: sales@marrowby.example',
	'Subject: Two things',
	'Message-ID: <two@lind.example>',
	'Date: Mon, 23 Nov 2026 09:00:00 +0000',
	'',
	'The display is broken. And what do ten bikes cost?',
].join('\r\n');
const wishes = [
	{ quote: 'what do ten bikes cost', label: 'New Enquiry', wish: 'The price of ten bikes.' },
	{ quote: 'The display is broken', label: 'Support Case', wish: 'A broken display.' },
];
const none = { quote: null, label: 'None of These', wish: '' };

const several = (options = {}) => ({
	...classifying({ threshold: 0, margin: 0, ...options }),
	wishes: 'several',
});
const more = () => ({ credentials: [keyFor(server.url(), 'sk-test')] });
const answer = (...named: unknown[]) => server.answers((): Said => response({ wishes: named }));

describe('Classify with several wishes', () => {
	it('puts out an item for each, paired with its input, which it keeps', async () => {
		server.answers(({ body }: Called) =>
			response({ wishes: String(body.input).includes('display') ? wishes : [] }),
		);
		const input = [
			{ text: 'Nothing.', id: 1 },
			{ text: mail.split('\r\n').at(-1) ?? '', id: 2 },
		];
		const outcome = await run(several(), { input, ...more() });
		expect(outcome.error).toBeUndefined();
		expect(
			outcome.items.map(({ result, wish, part, parts }) => [result, wish, part, parts]),
		).toEqual([
			[{ label: 'None of These' }, '', 1, 1],
			[{ label: 'Support Case' }, 'A broken display.', 1, 2],
			[{ label: 'New Enquiry' }, 'The price of ten bikes.', 2, 2],
		]);
		expect(outcome.outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 1 },
		]);
		expect(outcome.outputs[0]?.map(({ json }) => json.id)).toEqual([1, 2, 2]);
	});

	it('says so in a simplified answer as well', async () => {
		answer(...wishes);
		const { items } = await run(several({ simplify: true }), {
			input: [{ text: mail }],
			...more(),
		});
		expect(items[0]).toEqual({
			result: { label: 'Support Case' },
			status: 'ok',
			wish: 'A broken display.',
			part: 1,
			parts: 2,
		});
	});

	it('reviews each without a probability, as it does one category', async () => {
		answer(...wishes);
		const { items } = await run(several({ threshold: 0.8 }), {
			input: [{ text: mail }],
			...more(),
		});
		const doubt = { fields: { label: { issues: [{ code: 'CONFIDENCE_UNKNOWN' }] } } };
		expect(items).toMatchObject([doubt, doubt]);
	});

	it('puts out what it always did where one is wanted', async () => {
		server.answers(({ route }) =>
			route === '/decisions'
				? { status: 404, body: {} }
				: response({ quote: null, label: none.label }),
		);
		const { items } = await run(classifying(), { input: [{ text: mail }], ...more() });
		expect(items).toHaveLength(1);
		expect(Object.keys(items[0] ?? {})).not.toContain('part');
	});
});

describe('Extract with Only About', () => {
	it('asks for the fields of the wish on the item', async () => {
		server.answers(() => response({ what: { quote: 'ten bikes', value: 'ten bikes' } }));
		const item = { text: mail, wanted: { wish: wishes[0]?.wish ?? '' } };
		const { items, error } = await run(
			extracting([{ name: 'what', type: 'text' }], { onlyAbout: '={{ $json.wanted.wish }}' }),
			{ input: [item], ...more() },
		);
		expect(error).toBeUndefined();
		expect(items[0]).toMatchObject({ result: { what: 'ten bikes' } });
		expect(server.calls()[0]?.body.input).toMatch(/<matter id="\w+">\nThe price of ten bikes\.\n/);
	});
});
