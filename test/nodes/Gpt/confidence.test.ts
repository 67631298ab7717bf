import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { classifying, keyFor, modelOf, onStandIn } from './on-stand-in';
import {
	completion,
	decision,
	refused,
	response,
	scriptedModel,
	tokensOf,
	type Called,
	type Said,
} from './scripted-model';

const { run } = onStandIn();
const server = scriptedModel();

const text = 'The display is broken.';
const written = { quote: 'is broken', label: 'Support Case' };
const before = '{"quote":"is broken","label":"';
const sure = tokensOf(
	before,
	[
		['Support', 0.97],
		['New', 0.02],
		['None', 0.01],
	],
	' Case',
	'"}',
);
const missing: Said = { status: 404, body: { error: { message: 'Not found', code: null } } };

/** Answers structured calls alone, on whichever of the two routes they come. */
const onlyWrites = (answer: (call: Called) => Said) => (call: Called) =>
	call.route === '/decisions' ? missing : answer(call);

async function classify(
	options: INodeParameters,
	{ input = [{ text }] as IDataObject[], provider = 'custom', more = {} as INodeParameters } = {},
) {
	const { items, error } = await run(
		{ ...classifying(options), ...more },
		{ input, credentials: [keyFor(server.url(), 'sk-test', provider)] },
	);
	expect(error).toBeUndefined();
	return items as any[];
}

const codesOf = (item: any): string[] =>
	(item.fields.label ?? item.fields.labels).issues.map(({ code }: { code: string }) => code);

describe('a label without a probability', () => {
	const withoutOdds = onlyWrites(({ route }) =>
		route === '/responses' ? response(written) : completion(written),
	);

	it.each<[string, INodeParameters, string]>([
		['where the server gives none', {}, 'custom'],
		['from Ollama', {}, 'ollama'],
		['with the lowest threshold there is', { threshold: 0.01, margin: 0 }, 'custom'],
		['with a margin alone', { threshold: 0, margin: 0.1 }, 'custom'],
		['of a model that thinks first', { effort: 'high', engine: 'structured' }, 'openAi'],
	])('goes to review %s', async (_, options, provider) => {
		server.answers(withoutOdds);
		const [item] = await classify(options, { provider });
		expect(item).toMatchObject({
			status: 'review',
			result: { label: 'Support Case' },
			fields: { label: { status: 'review', confidence: null, confidenceSource: 'none' } },
		});
		expect(codesOf(item)).toEqual(['CONFIDENCE_UNKNOWN']);
	});

	it('passes on its words where threshold and margin are both 0', async () => {
		server.answers(withoutOdds);
		const [item] = await classify({ threshold: 0, margin: 0 });
		expect(item).toMatchObject({
			status: 'ok',
			fields: { label: { confidence: null, issues: [] } },
		});
	});

	it('goes to review among several, which are written without odds', async () => {
		server.answers(onlyWrites(() => response({ quote: 'is broken', labels: ['Support Case'] })));
		const [item] = await classify({}, { more: { multiple: true } });
		expect(item).toMatchObject({ status: 'review', result: { labels: ['Support Case'] } });
		expect(codesOf(item)).toEqual(['CONFIDENCE_UNKNOWN']);
	});

	it('is not taken from tokens that spell another answer', async () => {
		server.answers(onlyWrites(() => response(written, tokensOf('{"label":"', 'New', '"}'))));
		const [item] = await classify({});
		expect(codesOf(item)).toEqual(['CONFIDENCE_UNKNOWN']);
	});
});

describe('the margin of a written label', () => {
	const even = (chosen: number, second: number) =>
		tokensOf(
			before,
			[
				['Support', chosen],
				['New', second],
			],
			' Case',
			'"}',
		);

	it.each<[string, number, number, INodeParameters, string[]]>([
		['a clear lead', 0.9, 0.08, {}, []],
		['a lead below the margin', 0.55, 0.44, { threshold: 0.5 }, ['SMALL_MARGIN']],
		['a margin near to certainty', 0.9, 0.08, { margin: 0.9 }, ['SMALL_MARGIN']],
		['a low probability', 0.6, 0.1, {}, ['LOW_CONFIDENCE']],
	])('is its lead over the second: %s', async (_, chosen, second, options, codes) => {
		server.answers(onlyWrites(() => response(written, even(chosen, second))));
		const [item] = await classify(options);
		expect(codesOf(item)).toEqual(codes);
		expect(item.fields.label).toMatchObject({ confidence: chosen, confidenceSource: 'logprob' });
	});

	it('is asked for with the alternatives of each token, on both routes', async () => {
		server.answers(
			onlyWrites(({ route }) =>
				route === '/responses' ? response(written, sure) : completion(written, sure),
			),
		);
		await classify({ engine: 'structured' });
		const [item] = await classify({}, { provider: 'ollama' });
		expect(server.calls().map(({ body }) => body)).toMatchObject([
			{ include: ['message.output_text.logprobs'], top_logprobs: 5 },
			{ logprobs: true, top_logprobs: 5 },
		]);
		expect(item).toMatchObject({ status: 'ok', fields: { label: { confidence: 0.97 } } });
	});

	it('sees a longer category that begins like the label', async () => {
		const categories = { category: [{ name: 'Order' }, { name: 'Order Change' }] };
		const odds = tokensOf('{"quote":"is broken","label":"', 'Order', [
			['"}', 0.52],
			[' Change', 0.48],
		]);
		server.answers(onlyWrites(() => response({ quote: 'is broken', label: 'Order' }, odds)));
		const [item] = await classify({}, { more: { categories } });
		expect(codesOf(item)).toEqual(['LOW_CONFIDENCE', 'SMALL_MARGIN']);
	});

	it('counts by what is left where the server names no alternatives', async () => {
		const bare = sure.map(({ top_logprobs: _, ...token }) => ({ ...token, top_logprobs: [] }));
		server.answers(onlyWrites(() => response(written, bare)));
		const [good] = await classify({});
		expect(codesOf(good)).toEqual([]);
		const [close] = await classify({ margin: 0.95 });
		expect(codesOf(close)).toEqual(['SMALL_MARGIN']);
	});

	it('acts on each of several categories', async () => {
		const predicate = (probability: number) => ({ type: 'predicate', probability });
		server.answers(() => ({
			body: { model: 'scripted', answers: [predicate(0.6), predicate(0.99)] },
		}));
		const [item] = await classify({ threshold: 0, margin: 0.3 }, { more: { multiple: true } });
		expect(codesOf(item)).toEqual(['SMALL_MARGIN']);
	});
});

