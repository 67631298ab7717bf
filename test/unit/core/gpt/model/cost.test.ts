import { describe, expect, it } from 'vitest';
import { costUsd } from '../../../../../nodes/core/gpt/model/cost';

const usage = { input: 1000, cachedInput: 400, cacheWrite: 100, output: 200, reasoning: 50 };

describe('costUsd (#52)', () => {
	it('bills fresh, cached and written tokens each at its price', () => {
		expect(costUsd('gpt-6-luna', [{ usage, engine: 'responses' }])).toBeCloseTo(
			(500 * 0.1 + 400 * 0.01 + 100 * 0.125 + 200 * 0.5) / 1e6,
			12,
		);
	});

	it('knows a dated name by its model, and nothing else by resemblance', () => {
		expect(costUsd('gpt-6-luna-2026-10-06', [{ usage, engine: 'responses' }])).not.toBeNull();
		expect(costUsd('gpt-6-luna-mini', [{ usage, engine: 'responses' }])).toBeNull();
		expect(costUsd('stand-in-rules-1', [{ usage, engine: 'responses' }])).toBeNull();
	});

	it('bills decisions by what they read, and long requests at the long price', () => {
		expect(costUsd('gpt-6-luna', [{ usage, engine: 'decisions' }])).toBe(0.0001);
		const long = { ...usage, input: 300_000, cachedInput: 0, cacheWrite: 0, output: 0 };
		expect(costUsd('gpt-6-luna', [{ usage: long, engine: 'responses' }])).toBe(0.06);
	});

	it("takes the user's own prices before all others", () => {
		const own = { input: 1, cachedInput: 1, cacheWrite: 1, output: 1 };
		expect(costUsd('my-model', [{ usage, engine: 'chat' }], own)).toBe(0.0012);
	});
});
