import { it } from 'vitest';
import { simulate } from './simulate';
const all = [['created','updated','deleted'],['created'],['updated'],['created','updated'],['deleted']] as const;
for (let seed = 10; seed < 22; seed += 1) it(`s${seed}`, async () => {
	const kinds = [...all[seed % all.length]!];
	const r = await simulate({ seed, changes: 10_000, kinds });
	console.log('RES', JSON.stringify({ seed, kinds, ...r, missing: r.missing.slice(0,3), doubled: r.doubled.slice(0,3), ownOnly: r.ownOnly.slice(0,3), n: [r.missing.length, r.doubled.length, r.ownOnly.length] }));
}, 200_000);
