import { importWorkflow, publishWorkflow } from '../n8n/workflows.ts';
import { createCrmView } from './crm-view.ts';
import type { Stage } from './open-stage.ts';
import type { Need } from './expected-row.ts';
import { playInput, type Played } from './play-input.ts';
import type { PlayedSet } from './rates.ts';
import { withSampleEntry } from './sample-entry.ts';
import { readStories } from './stories.ts';

/** What is heard while the stories play. */
export interface Audience {
	onSet(title: string): void;
	onInput(played: Played): void;
}

/** What the stand-in's rules cannot do. */
const beyondRules: Need[] = ['language', 'judgment'];

/** Imports and publishes every story that has sample sets and runs them, one input after another. */
export async function playStories(stage: Stage, audience: Audience): Promise<PlayedSet[]> {
	const { session, credentials } = stage;
	const crm = createCrmView(stage.twin.url);
	const played: PlayedSet[] = [];
	for (const story of readStories().filter(({ sets }) => sets.length > 0)) {
		const workflowId = await importWorkflow(session, withSampleEntry(story), credentials);
		await publishWorkflow(session, workflowId);
		for (const set of story.sets) {
			audience.onSet(`${story.title}, set '${set.name}'`);
			const inputs: Played[] = [];
			for (const row of set.rows) {
				if (stage.model.isStandIn && row.needs?.some((need) => beyondRules.includes(need)))
					continue;
				const input = await playInput({ stage, crm, workflowId, story, set, row });
				audience.onInput(input);
				inputs.push(input);
			}
			played.push({ story: story.file, set: set.name, inputs });
		}
	}
	return played;
}
