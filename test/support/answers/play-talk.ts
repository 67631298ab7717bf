import type { IDataObject, INode } from 'n8n-workflow';
import type { SeenWrite } from '../../../sandbox/stage/seen-write';
import { readStory, type Story } from '../../../sandbox/stage/stories';
import type { Twin } from '../../../sandbox/zoho/twin';
import { response, tokensOf, type Called, type Said } from '../../nodes/Gpt/scripted-model';
import {
	criteria,
	isSecondReading,
	sayOfTalk,
	type AskedOfTalk,
	type Talk,
	type TalkAnswer,
} from './conversations';
import { runItems } from './play-answers';

/** What somebody set in *House Rules*. */
export type HouseRules = Record<string, boolean | string>;

/** The story with its switches as they are set, and the criteria of the CRM's owner. */
export function storyWith(rules: HouseRules): Pick<Story, 'workflow'> {
	const workflow = readStory('10-conversation-to-crm.json');
	const nodes = structuredClone(workflow.nodes) as unknown as INode[];
	for (const { name, parameters } of nodes) {
		if (name === 'House Rules') {
			const { assignments } = parameters['assignments'] as {
				assignments: Array<{ name: string; value: unknown }>;
			};
			for (const one of assignments) one.value = rules[one.name] ?? one.value;
		}
		if (name === 'Choose Stage') {
			const criterion = criteria.map(({ label: stage, words }) => ({ stage, words }));
			parameters['criteria'] = { criterion };
		}
	}
	return { workflow: { ...workflow, nodes: nodes as unknown as typeof workflow.nodes } };
}

/** As a model answers that is sure of its labels: `first`, and `second` in second readings. */
export const answersOf =
	(talk: Talk, first: TalkAnswer, second: TalkAnswer) =>
	({ route, body }: Called): Said => {
		if (route !== '/responses') return { status: 404, body: {} };
		const asked = body as AskedOfTalk;
		const parts = sayOfTalk(talk, isSecondReading(asked) ? second : first, asked);
		const [before = '', label, after = ''] = parts;
		if (label === undefined) return response(before);
		const odds: Array<[string, number]> = [
			[label, 0.97],
			['~', 0.03],
		];
		return response(parts.join(''), tokensOf(before, odds, after));
	};

/** Sends bodies to the story, as the items of one run, on the twin as it is. Fails with the execution. */
export async function sendTo(
	story: Pick<Story, 'workflow'>,
	bodies: object[],
	stage: { twin: Twin; url: string },
): Promise<SeenWrite[]> {
	const input = bodies.map((body, item) => ({
		json: { headers: {}, params: {}, query: {}, body } as IDataObject,
		pairedItem: { item },
	}));
	const model = { url: stage.url, apiKey: 'sk-test' };
	const { failure, writes } = await runItems(story, input, { twin: stage.twin, model });
	if (failure !== undefined) throw new Error(failure);
	return writes;
}
