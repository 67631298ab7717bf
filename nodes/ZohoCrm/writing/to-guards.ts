import type { WriteOptions } from '../../core/zoho/records/write-records';
import type { WriteChoices } from '../fields/write-options';

/** What of a row's choices Zoho is told; the form of the output is ours. */
export function toGuards({
	trigger,
	dryRun,
	assignmentRuleId,
}: WriteChoices): Pick<WriteOptions, 'trigger' | 'dryRun' | 'assignmentRuleId'> {
	return {
		...(trigger ? { trigger } : {}),
		...(dryRun ? { dryRun } : {}),
		...(assignmentRuleId ? { assignmentRuleId } : {}),
	};
}
