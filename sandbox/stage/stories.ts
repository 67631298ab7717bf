import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkflowFile } from '../n8n/workflows.ts';
import type { ExpectedRow } from './expected-row.ts';

const workflowsFolder = fileURLToPath(new URL('../../workflows/', import.meta.url));
const samplesFolder = fileURLToPath(new URL('../samples/', import.meta.url));

/** Which inputs a story runs on. */
const SAMPLES: Record<string, string> = {
	'01-email-triage.json': 'mails',
	'02-call-transcript.json': 'transcripts',
	'03-document-extraction.json': 'documents',
};

export interface SampleSet {
	name: string;
	folder: string;
	rows: ExpectedRow[];
}

export interface Story {
	file: string;
	title: string;
	workflow: WorkflowFile;
	/** Path of the webhook that takes sample inputs. */
	webhookPath: string;
	sets: SampleSet[];
}

function webhookPathOf(file: string, workflow: WorkflowFile): string {
	const hook = workflow.nodes.find(
		(node) => node.type === 'n8n-nodes-base.webhook' && node.disabled !== true,
	);
	const path = hook?.parameters?.path;
	if (typeof path !== 'string') throw new Error(`workflows/${file} has no sample webhook.`);
	return path;
}

function readSets(samples: string): SampleSet[] {
	const parent = join(samplesFolder, samples);
	if (!existsSync(parent)) return [];
	return readdirSync(parent)
		.sort()
		.map((name) => ({ name, folder: join(parent, name) }))
		.filter(({ folder }) => existsSync(join(folder, 'expected.json')))
		.map(({ name, folder }) => ({
			name,
			folder,
			rows: readRows(folder).filter(({ needs = [] }) => needs.length === 0),
		}));
}

/** The stories read each input alone: rows that need a look at the CRM, or a person first, wait for what they lack. */
const readRows = (folder: string): ExpectedRow[] =>
	JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as ExpectedRow[];

/** Every story in workflows/ with the sample sets it runs on, in the order of their numbers. */
export function readStories(): Story[] {
	return readdirSync(workflowsFolder)
		.filter((file) => file.endsWith('.json'))
		.sort()
		.map((file) => {
			const text = readFileSync(join(workflowsFolder, file), 'utf8');
			const workflow = JSON.parse(text) as WorkflowFile;
			const samples = SAMPLES[file];
			return {
				file,
				title: workflow.name,
				workflow,
				webhookPath: webhookPathOf(file, workflow),
				sets: samples === undefined ? [] : readSets(samples),
			};
		});
}
