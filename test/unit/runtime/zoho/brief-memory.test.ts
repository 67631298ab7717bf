import { describe, expect, it } from 'vitest';
import { createBriefMemory } from '../../../../nodes/runtime/zoho/brief-memory';

function stage(most = 3) {
	let time = 0;
	let asked = 0;
	const memory = createBriefMemory<string>({ now: () => time, lifeMs: 60_000, most });
	const recall = (key: string) =>
		memory.recall(key, async () => {
			asked += 1;
			return `${key} ${asked}`;
		});
	return { memory, recall, pass: (ms: number) => (time += ms), asked: () => asked };
}

describe('what is kept for a short while', () => {
	it.each([
		[59_999, 'Leads 1'],
		[60_000, 'Leads 2'],
		[60_001, 'Leads 2'],
	])('after %i ms is %s', async (ms, expected) => {
		const { recall, pass } = stage();
		await recall('Leads');
		pass(ms);
		expect(await recall('Leads')).toBe(expected);
	});

	it('is asked for once by all that ask together', async () => {
		const { recall, asked } = stage();
		await Promise.all(Array.from({ length: 20 }, () => recall('Leads')));
		expect(asked()).toBe(1);
	});

	it('is no failure: the next one asks again', async () => {
		const { memory, recall } = stage();
		const failing = memory.recall('Leads', () => Promise.reject(new Error('no')));
		await expect(failing).rejects.toThrow('no');
		expect(await recall('Leads')).toBe('Leads 1');
	});

	it('is bounded: the oldest goes first', async () => {
		const { recall, asked } = stage(3);
		for (const key of ['a', 'b', 'c', 'd']) await recall(key);
		await recall('d');
		await recall('b');
		expect(asked()).toBe(4);
		await recall('a');
		expect(asked()).toBe(5);
	});

	it('of one key is never another’s', async () => {
		const { recall } = stage();
		expect(await recall('Leads')).toBe('Leads 1');
		expect(await recall('Deals')).toBe('Deals 2');
	});
});
