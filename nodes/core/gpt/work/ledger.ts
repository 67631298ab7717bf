import type { CoreError } from '../../kernel/errors';
import { given } from '../../kernel/given';
import { costUsd, type Billed, type Price } from '../model/cost';
import { ModelFailure } from '../model/model';
import { addUsage, noUsage } from '../model/reply';
import { toGptError } from '../model/to-gpt-error';
import type { Usage } from '../task/result';

/** Bookkeeping of one item over all its calls. */
export interface Ledger {
	model: string;
	engine: string;
	requestIds: string[];
	calls: Billed[];
	degraded: Set<string>;
	/** Whether files of the document were shown with a call that was answered. */
	shown: boolean;
	/** First instructions that were sent, for the prompt's hash. */
	prompt: string;
}

/** What an item took, whether it went well or not. */
export interface Spent {
	requestIds: string[];
	/** Calls that were answered. */
	attempts: number;
	usage: Usage;
	/** null for a model without a known price. */
	costUsd: number | null;
}

export function newLedger(model: string): Ledger {
	return {
		model,
		engine: 'responses',
		requestIds: [],
		calls: [],
		degraded: new Set(),
		shown: false,
		prompt: '',
	};
}

export function spentOf({ model, requestIds, calls }: Ledger, price?: Price): Spent {
	return {
		requestIds: [...requestIds],
		attempts: calls.length,
		usage: calls.map((call) => call.usage).reduce(addUsage, noUsage),
		costUsd: costUsd(model, calls, price),
	};
}

/** Adds what a second reading took to an item's; `model` names it where it is another than the item's. */
export function addLedger(ledger: Ledger, second: Ledger, model: string | undefined): void {
	ledger.requestIds.push(...second.requestIds);
	ledger.calls.push(...second.calls.map((call) => ({ ...call, ...given({ model }) })));
	for (const part of second.degraded) ledger.degraded.add(part);
}

/** What stopped a call for good, as the catalog says it; the ledger keeps the id of its request. */
export function stoppedBy(cause: unknown, model: string, ledger: Ledger): CoreError {
	if (cause instanceof ModelFailure && cause.requestId !== null) {
		ledger.requestIds.push(cause.requestId);
	}
	return toGptError(cause, model);
}
