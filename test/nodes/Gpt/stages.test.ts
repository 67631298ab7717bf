import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Gpt } from '../../../nodes/Gpt/Gpt.node';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin';
import { openPanel } from '../../support/engine/load-options';
import { runNode } from '../../support/engine/run-node';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { keyFor, modelCredentialTypes, modelOf } from './on-stand-in';
import { response, scriptedModel, tokensOf } from './scripted-model';

const model = scriptedModel();
let twin: Twin;
beforeAll(async () => {
	twin = await createTwin();
});
afterAll(() => twin.close());
beforeEach(() => twin.reset());

const deal = '5725767000000400004';
const text = [
	'Agent: Good morning, how can I help?',
	'Caller: We read your offer for the forty bikes, and we would like to talk about the price.',
	'Agent: Of course. Who of you decides?',
	'Caller: I do, but only after the board has met in March. We have not accepted your price.',
].join('\n');
const quote = 'we would like to talk about the price';

/** What a model says that is sure of its label. */
function says(label: string, reason?: string, words: string | null = quote) {
	const said = reason === undefined ? '' : `"reason":${JSON.stringify(reason)},`;
	const before = `{"quote":${JSON.stringify(words)},${said}"label":"`;
	const tokens = tokensOf(
		before,
		[
			[label, 0.97],
			['~', 0.03],
		],
		'"}',
	);
	model.answers(() => response(`${before}${label}"}`, tokens));
}

async function choose(more: INodeParameters = {}): Promise<any> {
	const { items, error } = await runNode({
		node: Gpt,
		credentialTypes: [...zohoCredentialTypes, ...modelCredentialTypes],
		credentials: [connectedTo(twin), keyFor(model.url(), 'sk-test')],
		settings: { onError: 'continueRegularOutput' },
		input: [{ text }] as IDataObject[],
		parameters: {
			...{ operation: 'classify', model: modelOf('gpt-6-luna'), fieldSource: 'pipeline' },
			dealId: deal,
			criteria: {
				criterion: [{ stage: 'Negotiation/Review', words: 'They talk about price or terms' }],
			},
			...more,
		},
	});
	expect(error).toBeUndefined();
	return items[0]?.['classification'] ?? items[0];
}

const offered = () =>
	(model.calls()[0]?.body.text.format.schema.properties.label.anyOf as any[]).map(
		({ enum: [name], description }) => [name, description] as const,
	);

