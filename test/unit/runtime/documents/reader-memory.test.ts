import { totalmem } from 'node:os';
import { expect, it } from 'vitest';
import { documentLimits } from '../../../../nodes/core/gpt/words/limits';
import { availableMemory, readerMemory } from '../../../../nodes/runtime/documents/reader-memory';

const GB = 2 ** 30;

it.each([
	[8 * GB, documentLimits.memoryBytes],
	[2 * GB, documentLimits.memoryBytes],
	[1 * GB, GB / 4],
	[GB / 2, GB / 8],
])('where a process may have %i bytes, a reader may have %i', (available, bytes) => {
	expect(readerMemory(available)).toBe(bytes);
});

it('never counts on more than the machine has', () => {
	expect(availableMemory()).toBeGreaterThan(0);
	expect(availableMemory()).toBeLessThanOrEqual(totalmem());
});
