import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkflowFile } from '../n8n/workflows.ts';
import type { ExpectedRow, Need } from './expected-row.ts';

const workflowsFolder = fileURLToPath(new URL('../../workflows/', import.meta.url));
/** Where the sample inputs are. */
export const samplesFolder = fileURLToPath(new URL('../samples/', import.meta.url));

/** How an input reaches a story: as a file, as a record that is created and told of, or as what a webhook brings. */
export type Taken = 'file' | 'record' | 'webhook';

interface Samples {
	samples: string;
	takes: Taken;
	firstNode: string;
	/** What inputs may ask of the story; those that ask for more wait for it. */
	meets: Need[];
}

/** Which inputs a story runs on, and its node behind the triggers, which takes them. */
const SAMPLES: Record<string, Samples> = {
	'01-email-triage.json': {
		samples: 'mails',
		takes: 'file',
		firstNode: 'Incoming E-mail',
		meets: ['language', 'customer', 'wishes', 'duplicate', 'review'],
	},
	'02-call-transcript.json': {
		samples: 'transcripts',
		takes: 'file',
		firstNode: 'Incoming Transcript',
		meets: ['language', 'customer', 'wishes'],
	},
	'03-document-extraction.json': {
		samples: 'documents',
		takes: 'file',
		firstNode: 'Incoming Document',
		meets: ['language', 'customer'],
	},
	'04-lead-enrichment.json': {
		samples: 'leads',
		takes: 'record',
		firstNode: 'Incoming Lead',
		meets: ['judgment'],
	},
	'05-case-summary.json': {
		samples: 'cases',
		takes: 'record',
		firstNode: 'Incoming Case',
		meets: ['judgment'],
	},
	'10-conversation-to-crm.json': {
		samples: 'conversations',
		takes: 'webhook',
		firstNode: 'Incoming Conversation',
		meets: [],
	},
};

/** Stories that agents or callers ask or a clock starts: no sample file goes in. */
const WITHOUT_SAMPLES = [
	'06-crm-for-chatgpt.json',
	'07-stale-deals.json',
	'08-lead-qualification.json',
	'09-service-call.json',
	'11-appointment-desk.json',
];

export interface SampleSet {
	name: string;
	folder: string;
	rows: ExpectedRow[];
}

export interface Story {
	file: string;
	title: string;
	workflow: WorkflowFile;
	/** Path of the entry that a stage adds for sample inputs. */
	samplePath: string;
	takes: Taken;
	/** The node that every trigger leads to. */
	firstNode: string;
	sets: SampleSet[];
}

function readSets({ samples, meets }: Samples): SampleSet[] {
	const parent = join(samplesFolder, samples);
	if (!existsSync(parent)) return [];
	return readdirSync(parent)
		.sort()
		.map((name) => ({ name, folder: join(parent, name) }))
		.filter(({ folder }) => existsSync(join(folder, 'expected.json')))
		.map(({ name, folder }) => ({
			name,
			folder,
			rows: readRows(folder).filter(({ needs = [] }) =>
				needs.every((need) => meets.includes(need)),
			),
		}));
}

const readRows = (folder: string): ExpectedRow[] =>
	JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as ExpectedRow[];

/** The files of all stories in workflows/, in the order of their numbers. */
export const storyFiles = (): string[] =>
	readdirSync(workflowsFolder)
		.filter((file) => /^\d\d-.*\.json$/.test(file))
		.sort();

/** A story as it is imported. */
export const readStory = (file: string): WorkflowFile =>
	JSON.parse(readFileSync(join(workflowsFolder, file), 'utf8')) as WorkflowFile;

/** Every story that takes samples with the sets it runs on, in the order of their numbers. */
export function readStories(): Story[] {
	return storyFiles()
		.filter((file) => !WITHOUT_SAMPLES.includes(file))
		.map((file) => {
			const workflow = readStory(file);
			const known = SAMPLES[file];
			if (known === undefined)
				throw new Error(`Nobody says which samples workflows/${file} takes.`);
			const { samples, takes, firstNode } = known;
			return {
				file,
				title: workflow.name,
				workflow,
				samplePath: `sample-${samples}`,
				takes,
				firstNode,
				sets: readSets(known),
			};
		});
}
