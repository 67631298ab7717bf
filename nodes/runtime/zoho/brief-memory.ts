export interface BriefMemory<Value> {
	/** What was answered under this key a short while ago, else the answer to `ask`. A failure is not kept. */
	recall(key: string, ask: () => Promise<Value>): Promise<Value>;
}

interface Limits {
	/** Milliseconds since any fixed moment. */
	now(): number;
	/** How long an answer is good for, in milliseconds. */
	lifeMs: number;
	/** Answers kept at once; the oldest goes first. */
	most: number;
}

/** Keeps answers for a short while: within this process, so only ever a saving of calls. */
export function createBriefMemory<Value>({ now, lifeMs, most }: Limits): BriefMemory<Value> {
	const kept = new Map<string, { since: number; answer: Promise<Value> }>();

	function forgetOld(): void {
		for (const [key, { since }] of kept) {
			if (kept.size < most && now() - since < lifeMs) return;
			kept.delete(key);
		}
	}

	return {
		recall(key, ask) {
			const known = kept.get(key);
			if (known && now() - known.since < lifeMs) return known.answer;
			kept.delete(key);
			forgetOld();
			const answer = ask();
			kept.set(key, { since: now(), answer });
			answer.catch(() => {
				if (kept.get(key)?.answer === answer) kept.delete(key);
			});
			return answer;
		},
	};
}
