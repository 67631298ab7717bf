import type { INodeParameters } from 'n8n-workflow';
import { Gpt } from '../../nodes/Gpt/Gpt.node';
import { createStandIn, type StandIn } from '../../sandbox/gpt/stand-in';
import { extracting, fileOf, keyFor, modelCredentialTypes } from '../nodes/Gpt/on-stand-in';
import { standBetween } from '../nodes/between';
import { passTimeQuickly } from '../support/engine/quick-waits';
import { runNode, type NodeOutcome, type NodeRun } from '../support/engine/run-node';
import type { HostileDocument } from '../support/hostile/documents';
import type { HostileServer } from '../support/hostile/model-servers';
import { judgeItems } from './judge-items';
import type { Played } from './kinds';

const fields = [{ name: 'email', type: 'email', description: 'E-mail address' }];
const addressOf = (number: number) => `ann.${number}@northwind.example`;
const sentence = (number: number) => `Please write to ${addressOf(number)} about it.`;

/** Of reading: more than any document takes whose time is not to end, and little for those whose is. */
const seconds = { patient: 60, endless: 2 };

/** Gives the node every hostile document with a good one behind it. */
export async function playDocuments(documents: readonly HostileDocument[]): Promise<Played> {
	const standIn = await createStandIn();
	try {
		const input = documents.flatMap(({ file, bytes, isEndless }, number) => [
			{
				json: { seconds: isEndless ? seconds.endless : seconds.patient },
				binary: fileOf(file, bytes),
			},
			{ json: { seconds: seconds.patient }, binary: fileOf('good.txt', sentence(number)) },
		]);
		const options = { maxReadingTime: '={{ $json.seconds }}' };
		const outcome = await extract(standIn, { source: 'file' }, { options, input });
		return {
			kind: 'document',
			cases: documents.length,
			of: documents.length,
			...judgeItems(documents, outcome, addressOf),
		};
	} finally {
		await standIn.close();
	}
}

/** Asks a server that gives each hostile answer to its document, with a good document behind it. */
export async function playAnswers(
	answers: ReadonlyArray<{ name: string; answer: HostileServer }>,
): Promise<Played> {
	const standIn = await createStandIn();
	const wanted = (number: number) => `Document ${number} names nobody.`;
	const between = await standBetween(standIn.url, ({ path, body }, response) => {
		const found = answers.find((_, number) => body.includes(wanted(number)));
		if (!found || !path.endsWith('/responses')) return false;
		found.answer(response);
		return true;
	});
	const backToRealTime = passTimeQuickly();
	try {
		const input = answers.flatMap((_, number) => [
			{ json: { text: wanted(number) } },
			{ json: { text: sentence(number) } },
		]);
		const outcome = await extract({ ...standIn, url: between.url }, {}, { input });
		return {
			kind: 'answer',
			cases: answers.length,
			of: answers.length,
			...judgeItems(answers, outcome, addressOf),
		};
	} finally {
		backToRealTime();
		between.close();
		await standIn.close();
	}
}

async function extract(
	{ url, apiKey }: Pick<StandIn, 'url' | 'apiKey'>,
	parameters: INodeParameters,
	{ input, options = {} }: { input: NonNullable<NodeRun['input']>; options?: INodeParameters },
): Promise<NodeOutcome> {
	return await runNode({
		node: Gpt,
		credentialTypes: modelCredentialTypes,
		credentials: [keyFor(url, apiKey)],
		parameters: { ...extracting(fields, options), ...parameters },
		input,
		settings: { onError: 'continueErrorOutput' },
	});
}
