// npm start: the whole stage, the stories on their sample inputs, and what came of each.
import { parseArgs } from 'node:util';
import { OWNER } from './n8n/owner.ts';
import { describeInput } from './stage/describe-input.ts';
import { openStage, type Stage } from './stage/open-stage.ts';
import { playStories } from './stage/play-stories.ts';
import { ratesTable } from './stage/rates.ts';
import { SAMPLE_HEADER, sampleAddress } from './stage/sample-entry.ts';
import { readStories } from './stage/stories.ts';
import { summarise } from './stage/summary.ts';
import { untilSignal } from './stage/until-signal.ts';

const { values: flags } = parseArgs({
	options: {
		once: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
	},
});

const tell = (line: string) => process.stderr.write(`${line}\n`);
const print = (line: string) => (flags.json ? process.stderr : process.stdout).write(`${line}\n`);

function printPlaces(stage: Stage): void {
	print(`n8n's editor  ${stage.n8n.url}   ${OWNER.email} / ${OWNER.password}`);
	print(`CRM twin      ${stage.twin.url}   (what was written: ${stage.twin.url}/__twin/changes)`);
	print(
		`Model         ${stage.model.url}${stage.model.isStandIn ? '   (stand-in: rules, no model)' : ''}`,
	);
	for (const story of readStories().filter(({ sets }) => sets.length > 0))
		print(`Sample files  ${sampleAddress(stage.n8n.url, story)}`);
	print(`              with the header ${SAMPLE_HEADER}: ${stage.sampleKey}`);
}

/** Plays all stories and prints them; true when no input ended wrong. */
async function play(stage: Stage): Promise<boolean> {
	const sets = await playStories(stage, {
		onSet: (title) => print(`\n${title}`),
		onInput: (played) => print(describeInput(played)),
	});
	print(`\n${ratesTable(sets)}`);
	const summary = summarise(sets, stage.model.isStandIn ? 'stand-in' : 'real');
	if (flags.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
	return summary.ok;
}

const signal = untilSignal();
const stop = signal.then(() => 'stopped' as const);
const opening = openStage(tell);
if ((await Promise.race([opening, stop])) === 'stopped') process.exit(130);
const stage = await opening;
let exitCode = 130;
try {
	printPlaces(stage);
	const playing = play(stage);
	// After a Ctrl-C the input under way finds its servers gone; that is no news.
	playing.catch(() => {});
	const ended = await Promise.race([playing, stop]);
	if (ended !== 'stopped') exitCode = ended ? 0 : 1;
	if (ended !== 'stopped' && !flags.once) {
		printPlaces(stage);
		print('Everything stays up until you press Ctrl-C.');
		await signal;
	}
} finally {
	await stage.close();
}
process.exit(exitCode);
