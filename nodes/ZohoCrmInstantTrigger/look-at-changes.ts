import type { ITriggerFunctions } from 'n8n-workflow';
import type { Look } from '../core/zoho/channel/look-times';
import type { Watch } from '../core/zoho/changes/watch';
import type { Zoho } from '../core/zoho/zoho';
import { keptState } from '../runtime/changes/kept-state';

interface Options {
	zoho: Zoho;
	watch: Watch;
	context: ITriggerFunctions;
	isStopped(): boolean;
}

/** PROVISIONAL */
export function lookAtChanges({ zoho, watch, context, isStopped }: Options): () => Promise<Look> {
	const kept = keptState(context, 'changes');
	return async () => {
		const coveredUntil = Math.floor(Date.now() / 1000) * 1000;
		const since = Number((kept.read() as { since?: number } | undefined)?.since ?? coveredUntil);
		const rows = await zoho.records.list({
			module: watch.module,
			fields: ['Modified_Time'],
			limit: 50,
			sortBy: 'Modified_Time',
			sortOrder: 'desc',
		});
		const found = rows.filter((row) => {
			const at = Date.parse(String(row['Modified_Time']));
			return at >= since && at < coveredUntil;
		});
		if (isStopped()) return { coveredUntil: since, foundAny: false, more: false };
		kept.write({ since: coveredUntil });
		if (found.length > 0) context.emit([found.map((json) => ({ json: json as never }))]);
		return { coveredUntil, foundAny: found.length > 0, more: false };
	};
}
