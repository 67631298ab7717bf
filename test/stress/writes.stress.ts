import { expect, inject, it } from 'vitest';
import { fromEnvironment, leave } from './asked';
import { chosenOf, faultCases, mixed, playWrites, randomCases } from './play-writes';

it('plays its part of the writes', async () => {
	const { seed, only, until, folder } = fromEnvironment(process.env);
	const { part, parts: of } = inject('stressPart');
	if (only !== undefined && part > 0) return;
	const tell = (line: string): void => console.log(line);
	const asked = { only, part, of };
	const bounds = { tell, ...(until === undefined ? {} : { until }) };
	const histories = await playWrites('history', chosenOf(randomCases(seed), asked), bounds);
	const product = await playWrites('product', chosenOf(mixed(faultCases(), seed), asked), bounds);
	leave(folder, `writes-${part}`, [product, histories]);
	expect(product.cases + histories.cases).toBeGreaterThan(only === undefined ? 1 : -1);
});
