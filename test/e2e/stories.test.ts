import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCrmView } from '../../sandbox/stage/crm-view.ts';
import { describeInput } from '../../sandbox/stage/describe-input.ts';
import { openStage, type Stage } from '../../sandbox/stage/open-stage.ts';
import { playInput, type Played } from '../../sandbox/stage/play-input.ts';
import { playStories } from '../../sandbox/stage/play-stories.ts';
import { ratesTable, type PlayedSet } from '../../sandbox/stage/rates.ts';
import { readStories } from '../../sandbox/stage/stories.ts';

let stage: Stage;
let sets: PlayedSet[];

beforeAll(async () => {
	stage = await openStage(() => {});
	sets = await playStories(stage, { onSet: () => {}, onInput: () => {} });
	console.log(ratesTable(sets));
});
afterAll(() => stage?.close());

/** Plays an input again after somebody has revoked n8n's access: what fails is stored, too. */
async function playWithoutConsent(): Promise<Played> {
	const [story] = readStories();
	const [set] = story?.sets ?? [];
	const row = set?.rows.find(({ outcome }) => outcome === 'written');
	const workflows = await stage.session.call<Array<{ id: string; name: string }>>(
		'GET',
		'/rest/workflows',
	);
	const workflowId = workflows.find(({ name }) => name === story?.title)?.id;
	if (!story || !set || !row || !workflowId) throw new Error('There is no story to play.');
	stage.twin.revoke();
	const crm = createCrmView(stage.twin.url);
	return playInput({ stage, crm, workflowId, story, set, row });
}

/** Everything n8n stored, as text: every table's every value. */
function storedText(home: string): string {
	const database = new DatabaseSync(join(home, '.n8n', 'database.sqlite'), { readOnly: true });
	const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
	const rows = tables
		.map(({ name }) => String(name))
		// Keeps credentials encrypted by n8n itself, and sessions of its own.
		.filter((name) => !/^(credentials_entity|user|settings|auth_)/.test(name))
		.flatMap((name) => database.prepare(`select * from "${name}"`).all());
	database.close();
	return JSON.stringify(rows);
}

describe('the stories in a real n8n, connected by its own sign-in (#61–63, #153, #191–193)', () => {
	it('play at least one set of inputs each', () => {
		const stories = sets.filter(({ inputs }) => inputs.length > 0).map(({ story }) => story);
		expect([...new Set(stories)]).toEqual([
			'01-email-triage.json',
			'02-call-transcript.json',
			'03-document-extraction.json',
			'04-lead-enrichment.json',
			'05-case-summary.json',
		]);
	});

	it('end every input as a person would have, or leave it to one (#44)', () => {
		const wrong = sets.flatMap(({ inputs }) => inputs).filter(({ verdict }) => verdict === 'wrong');
		expect(wrong.map(describeInput)).toEqual([]);
	});

	it('leave no secret in stored executions, in n8n’s log or in the twin’s', async () => {
		const failed = await playWithoutConsent();
		// Even the task for a person is refused, in an execution of its own.
		expect(failed).toMatchObject({ verdict: 'wrong', writes: [] });
		const secrets = [stage.twin.client.secret, stage.model.apiKey];
		// The form of every code, access and refresh token that Zoho and its twin give out.
		const token = /1000\.[0-9a-f]{32}\.[0-9a-f]{32}/;
		expect(stage.twin.client.accessToken).toMatch(token);
		const kept = {
			stored: storedText(stage.n8n.home),
			events: readFileSync(join(stage.n8n.home, '.n8n', 'n8nEventLog.log'), 'utf8'),
			log: stage.n8n.log(),
			twin: JSON.stringify(stage.twin.log()),
		};
		expect(kept.stored).toContain('Email Triage');
		for (const [place, text] of Object.entries(kept)) {
			const found = secrets.filter((secret) => text.includes(secret));
			expect(found.length, `secrets in ${place}`).toBe(0);
			expect(token.test(text), `a token in ${place}`).toBe(false);
		}
	});
});
