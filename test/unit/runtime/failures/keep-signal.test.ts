import { describe, expect, it } from 'vitest';
import { keepSignal } from '../../../../nodes/runtime/failures/keep-signal';

const url = 'https://crm.example';

describe('a signal of ours', () => {
	it('stays when n8n puts another in its place, and either cuts the request off', () => {
		for (const which of ['ours', 'theirs'] as const) {
			const signals = { ours: new AbortController(), theirs: new AbortController() };
			const options = keepSignal({ url }, signals.ours.signal);
			options.abortSignal = signals.theirs.signal;
			const sent = { ...options };
			expect(sent.abortSignal).toMatchObject({ aborted: false });
			signals[which].abort();
			expect(sent.abortSignal).toMatchObject({ aborted: true });
		}
	});

	it('stays when n8n has none', () => {
		const ours = new AbortController();
		const options = keepSignal({ url }, ours.signal);
		Object.assign(options, { abortSignal: undefined });
		ours.abort();
		expect(options.abortSignal).toMatchObject({ aborted: true });
	});
});
