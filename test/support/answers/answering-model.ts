import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { plainDocument } from '../../../nodes/core/gpt/text/document';
import { spokenDocument } from '../../../nodes/core/gpt/text/spoken-document';
import { readTranscript } from '../../../nodes/core/gpt/text/turns';
import { readFile } from '../../../nodes/runtime/documents/worker/read-file';
import { tokensOf } from '../../nodes/Gpt/scripted-model';
import type { Sample, SampleAnswer, Wish } from './sample-answers';

/** Tells which of an input's answers a model gives, in a first reading or in a second one. */
export type Choose = (sample: Sample, reading: 'first' | 'second') => SampleAnswer;

/** A call of `POST /responses`, as far as it matters here. */
interface Asked {
	input: unknown;
	text: { format: { schema: { properties: Record<string, unknown> } } };
}

/** How sure the model is of a category. */
const sure = 0.97;

/**
 * A model server on this machine that gives the committed answers: it finds the input that it is asked
 * about by its text, and what it is asked for by the schema. Anything else is an error of its own.
 */
export async function createAnsweringModel(samples: Sample[], choose: Choose) {
	const inputs = await Promise.all(
		samples.map(async (sample) => ({ sample, marks: await marksOf(sample) })),
	);
	const answer = (route: string, body: Asked) => {
		if (route !== '/v1/responses') return { status: 404, body: {} };
		const asked = JSON.stringify(body.input);
		const found = inputs.filter(({ marks }) =>
			marks.some((mark) => asked.includes(JSON.stringify(mark).slice(1, -1))),
		);
		const [one] = found;
		// The same words that were sent twice get the same answers.
		if (!one || found.some(({ marks }) => marks[0] !== one.marks[0])) {
			return { status: 500, body: { error: { message: `${found.length} inputs fit` } } };
		}
		const answer = choose(one.sample, 'first');
		return { status: 200, body: responseTo(answer, body, choose(one.sample, 'second')) };
	};
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const { status, body } = answer(
			request.url ?? '',
			JSON.parse(Buffer.concat(chunks).toString() || '{}') as Asked,
		);
		response.writeHead(status, { 'content-type': 'application/json' });
		response.end(JSON.stringify(body));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		/** Ends in /v1. */
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
		apiKey: 'sk-answers',
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** What a call about an input holds, one of these: its text, or what is said in it. */
async function marksOf({ kind, file }: Sample): Promise<string[]> {
	const bytes = readFileSync(file);
	if (kind === 'leads' || kind === 'cases') {
		const { record } = JSON.parse(bytes.toString('utf8')) as { record: { Description: string } };
		return [record.Description];
	}
	const limits = { maxCharacters: 1e6, maxPages: 100, signature: true };
	const { document } = await readFile({ name: basename(file), mimeType: '', bytes }, limits);
	if (kind !== 'transcripts') return [document.text];
	const { turns } = readTranscript(document.text);
	const longest = turns.reduce((long, { text }) => (text.length > long.length ? text : long), '');
	return [longest, spokenDocument(plainDocument(document.text)).text];
}

/** The body that says what an answer holds of what a call asks for; `again` is said in a second reading. */
export function responseTo(answer: SampleAnswer, body: Asked, again: SampleAnswer = answer) {
	const { properties } = body.text.format.schema;
	const asked = JSON.stringify(body.input);
	const wishes = answer.wishes ?? [];
	// The matter stands there in the words of the first reading.
	const place = Math.max(
		0,
		wishes.findIndex((one) => isMatter(asked, one)),
	);
	const isAgain = isSecondReading(properties);
	const said = isAgain ? again : answer;
	const wish = said.wishes?.[place];
	const content =
		'wishes' in properties
			? wishesContent(wishes)
			: 'label' in properties
				? labelContent(labelOf({ ...said, wish }, labelsIn(properties['label'])))
				: {
						text: JSON.stringify(
							'action_items' in properties
								? summaryOf(said, isAgain)
								: fill(extractOf({ ...said, wish }, properties), properties, isAgain),
						),
					};
	return {
		id: 'resp_1',
		model: 'answers',
		status: 'completed',
		output: [{ type: 'message', content: [{ type: 'output_text', ...content }] }],
		usage: { input_tokens: 10, output_tokens: 5, total_tokens: 15 },
	};
}

/** Whether a call asks, before each value, what else is of its kind, or what speaks against a point. */
const isSecondReading = (properties: object): boolean =>
	/"(?:rivals|against)":\{/.test(JSON.stringify(properties));

/** Whether a call is about one wish alone: it stands on a line of its own above the document. */
const isMatter = (asked: string, { wish }: Wish) =>
	asked.includes(`\\n${JSON.stringify(wish).slice(1, -1)}\\n</matter`);

type Label = { quote: string | null; label: string };

/** The labels that a schema offers, the one for none of them last. */
const labelsIn = (schema: unknown): string[] =>
	(schema as { anyOf: Array<{ enum: string[] }> }).anyOf.flatMap((one) => one.enum);

/** The answer's category; where other labels are offered, the open deal or case that is meant, or none. */
function labelOf(
	{ classify, wish }: SampleAnswer & { wish: Wish | undefined },
	labels: string[],
): Label {
	const category = wish ?? classify;
	if (category && labels.includes(category.label)) return category;
	const about = labels.includes(wish?.about?.name ?? '') ? wish?.about : undefined;
	return { quote: about?.quote ?? null, label: about?.name ?? labels.at(-1) ?? '' };
}

/** Of the modules that a wish was answered for, the one that has most of the fields. */
function extractOf(
	{ extract, wish }: SampleAnswer & { wish: Wish | undefined },
	properties: object,
) {
	const names = Object.keys(properties);
	const known = (fields: SampleAnswer['extract'] = {}) =>
		names.filter((name) => name in fields).length;
	const modules = Object.values(wish?.extract ?? {});
	return modules.toSorted((one, other) => known(other) - known(one))[0] ?? extract;
}

/** Of the fields that are asked for, those the answer has; the others are not stated. */
const fill = (extract: SampleAnswer['extract'], properties: object, isAgain: boolean) =>
	Object.fromEntries(
		Object.keys(properties).map((name) => [
			name,
			{ ...(isAgain && { rivals: [] }), ...(extract?.[name] ?? { quote: null, value: null }) },
		]),
	);

/** The summary, in a second reading with nothing that speaks against its points. */
function summaryOf({ summarize }: SampleAnswer, isAgain: boolean) {
	if (!summarize || !isAgain) return summarize;
	const lists = Object.entries(summarize).map(([name, list]) => [
		name,
		Array.isArray(list) ? list.map((point) => ({ against: [], ...point })) : list,
	]);
	return Object.fromEntries(lists) as object;
}

const labelContent = ({ quote, label }: Label) =>
	sureOf([`{"quote":${JSON.stringify(quote)},"label":"`, label, '"}']);

function wishesContent(wishes: Wish[]) {
	const parts = wishes.flatMap(({ quote, label }, at) => [
		`${at === 0 ? '{"wishes":[' : `","wish":${JSON.stringify(wishes[at - 1]?.wish)}},`}{"quote":${JSON.stringify(quote)},"label":"`,
		label,
	]);
	return sureOf([...parts, `","wish":${JSON.stringify(wishes.at(-1)?.wish ?? '')}}]}`]);
}

/** An answer of texts in turn with labels, of which the model is sure. */
function sureOf(parts: string[]) {
	const odds = parts.map((part, at): string | Array<[string, number]> =>
		at % 2 === 0
			? part
			: [
					[part, sure],
					['~', 1 - sure],
				],
	);
	return { text: parts.join(''), logprobs: tokensOf(...odds) };
}
