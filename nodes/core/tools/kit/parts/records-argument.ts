import { z } from 'zod';
import { bounds } from '../../words/bounds';
import { failTool } from '../../words/error-catalog';
import type { ToolSettings } from '../../words/tool-settings';
import { checkCall } from '../../writing/ledger';

/** Records of one call, each with these arguments. */
export const recordsArgument = <Shape extends z.ZodRawShape>(
	{ ceilings }: ToolSettings,
	shape: Shape,
) =>
	z.array(z.strictObject(shape)).meta({
		description: `1 to ${Math.min(ceilings.call, bounds.recordsOfCall)} records`,
	});

/**
 * Fails when a call names no record, or more than one request takes or the owner allows: before each of
 * them is looked for.
 */
export function checkCount(
	records: readonly unknown[],
	{ dryRun, ceilings }: Pick<ToolSettings, 'dryRun' | 'ceilings'>,
): void {
	if (!dryRun) checkCall(ceilings, records.length);
	if (records.length >= 1 && records.length <= bounds.recordsOfCall) return;
	const expected = `1 to ${bounds.recordsOfCall} records`;
	const code = records.length === 0 ? 'ARGUMENT_MISSING' : 'ARGUMENT_WRONG';
	throw failTool(code, { parameter: 'records', expected });
}
