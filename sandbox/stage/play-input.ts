import { openAsBlob } from 'node:fs';
import { basename, join } from 'node:path';
import { compareExpected, type Verdict } from './compare-expected.ts';
import type { CrmView } from './crm-view.ts';
import type { ExpectedRow } from './expected-row.ts';
import type { Stage } from './open-stage.ts';
import { plantRecord } from './plant-record.ts';
import {
	readGateAnswers,
	readGptAnswers,
	type GateAnswer,
	type GptAnswer,
} from './read-execution.ts';
import { SAMPLE_HEADER, sampleAddress } from './sample-entry.ts';
import type { SeenWrite } from './seen-write.ts';
import type { SampleSet, Story } from './stories.ts';

const CONTENT_TYPES: Record<string, string> = {
	eml: 'message/rfc822',
	pdf: 'application/pdf',
	txt: 'text/plain',
	vtt: 'text/vtt',
	srt: 'application/x-subrip',
	json: 'application/json',
	jpg: 'image/jpeg',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** All that is known of one input's way through a story. */
export interface Played extends Verdict {
	row: ExpectedRow;
	executionId: string;
	gpt: GptAnswer[];
	gate: GateAnswer[];
	writes: SeenWrite[];
	/** Whole execution, in milliseconds. */
	ms: number;
	/** Requests to the CRM, and what they cost in API credits. */
	calls: number;
	credits: number;
}

interface Sent {
	headers: Record<string, string>;
	body: string | FormData;
}

async function sendFile(file: string): Promise<Sent> {
	const type = CONTENT_TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
	const body = new FormData();
	body.set('data', await openAsBlob(file, { type }), basename(file));
	return { headers: {}, body };
}

/** The record is there before the story hears of it. */
function sendRecord(twin: Stage['twin'], file: string): Sent {
	const headers = { 'content-type': 'application/json' };
	return { headers, body: JSON.stringify(plantRecord(twin, file)) };
}

/**
 * Posts one sample to a published story with an entry for it, and waits for all that comes of
 * it. Fails when the entry does not take it.
 */
export async function playInput(options: {
	stage: Pick<Stage, 'n8n' | 'reader' | 'sampleKey' | 'twin'>;
	crm: CrmView;
	workflowId: string;
	story: Story;
	set: SampleSet;
	row: ExpectedRow;
}): Promise<Played> {
	const { crm, workflowId, story, set, row } = options;
	const { n8n, reader, sampleKey, twin } = options.stage;
	const file = join(set.folder, row.file);
	const sent = story.takes === 'record' ? sendRecord(twin, file) : await sendFile(file);
	const mark = await crm.mark();
	const before = await reader.latestId(workflowId);
	const address = sampleAddress(n8n.url, story);
	const headers = { [SAMPLE_HEADER]: sampleKey, ...sent.headers };
	const answer = await fetch(address, { method: 'POST', headers, body: sent.body });
	await answer.arrayBuffer();
	if ([403, 404].includes(answer.status)) {
		throw new Error(`${address} takes no samples: it answered ${answer.status}.`);
	}

	const execution = await reader.waitForNext(workflowId, before);
	// A review is an execution of its own.
	await reader.settled(workflowId);
	const { writes, calls, credits } = await crm.since(mark);
	const gpt = readGptAnswers(execution, story.workflow);
	const label = gpt.map(({ result }) => result.label).find((said) => typeof said === 'string');
	const failure =
		execution.status === 'success'
			? undefined
			: `the execution ended with '${execution.status}': ${execution.error?.message ?? '?'}`;
	const verdict = compareExpected(row, {
		writes,
		...(typeof label === 'string' ? { label } : {}),
		...(failure === undefined ? {} : { failure }),
	});
	return {
		...verdict,
		row,
		executionId: execution.id,
		gpt,
		gate: readGateAnswers(execution, story.workflow),
		writes,
		ms: Date.parse(execution.stoppedAt) - Date.parse(execution.startedAt),
		calls,
		credits,
	};
}
