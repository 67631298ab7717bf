import type { Clock } from '../clock.ts';
import type { Settings } from '../settings.ts';

const DAY_MS = 86_400_000;

/** Credits of the rolling day and calls in flight (zoho-api.md section 3). */
export interface Usage {
	/** Takes credits; false when the day's are used up. */
	spend(credits: number): boolean;
	/** Credits left, told only once half of the day's are used. */
	remaining(): number | undefined;
	used(): number;
	/** Opens a call; false when too many are open. Every opened call must be closed. */
	open(): boolean;
	close(): void;
	openExpensive(): boolean;
	closeExpensive(): void;
	restart(): void;
}

export function createUsage(clock: Clock, settings: () => Settings): Usage {
	let spent: Array<{ at: number; credits: number }> = [];
	let inFlight = 0;
	let expensive = 0;

	function used(): number {
		const now = clock.now();
		spent = spent.filter(({ at }) => at > now - DAY_MS);
		return spent.reduce((sum, { credits }) => sum + credits, 0);
	}

	return {
		used,
		spend: (credits) => {
			if (used() + credits > settings().dailyCredits) return false;
			spent.push({ at: clock.now(), credits });
			return true;
		},
		remaining: () => {
			const left = settings().dailyCredits - used();
			return left * 2 <= settings().dailyCredits ? left : undefined;
		},
		open: () => {
			if (inFlight >= settings().concurrency) return false;
			inFlight += 1;
			return true;
		},
		close: () => {
			inFlight -= 1;
		},
		openExpensive: () => {
			if (expensive >= settings().subConcurrency) return false;
			expensive += 1;
			return true;
		},
		closeExpensive: () => {
			expensive -= 1;
		},
		restart: () => {
			spent = [];
		},
	};
}