describe('a stage that GPT chooses (#164, #174)', () => {
	it('is one of the open ones of the deal’s own pipeline, with reason and evidence', async () => {
		says('Negotiation/Review', 'They read the offer and want to talk about the price.');
		expect(await choose()).toMatchObject({
			status: 'ok',
			result: {
				label: 'Negotiation/Review',
				reason: 'They read the offer and want to talk about the price.',
			},
			fields: {
				label: { evidence: { quote, match: 'exact' } },
				reason: { status: 'accepted', kind: 'written', evidence: { quote } },
			},
			meta: { engine: 'responses', degraded: [] },
		});
		const names = offered().map(([name]) => name);
		// The deal stands in Needs Analysis.
		expect(names).toEqual([
			...['Needs Analysis', 'Value Proposition', 'Identify Decision Makers'],
			...['Proposal/Price Quote', 'Negotiation/Review', 'None of These'],
		]);
		const stands = offered().filter(([, words]) => /stands here now/.test(words));
		expect(stands).toHaveLength(1);
		expect(new Map(offered()).get('Negotiation/Review')).toContain('talk about price or terms');
		expect(model.calls().map(({ route }) => route)).toEqual(['/responses']);
	});

	it.each([
		['has a number that nobody said', 'They want to talk about the price of sixty bikes.'],
		[
			'says what its words deny',
			'They have accepted the price.',
			'We have not accepted your price',
		],
	])('goes to review where its reason %s', async (_, reason, words = quote) => {
		says('Negotiation/Review', reason, words);
		expect(await choose()).toMatchObject({
			status: 'review',
			fields: { reason: { status: 'review' } },
		});
	});

	it('is told without a reason that shares no word with what was said', async () => {
		const invented = 'A competitor withdrew its tender yesterday evening.';
		says('Negotiation/Review', invented);
		expect(await choose()).toMatchObject({
			...{ status: 'ok', result: { label: 'Negotiation/Review', reason: null } },
			fields: { reason: { status: 'absent', raw: invented } },
		});
	});

	it('goes to review without a reason, or without words of the text', async () => {
		says('Negotiation/Review');
		expect(await choose()).toMatchObject({
			status: 'review',
			fields: { reason: { status: 'absent', issues: [{ code: 'REQUIRED_ABSENT' }] } },
		});
		says('Negotiation/Review', 'They want to talk about the price.', 'we accept your offer');
		expect(await choose()).toMatchObject({
			status: 'review',
			fields: { label: { status: 'review' } },
		});
	});

	it('may be an earlier one where that is chosen', async () => {
		says('Qualification', 'They want to talk about the price.');
		await choose({ earlierStages: true });
		expect(offered()[0]?.[0]).toBe('Qualification');
	});

	it('goes to review with both where a second reading gives another one', async () => {
		const reason = 'They want to talk about the price.';
		const written = (label: string) => ({ against: [], quote, reason, label });
		model.answers(({ body }) => {
			const isAgain = 'against' in body.text.format.schema.properties;
			const label = isAgain ? 'Proposal/Price Quote' : 'Negotiation/Review';
			const [before, after] = JSON.stringify(written(label)).split(label);
			return response(
				written(label),
				tokensOf(
					before ?? '',
					[
						[label, 0.97],
						['~', 0.03],
					],
					after ?? '',
				),
			);
		});
		const answer = await choose({ options: { secondReading: 'sameModel' } });
		expect(answer).toMatchObject({
			status: 'review',
			result: { label: 'Negotiation/Review' },
			fields: {
				label: {
					rival: { value: 'Proposal/Price Quote', quote },
					issues: [{ code: 'READINGS_DIFFER' }],
				},
			},
		});
		expect(model.calls()).toHaveLength(2);
	});

	it('may be none, which needs no reason', async () => {
		says('None of These', '', null);
		expect(await choose()).toMatchObject({ status: 'ok', result: { label: 'None of These' } });
	});

	it('is never one that the pipeline lacks, however often the model says so', async () => {
		says('Closed Won', 'They want to talk about the price.');
		expect(await choose()).toMatchObject({ details: { code: 'OUTPUT_INVALID' } });
		expect(model.calls()).toHaveLength(2);
	});

	it('is of a pipeline by its name where there is no deal yet', async () => {
		twin.settings({ pipelineStages: ['Qualification', 'Needs Analysis', 'Closed Won'] });
		says('Qualification', 'They want to talk about the price.');
		const [pipeline] = await lists.getPipelines.call(panel());
		await choose({ dealId: '', pipeline: String(pipeline?.value) });
		expect(offered().map(([name]) => name)).toEqual([
			...['Qualification', 'Needs Analysis', 'None of These'],
		]);
	});

	it.each([
		['no deal and no pipeline', { dealId: '' }, 'PARAMETER_EMPTY'],
		['a deal that is not there', { dealId: '5725767000000999999' }, 'RECORD_NOT_FOUND'],
		['a pipeline that is not there', { dealId: '', pipeline: 'Renewals' }, 'SCHEMA_INVALID'],
	])('says what is wrong with %s, and asks no model', async (_, parameters, code) => {
		expect(await choose(parameters)).toMatchObject({ details: { code } });
		expect(model.calls()).toEqual([]);
	});
});

const { loadOptions: lists } = new Gpt().methods;
const panel = () =>
	openPanel({
		node: Gpt,
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(twin)],
		parameters: { operation: 'classify', fieldSource: 'pipeline' },
	});

it('the panel lists pipelines and their open stages', async () => {
	expect(await lists.getPipelines.call(panel())).toHaveLength(1);
	const stages = await lists.getStages.call(panel());
	expect(stages.map(({ name }) => name)).toEqual([
		...['Qualification', 'Needs Analysis', 'Value Proposition', 'Identify Decision Makers'],
		...['Proposal/Price Quote', 'Negotiation/Review'],
	]);
});