describe('what one item is refused', () => {
	const input = [{ text: 'A poison item.' }, { text }, { text: `${text} Again.` }];
	const alone = { concurrency: 1 };
	const isPoison = ({ body }: Called) => JSON.stringify(body).includes('poison');
	const poisoned = { quote: 'poison', label: 'Support Case' };
	const decided = decision({ 'Support Case': 0.97, 'New Enquiry': 0.02, 'None of These': 0.01 });

	it.each<[string, Said]>([
		['a plain 400', refused('Could not process this input')],
		['a status of its own', { status: 422, body: { error: { message: 'No', code: 'bad_input' } } }],
		['odds that are none', decision({ 'Support Case': 0.9, 'New Enquiry': 0.9 })],
	])('by decisions with %s is asked otherwise, and the next ones are decided', async (_, said) => {
		server.answers((call) => {
			if (call.route !== '/decisions') return response(poisoned);
			return isPoison(call) ? said : decided;
		});
		const [first, ...others] = await classify(alone, { input });
		expect(first).toMatchObject({ status: 'review', meta: { degraded: ['decisions'] } });
		expect(codesOf(first)).toEqual(['CONFIDENCE_UNKNOWN']);
		for (const item of others) {
			expect(item).toMatchObject({ status: 'ok', meta: { engine: 'decisions', degraded: [] } });
		}
	});

	it.each<[string, Said]>([
		['the endpoint', missing],
		['the model', refused('Not for this model', null, 'model')],
		['the model by its code', refused('Not for this model', 'unsupported_model')],
	])('for a reason that holds for all, %s, is not asked for again', async (_, said) => {
		server.answers(({ route }) => (route === '/decisions' ? said : response(written, sure)));
		const items = await classify(alone, { input: input.slice(1) });
		expect(items).toMatchObject([{ status: 'ok' }, { status: 'ok' }]);
		expect(server.calls().map(({ route }) => route)).toEqual([
			'/decisions',
			'/responses',
			'/responses',
		]);
	});

	it.each<[string, Said]>([
		['in plain words', refused('logprobs not supported')],
		['by name alone', refused('logprobs not supported', null, 'logprobs')],
	])('of its log-probabilities %s is said on that item alone', async (_, said) => {
		server.answers(
			onlyWrites((call) => {
				if (!isPoison(call)) return response(written, sure);
				return 'include' in call.body ? said : response(poisoned);
			}),
		);
		const [first, ...others] = await classify({ ...alone, engine: 'structured' }, { input });
		expect(first).toMatchObject({ status: 'review', meta: { degraded: ['logprobs'] } });
		expect(codesOf(first)).toEqual(['CONFIDENCE_UNKNOWN']);
		for (const item of others) {
			expect(item).toMatchObject({
				status: 'ok',
				fields: { label: { confidence: 0.97 } },
				meta: { degraded: [] },
			});
		}
	});

	it('is learned by items that were on their way together', async () => {
		let both: () => void;
		const arrived = new Promise<void>((resolve) => (both = resolve));
		server.answers(async ({ body }) => {
			if (!('reasoning' in body)) return response(written, sure);
			if (server.calls().length === 2) both();
			await arrived;
			return refused('Unknown', 'unknown_parameter', 'reasoning');
		});
		const items = await classify(
			{ engine: 'structured', concurrency: 2 },
			{ input: input.slice(1) },
		);
		expect(items).toMatchObject([{ status: 'ok' }, { status: 'ok' }]);
	});

	it('of one model says nothing of another', async () => {
		const models = [
			{ text, model: 'old' },
			{ text, model: 'new' },
		];
		server.answers(({ route, body }) => {
			const old = body.model === 'old';
			if (route === '/decisions') return old ? refused('No', null, 'model') : decided;
			if ('include' in body) return refused('No', 'unsupported_parameter', 'include');
			return response(written);
		});
		const [first, second] = await classify(alone, {
			input: models,
			more: { model: { ...modelOf(''), value: '={{ $json.model }}' } },
		});
		expect(codesOf(first)).toEqual(['CONFIDENCE_UNKNOWN']);
		expect(second).toMatchObject({ status: 'ok', meta: { engine: 'decisions', degraded: [] } });
	});

	it('keeps the probabilities of a server that only lacks the alternatives', async () => {
		server.answers(
			onlyWrites(({ body }) =>
				'top_logprobs' in body
					? refused('Unknown', 'unknown_parameter', 'top_logprobs')
					: response(written, sure),
			),
		);
		const items = await classify({ ...alone, engine: 'structured' }, { input: input.slice(1) });
		expect(items).toMatchObject([
			{
				status: 'ok',
				fields: { label: { confidence: 0.97 } },
				meta: { degraded: ['top_logprobs'] },
			},
			{ status: 'ok' },
		]);
		expect(server.calls()).toHaveLength(3);
	});
});
