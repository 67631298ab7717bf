import { expect, inject, it } from 'vitest';
import { fromEnvironment, leave } from './asked';
import { chosenOf, faultCases, playWrites, randomCases } from './play-writes';

it('plays its part of the writes', async () => {
	const { seed, only, folder } = fromEnvironment(process.env);
	const { part, parts: of } = inject('stressPart');
	if (only !== undefined && part > 0) return;
	const tell = (line: string): void => console.log(line);
	const asked = { only, part, of };
	const histories = await playWrites('history', chosenOf(randomCases(seed), asked), tell);
	const product = await playWrites('product', chosenOf(faultCases(), asked), tell);
	leave(folder, `writes-${part}`, [product, histories]);
	expect(product.cases + histories.cases).toBeGreaterThan(only === undefined ? 1 : -1);
});
