import { readFileSync } from 'node:fs';
import { rulesToTaskFields } from '../../../nodes/core/gate/reading/fields-to-task';
import type { AnsweredField } from '../../../nodes/core/gpt/task/result';
import type { TaskField } from '../../../nodes/core/gpt/task/task';
import { plainDocument, type TextDocument } from '../../../nodes/core/gpt/text/document';
import { spokenDocument } from '../../../nodes/core/gpt/text/spoken-document';
import { readFile } from '../../../nodes/runtime/documents/worker/read-file';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import type { Twin } from '../../../sandbox/zoho/twin';
import { moduleOf } from '../../nodes/ZohoCrm/on-twin';
import {
	answered,
	gptWith,
	scriptedServer,
	settings,
	type SentCall,
} from '../../unit/core/gpt/scripted-server';
import { runNode } from '../engine/run-node';
import { connectedTo, zohoCredentialTypes } from '../zoho-connection';
import type { Sample, SampleAnswer } from './sample-answers';

/** The module of a category, as the stories have it. */
export const modules: Record<string, string> = {
	'New Inquiry': 'Leads',
	'Support Case': 'Cases',
	'Task Request': 'Tasks',
	'Contact Update': 'Contacts',
	Information: 'Notes',
	'Order or Contract': 'Deals',
	'Company Details': 'Accounts',
};

const company: TaskField = {
	name: 'company',
	label: 'company',
	description: '',
	type: 'text',
	choices: [],
	required: true,
};

/** A field, what a model said of it and what extract makes of that. */
export interface Judged {
	field: TaskField;
	said: { quote: string | null; value: any };
	answer: AnsweredField;
}

/** Reads the fields of a twin's modules, and judges answers by them. */
export async function createAnswerJudge(twin: Twin) {
	const fieldsOf = new Map<string, TaskField[]>();
	for (const module of Object.values(modules)) {
		const { items } = await runNode({
			node: ZohoCrm,
			credentialTypes: zohoCredentialTypes,
			credentials: [connectedTo(twin)],
			parameters: {
				resource: 'metadata',
				operation: 'getWriteRules',
				module: moduleOf(module),
			},
		});
		fieldsOf.set(module, rulesToTaskFields(items[0]));
	}
	const known = new Map<string, Promise<TextDocument>>();
	const read = (sample: Sample): Promise<TextDocument> => {
		const document = known.get(sample.file) ?? readInput(sample);
		known.set(sample.file, document);
		return document;
	};

	return {
		fieldsOf,
		readInput: read,
		judgeFields,
		/**
		 * What extract makes of an answer that a model gives word for word; with `second` read once more by a
		 * model that gives that one, and says of fields that it does not have that they are not stated.
		 */
		async judge(
			sample: Sample,
			answer: SampleAnswer,
			{ second, own }: { second?: SampleAnswer | undefined; own?: string[] } = {},
		): Promise<Judged[]> {
			const said = answer.extract ?? {};
			const all = fieldsOf.get(modules[answer.classify?.label ?? ''] ?? '') ?? [company];
			const fields = all.filter(({ name }) => name in said);
			if (fields.length === 0) return [];
			const document = await read(sample);
			return await judgeFields(fields, said, {
				document,
				own,
				second: second && (second.extract ?? {}),
			});
		},
	};
}

type Extracted = NonNullable<SampleAnswer['extract']>;

/** What extract makes of what a model says of these fields word for word, as `judge` has it. */
async function judgeFields(
	fields: TaskField[],
	said: Extracted,
	more: { document: TextDocument; second?: Extracted | undefined; own?: string[] | undefined },
): Promise<Judged[]> {
	const { document, second, own } = more;
	const again = Object.fromEntries(
		Object.keys(said).map((name) => [name, second?.[name] ?? { quote: null, value: null }]),
	);
	// Of either reading an answer of the wrong form is asked for once more.
	const step = ({ body }: SentCall) =>
		answered(JSON.stringify(body.text.format.schema).includes('"rivals"') ? again : said);
	const outcome = await gptWith(scriptedServer(step, step, step, step)).work({
		task: {
			kind: 'extract',
			fields,
			acceptInferred: false,
			...(second ? { secondReading: 'same' as const } : {}),
			...(own ? { own } : {}),
		},
		document,
		settings,
	});
	if (!outcome.ok) throw new Error(outcome.error.code);
	return fields.map((field) => ({
		field,
		said: said[field.name]!,
		answer: outcome.value.fields[field.name]!,
	}));
}

async function readInput({ kind, file }: Sample): Promise<TextDocument> {
	const bytes = readFileSync(file);
	if (kind === 'transcripts') return spokenDocument(plainDocument(bytes.toString('utf8')));
	const name = file.split('/').at(-1) ?? '';
	const limits = { maxCharacters: 1e6, maxPages: 100, signature: true };
	return (await readFile({ name, mimeType: '', bytes }, limits)).document;
}
