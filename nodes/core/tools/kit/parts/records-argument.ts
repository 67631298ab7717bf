import { z } from 'zod';
import { bounds } from '../../words/bounds';
import { failTool } from '../../words/error-catalog';
import type { ToolSettings } from '../../words/tool-settings';

/** Records of one call, each with these arguments. */
export const recordsArgument = <Shape extends z.ZodRawShape>(
	{ ceilings }: ToolSettings,
	shape: Shape,
) =>
	z.array(z.strictObject(shape)).meta({
		description: `1 to ${Math.min(ceilings.call, bounds.recordsOfCall)} records`,
	});

/** Fails when a call names no record, or more than one request takes. */
export function checkCount(records: readonly unknown[]): void {
	if (records.length >= 1 && records.length <= bounds.recordsOfCall) return;
	const expected = `1 to ${bounds.recordsOfCall} records`;
	const code = records.length === 0 ? 'ARGUMENT_MISSING' : 'ARGUMENT_WRONG';
	throw failTool(code, { parameter: 'records', expected });
}
