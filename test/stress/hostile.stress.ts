import { expect, it } from 'vitest';
import { hostileDocuments } from '../support/hostile/documents';
import { hostileServers } from '../support/hostile/model-servers';
import { fromEnvironment, leave } from './asked';
import { playAnswers, playDocuments } from './play-hostile';
import { chosenOf } from './play-writes';

it('plays what comes from outside', async () => {
	const { only, folder } = fromEnvironment(process.env);
	const asked = { only, part: 0, of: 1 };
	const answers = Object.entries(hostileServers).map(([name, answer]) => ({
		name: `answer: ${name}`,
		answer,
	}));
	const played = [
		await playAnswers(chosenOf(answers, asked)),
		await playDocuments(chosenOf(hostileDocuments, asked)),
	];
	leave(folder, 'hostile', played);
	expect(played).toHaveLength(2);
});
