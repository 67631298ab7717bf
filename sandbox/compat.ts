// npm run compat: the stories on other versions of n8n beside the tested one, and docs/compatibility.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { floorN8n, recipeFor, testedN8n, type Recipe } from './n8n/recipe.ts';
import { comparePlays } from './stage/compare-plays.ts';
import { compatibilityPage, type VersionPlay } from './stage/compatibility-page.ts';
import { openStage } from './stage/open-stage.ts';
import { playStories } from './stage/play-stories.ts';
import { rateOf, ratesTable, type PlayedSet } from './stage/rates.ts';
import { untilSignal } from './stage/until-signal.ts';

const page = fileURLToPath(new URL('../docs/compatibility.md', import.meta.url));
const tell = (line: string) => process.stderr.write(`${line}\n`);

async function play(n8n: Recipe): Promise<PlayedSet[]> {
	tell(`\nn8n ${n8n.version}`);
	// Without OPENAI_API_KEY: a model answers differently at every play, the stand-in never.
	const stage = await openStage(tell, { n8n, environment: {} });
	try {
		const sets = await playStories(stage, { onSet: tell, onInput: () => {} });
		process.stdout.write(`\nn8n ${n8n.version}\n${ratesTable(sets)}\n`);
		return sets;
	} finally {
		await stage.close();
	}
}

function describe(n8n: Recipe, sets: PlayedSet[], differences: string[]): VersionPlay {
	return {
		n8n: n8n.version,
		node: process.versions.node,
		rate: rateOf(sets.flatMap(({ inputs }) => inputs)),
		against: { n8n: testedN8n.version, differences },
		day: new Date().toISOString().slice(0, 10),
	};
}

// What was started ends with this process.
void untilSignal().then(() => process.exit(130));
const asked = process.argv.slice(2);
const others = (asked.length > 0 ? asked : [floorN8n.version])
	.map(recipeFor)
	.filter((recipe) => recipe !== testedN8n);

const tested = await play(testedN8n);
const plays = [describe(testedN8n, tested, [])];
for (const recipe of others) {
	const sets = await play(recipe);
	plays.push(describe(recipe, sets, comparePlays(tested, sets)));
}
const versions = { tested: testedN8n.version, floor: floorN8n.version };
const old = readFileSync(page, { encoding: 'utf8', flag: 'a+' });
writeFileSync(page, compatibilityPage(old, plays, versions));
for (const { n8n, against } of plays.slice(1)) {
	const { differences } = against;
	const found = differences.length === 0 ? ' Nothing.' : `\n  ${differences.join('\n  ')}`;
	process.stdout.write(`What differs on n8n ${n8n} from ${against.n8n}:${found}\n`);
}
process.exit(plays.every(({ against }) => against.differences.length === 0) ? 0 : 1);
