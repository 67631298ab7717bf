import { noUsage } from '../model/reply';
import type { GptResult } from '../task/result';

/** What is said of an answer that another item has paid for. */
export function unpaid(meta: GptResult['meta']): GptResult['meta'] {
	const costUsd = meta.costUsd === null ? null : 0;
	return { ...meta, cached: true, attempts: 0, usage: noUsage, costUsd, ms: 0 };
}
