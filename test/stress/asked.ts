import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked, Played } from './kinds.ts';

// How the command and the processes that play for it tell each other, by the environment and a folder.

interface Errand extends Asked {
	folder: string;
}

export const toEnvironment = ({ seed, only, until, folder }: Errand): Record<string, string> => ({
	STRESS_SEED: String(seed),
	STRESS_FOLDER: folder,
	...(only === undefined ? {} : { STRESS_ONLY: only }),
	...(until === undefined ? {} : { STRESS_UNTIL: String(until) }),
});

export function fromEnvironment(env: NodeJS.ProcessEnv): Errand {
	const { STRESS_SEED: seed = '', STRESS_FOLDER: folder = '', STRESS_ONLY: only } = env;
	const { STRESS_UNTIL: until } = env;
	return {
		seed: Number(seed),
		folder,
		...(only === undefined ? {} : { only }),
		...(until === undefined ? {} : { until: Number(until) }),
	};
}

export function leave(folder: string, part: string, played: Played[]): void {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, `${part}.json`), JSON.stringify(played));
}

export const collect = (folder: string): Played[] =>
	readdirSync(folder).flatMap(
		(file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Played[],
	);
